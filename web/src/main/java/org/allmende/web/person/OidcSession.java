package org.allmende.web.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.web.Blocking;
import org.allmende.web.NewId;
import org.allmende.web.PagePaths;
import org.allmende.web.security.SessionCookie;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.Optional;

/// Keeps a browser signed in while its refresh token is good: the access token is in the cookie of
/// the session and goes with it; the next page brings a new one.
@Component
@Conditional(OidcWiring.NotEmbedded.class)
@Order(OidcSession.ORDER)
final class OidcSession implements WebFilter {
    /// Before the doors look who it is.
    static final int ORDER = -200;

    private static final String RENEWAL = "erneuerung";
    private static final Duration WORKDAY = Duration.ofHours(10);

    /// The token ends a little earlier here than there.
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final OidcProvider provider;
    private final Blocking blocking;

    /// Several requests of a browser at the same moment renew once: a provider may take a refresh
    /// token only once.
    private final Cache<String, Mono<OidcProvider.Issued>> renewing =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofSeconds(30))
                    .build();

    OidcSession(OidcProvider provider, Blocking blocking) {
        this.provider = provider;
        this.blocking = blocking;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var renewal =
                Optional.ofNullable(request.getCookies().getFirst(RENEWAL))
                        .map(HttpCookie::getValue)
                        .filter(it -> !it.isBlank());
        if (renewal.isEmpty()
                || SessionCookie.token(request).isPresent()
                || !PagePaths.isPage(exchange)) return chain.filter(exchange);
        return renewed(renewal.get())
                .map(
                        issued -> {
                            keep(issued, request, exchange.getResponse());
                            return exchange.mutate()
                                    .request(new Bearing(request, issued.access()))
                                    .build();
                        })
                .onErrorResume(
                        Refused.class,
                        refused -> {
                            if (refused.problem().code() == Code.WRONG_CREDENTIALS)
                                exchange.getResponse()
                                        .addCookie(cookie(request, "", Duration.ZERO));
                            return Mono.just(exchange);
                        })
                .flatMap(chain::filter);
    }

    private Mono<OidcProvider.Issued> renewed(String renewal) {
        return renewing.get(
                NewId.hash(renewal), it -> blocking.call(() -> provider.renew(renewal)).cache());
    }

    /// The browser bears these tokens from now on.
    static void keep(
            OidcProvider.Issued issued, ServerHttpRequest request, ServerHttpResponse response) {
        var age = issued.age().minus(MARGIN);
        response.addCookie(SessionCookie.of(request, issued.access(), age));
        issued.renewal()
                .ifPresent(
                        it ->
                                response.addCookie(
                                        cookie(request, it, issued.renewable().orElse(WORKDAY))));
    }

    /// The browser bears nothing any more.
    static void end(ServerHttpRequest request, ServerHttpResponse response) {
        response.addCookie(SessionCookie.none(request));
        response.addCookie(cookie(request, "", Duration.ZERO));
    }

    private static ResponseCookie cookie(ServerHttpRequest request, String token, Duration age) {
        return ResponseCookie.from(RENEWAL, token)
                .path("/")
                .httpOnly(true)
                .secure("https".equals(request.getURI().getScheme()))
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }

    /// The request as it comes next time.
    private static final class Bearing extends ServerHttpRequestDecorator {
        private final MultiValueMap<String, HttpCookie> cookies;

        Bearing(ServerHttpRequest request, String token) {
            super(request);
            this.cookies = new LinkedMultiValueMap<>(request.getCookies());
            var cookie = SessionCookie.of(request, token, Duration.ofSeconds(1));
            cookies.set(cookie.getName(), cookie);
        }

        @Override
        public MultiValueMap<String, HttpCookie> getCookies() {
            return cookies;
        }
    }
}
