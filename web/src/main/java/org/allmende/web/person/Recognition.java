package org.allmende.web.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.allmende.web.Blocking;
import org.allmende.web.security.SignedIn;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Finds the person whom a token of the identity provider names.
final class Recognition {
    private final ReactiveJwtDecoder decoder;
    private final People people;
    private final OidcProperties oidc;
    private final Blocking blocking;
    private final Clock clock;

    /// Not for long: another node may make somebody an operator, or forget somebody.
    private final Cache<People.Identity, Account> known =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofSeconds(10))
                    .build();

    Recognition(
            ReactiveJwtDecoder decoder,
            People people,
            OidcProperties oidc,
            Blocking blocking,
            Clock clock) {
        this.decoder = decoder;
        this.people = people;
        this.oidc = oidc;
        this.blocking = blocking;
        this.clock = clock;
    }

    Mono<SignedIn> of(String token) {
        return decoder.decode(token)
                .onErrorMap(BadJwtException.class, e -> new BadCredentialsException("token", e))
                .flatMap(jwt -> blocking.call(() -> signedIn(jwt)));
    }

    private SignedIn signedIn(Jwt jwt) {
        var issuer = jwt.getClaimAsString("iss");
        var subject = jwt.getSubject();
        if (issuer == null || subject == null || subject.isBlank())
            throw new BadCredentialsException("a token without issuer or subject");
        var identity =
                new People.Identity(
                        issuer,
                        subject,
                        Optional.ofNullable(jwt.getClaimAsString("email")),
                        Optional.ofNullable(jwt.getClaimAsString("name")));
        var account = known.get(identity, it -> people.known(it, clock.instant()));
        return new SignedIn(account.person(), account.operator() || claimsOperator(jwt));
    }

    private boolean claimsOperator(Jwt jwt) {
        if (oidc.operatorClaim().isBlank()) return false;
        Object claim = jwt.getClaims();
        for (var step : oidc.operatorClaim().split("\\."))
            claim = claim instanceof Map<?, ?> inner ? inner.get(step) : null;
        return claim instanceof Collection<?> several
                ? several.contains(oidc.operatorValue())
                : oidc.operatorValue().equals(String.valueOf(claim));
    }
}
