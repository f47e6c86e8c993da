package org.allmende.web.security;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.web.PagePaths;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.util.Set;

/// Takes forms from our own pages alone. Every browser says from where a form comes, so no token is
/// needed that could expire while somebody types. (OWASP, Cross-Site Request Forgery Prevention:
/// Fetch Metadata headers, with the origin for those that lack them.)
@Component
@Order(SameOrigin.ORDER)
final class SameOrigin implements WebFilter {
    /// Within the pages' own answers to what goes wrong.
    static final int ORDER = 10;

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!PagePaths.isPage(exchange) || READING.contains(request.getMethod()) || isOurs(request))
            return chain.filter(exchange);
        return Mono.error(Refused.because(Code.NOT_ALLOWED));
    }

    private static boolean isOurs(ServerHttpRequest request) {
        var headers = request.getHeaders();
        var site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin") || site.equals("none");
        var origin = headers.getFirst(HttpHeaders.ORIGIN);
        return origin == null || host(origin).equals(headers.getFirst(HttpHeaders.HOST));
    }

    private static String host(String origin) {
        try {
            return String.valueOf(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
