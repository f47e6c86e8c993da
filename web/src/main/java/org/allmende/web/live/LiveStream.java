package org.allmende.web.live;

import io.micrometer.core.instrument.MeterRegistry;

import org.allmende.kernel.Code;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Refused;
import org.allmende.kernel.live.LiveTopic;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.person.PersonQuery.BodiesView;
import org.allmende.web.Caller;
import org.allmende.web.Manners;
import org.allmende.web.Parameters;
import org.allmende.web.Queries;
import org.allmende.web.openapi.Row;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Tells who listens what changes, as it changes. A slow listener holds up nobody: each reads the
/// ring at its own pace.
@RestController
final class LiveStream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private static final MediaType EVENTS =
            new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8);

    private final LiveFeed feed;
    private final Queries queries;
    private final AtomicInteger listening = new AtomicInteger();

    LiveStream(LiveFeed feed, Queries queries, MeterRegistry meters) {
        this.feed = feed;
        this.queries = queries;
        meters.gauge("allmende.live.subscribers", listening);
    }

    @Row(
            value = "Hear what changes, as Server-Sent Events.",
            answer = Void.class,
            past = false,
            open = true,
            parameters = "topics")
    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> live(
            Caller caller,
            Parameters parameters,
            @RequestHeader(name = "Last-Event-ID", required = false) String last,
            ServerHttpResponse response) {
        var topics = topics(parameters.only("topics").all("topics"));
        var since = position(last);
        var head = feed.ring().head();
        var listener =
                new Listener(
                        feed.ring(),
                        topics,
                        caller.viewer(),
                        bodies(caller),
                        // Before the ring has begun nothing is known, and everything may have
                        // changed once it has.
                        since.orElse(feed.ring().begun() ? head : -1));

        var headers = response.getHeaders();
        headers.setContentType(EVENTS);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.set("X-Accel-Buffering", "no");
        headers.set(Manners.POSITION, String.valueOf(head));
        var buffers = response.bufferFactory();
        return response.writeAndFlushWith(
                Flux.merge(
                                Mono.just(Message.greeting(since.orElse(head))),
                                // Listens first and looks then, so that nothing slips between.
                                Flux.merge(feed.ticks(), Mono.just(head))
                                        .onBackpressureLatest()
                                        .concatMap(tick -> listener.next(), 1),
                                Flux.interval(HEARTBEAT)
                                        .onBackpressureDrop()
                                        .map(tick -> Message.heartbeat()))
                        .takeUntilOther(feed.closing())
                        // The client comes back and says where it was.
                        .onErrorComplete()
                        .doOnSubscribe(_ -> listening.incrementAndGet())
                        .doFinally(_ -> listening.decrementAndGet())
                        .map(bytes -> Mono.just(buffers.wrap(bytes))));
    }

    private Mono<BodiesView> bodies(Caller caller) {
        return Mono.justOrEmpty(caller.person())
                .flatMap(it -> queries.ask(new PersonQuery.Bodies(it, 0)));
    }

    private static Set<LiveTopic> topics(List<String> asked) {
        if (asked.isEmpty()) return EnumSet.allOf(LiveTopic.class);
        var topics = EnumSet.noneOf(LiveTopic.class);
        asked.stream()
                .flatMap(it -> Stream.of(it.split(",")))
                .map(String::strip)
                .forEach(it -> topics.add(topic(it)));
        return topics;
    }

    private static LiveTopic topic(String raw) {
        return Coded.find(LiveTopic.class, raw)
                .orElseThrow(
                        () ->
                                Refused.field(
                                        "topics",
                                        Code.UNKNOWN_CODE,
                                        raw,
                                        String.join(", ", Coded.codes(LiveTopic.class))));
    }

    private static OptionalLong position(String last) {
        var given = Optional.ofNullable(last).map(String::strip).filter(it -> !it.isEmpty());
        if (given.isEmpty()) return OptionalLong.empty();
        if (!given.get().matches("\\d{1,18}"))
            throw Refused.because(Code.MALFORMED, "Last-Event-ID");
        return OptionalLong.of(Long.parseLong(given.get()));
    }
}
