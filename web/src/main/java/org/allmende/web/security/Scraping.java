package org.allmende.web.security;

import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// At the door of the metrics a token of its own is good as well, for the machine that collects
/// them. It belongs to no person and opens no other door.
final class Scraping implements ReactiveAuthenticationManagerResolver<ServerWebExchange> {
    static final String PATH = "/actuator/prometheus";
    static final String SCRAPER = "SCRAPER";

    private final byte[] token;
    private final ReactiveAuthenticationManager bearers;

    /// @param token empty where there is none
    Scraping(String token, ReactiveAuthenticationManager bearers) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.bearers = bearers;
    }

    @Override
    public Mono<ReactiveAuthenticationManager> resolve(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return Mono.just(path.equals(PATH) && token.length > 0 ? this::scraper : bearers);
    }

    private Mono<Authentication> scraper(Authentication shown) {
        return shown instanceof BearerTokenAuthenticationToken bearer && isToken(bearer.getToken())
                ? Mono.just(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "scraper", null, AuthorityUtils.createAuthorityList(SCRAPER)))
                : bearers.authenticate(shown);
    }

    private boolean isToken(String shown) {
        return MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8));
    }
}
