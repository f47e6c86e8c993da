package org.allmende.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import java.util.List;

/// What all answers of the API share: they are asked for anew each time. Versions serve `If-Match`
/// alone, so conditions on reading are not looked at.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiFilter implements WebFilter {
    private static final List<String> CONDITIONS =
            List.of(
                    HttpHeaders.IF_NONE_MATCH,
                    HttpHeaders.IF_MODIFIED_SINCE,
                    HttpHeaders.IF_UNMODIFIED_SINCE);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        if (!path.startsWith("/api/")) return chain.filter(exchange);
        var response = exchange.getResponse();
        response.beforeCommit(
                () -> {
                    var headers = response.getHeaders();
                    if (headers.getCacheControl() == null) headers.setCacheControl("no-cache");
                    return Mono.empty();
                });
        return chain.filter(unconditional(exchange));
    }

    private static ServerWebExchange unconditional(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        var headers = request.getHeaders();
        var conditional =
                CONDITIONS.stream().anyMatch(headers::containsHeader)
                        || reads && headers.containsHeader(HttpHeaders.IF_MATCH);
        if (!conditional) return exchange;
        return exchange.mutate()
                .request(
                        it ->
                                it.headers(
                                        all -> {
                                            CONDITIONS.forEach(all::remove);
                                            if (reads) all.remove(HttpHeaders.IF_MATCH);
                                        }))
                .build();
    }
}
