package org.allmende.web.security;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

import java.time.Duration;
import java.util.Optional;

/// How a browser shows who it is: the same token that a client of the API bears, in a cookie that
/// no script can read and no other site sends along with a form. It opens pages alone, never the
/// API.
public final class SessionCookie {
    private static final String NAME = "anmeldung";

    private SessionCookie() {}

    /// The token that a browser sent.
    public static Optional<String> token(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(NAME))
                .map(HttpCookie::getValue)
                .filter(it -> !it.isBlank());
    }

    /// @param age how long the token is good
    public static ResponseCookie of(ServerHttpRequest request, String token, Duration age) {
        return ResponseCookie.from(NAME, token)
                .path("/")
                .httpOnly(true)
                .secure("https".equals(request.getURI().getScheme()))
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }

    /// Takes it back.
    public static ResponseCookie none(ServerHttpRequest request) {
        return of(request, "", Duration.ZERO);
    }
}
