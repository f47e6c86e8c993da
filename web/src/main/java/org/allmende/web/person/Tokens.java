package org.allmende.web.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.allmende.kernel.person.PersonId;
import org.allmende.web.NewId;
import org.allmende.web.security.SignedIn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Opaque bearer tokens: 256 random bits, kept as their hash alone, given back or expired for good.
final class Tokens {
    private final Accounts accounts;
    private final Clock clock;
    private final Duration lifetime;

    /// Saves the store a question with each request. One process keeps the accounts, so what it
    /// forgets here is forgotten.
    private final Cache<String, Accounts.Token> known =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    Tokens(Accounts accounts, Clock clock, Duration lifetime) {
        this.accounts = accounts;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /// What a person bears from now on.
    record Issued(String token, Instant expiresAt, PersonId person) {}

    Issued issue(Account account) {
        var token = Secret.random();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        accounts.forgetExpired(now);
        var kept =
                new Accounts.Token(
                        token.hash(), account.person(), account.operator(), now.plus(lifetime));
        accounts.keep(kept);
        return new Issued(token.value(), kept.expiresAt(), account.person());
    }

    /// Who bears this token; empty for an unknown or expired one.
    Optional<SignedIn> bearer(String token) {
        return Optional.ofNullable(
                        known.get(NewId.hash(token), hash -> accounts.token(hash).orElse(null)))
                .filter(it -> it.expiresAt().isAfter(clock.instant()))
                .map(it -> new SignedIn(it.person(), it.operator()));
    }

    void giveBack(String token) {
        var hash = NewId.hash(token);
        accounts.forget(hash);
        known.invalidate(hash);
    }

    /// Ends all tokens of a person but the one that it bears just now, if any.
    void end(PersonId person, Optional<String> but) {
        var hash = but.map(NewId::hash);
        accounts.forgetTokens(person, hash);
        known.asMap()
                .values()
                .removeIf(it -> it.person().equals(person) && !hash.equals(Optional.of(it.hash())));
    }

    /// What a person may has changed: it is asked anew of the store.
    void refresh(PersonId person) {
        known.asMap().values().removeIf(it -> it.person().equals(person));
    }
}
