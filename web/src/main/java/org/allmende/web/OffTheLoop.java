package org.allmende.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/// Handles every request off the event loop of its connection, so that none is ever answered within
/// the very call that read it. Reactor Netty 1.3.7 sometimes puts a quick client's next request
/// aside until it has let go of the last one; answered at once when it is taken up again, the
/// connection would never be read on, and the client would wait for ever.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OffTheLoop implements WebFilter {
    private final Blocking blocking;

    OffTheLoop(Blocking blocking) {
        this.blocking = blocking;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return blocking.run(chain.filter(exchange));
    }
}
