package org.allmende.web.live;

import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import reactor.core.publisher.Mono;

/// The same stream for pages, which show who they are by their cookie.
@Controller
final class LivePages {
    private final LiveStream stream;

    LivePages(LiveStream stream) {
        this.stream = stream;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> live(
            Caller caller,
            Parameters parameters,
            @RequestHeader(name = "Last-Event-ID", required = false) String last,
            ServerHttpResponse response) {
        return stream.live(caller, parameters, last, response);
    }
}
