package org.allmende.web.security;

import org.allmende.web.Blocking;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

import reactor.core.publisher.Mono;

import java.util.Optional;
import java.util.function.Function;

/// Turns bearer tokens into people.
public final class Bearers {
    private Bearers() {}

    /// By a store that knows the application's own tokens.
    ///
    /// @param known who bears a token; empty for an unknown or expired one
    public static ReactiveAuthenticationManager stored(
            Blocking blocking, Function<String, Optional<SignedIn>> known) {
        return authentication ->
                blocking.call(() -> known.apply(token(authentication)))
                        .map(it -> it.orElseThrow(() -> new BadCredentialsException("token")))
                        .map(Bearers::authenticated)
                        .onErrorMap(Bearers::unforeseen, Bearers::unavailable);
    }

    /// The same for people whom something else has recognised.
    public static ReactiveAuthenticationManager recognised(
            Function<String, Mono<SignedIn>> recognise) {
        return authentication ->
                recognise
                        .apply(token(authentication))
                        .map(Bearers::authenticated)
                        .onErrorMap(Bearers::unforeseen, Bearers::unavailable);
    }

    private static String token(Authentication authentication) {
        if (authentication instanceof BearerTokenAuthenticationToken bearer)
            return bearer.getToken();
        throw new BadCredentialsException("no bearer token");
    }

    private static Authentication authenticated(SignedIn person) {
        var rights =
                person.operator()
                        ? AuthorityUtils.createAuthorityList(Doors.OPERATOR)
                        : AuthorityUtils.NO_AUTHORITIES;
        return UsernamePasswordAuthenticationToken.authenticated(person, null, rights);
    }

    private static boolean unforeseen(Throwable e) {
        return !(e instanceof AuthenticationException);
    }

    private static AuthenticationException unavailable(Throwable e) {
        return new AuthenticationServiceException("people cannot be looked up", e);
    }
}
