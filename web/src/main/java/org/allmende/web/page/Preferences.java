package org.allmende.web.page;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

import java.time.Duration;
import java.util.Optional;

/// What a visitor chose, kept by the visitor alone. No cookie is needed to read a page.
///
/// @param appearance `light` or `dark`; empty follows the system
/// @param body for which the person acts
/// @param seen the position of the last write of this browser: pages stand at or after it
/// @param notice what has just been done, to be said once: a key of the messages
public record Preferences(
        Optional<String> appearance, Optional<String> body, long seen, Optional<String> notice) {
    static final String LANGUAGE = "sprache";
    static final String APPEARANCE = "darstellung";
    static final String BODY = "stelle";
    static final String SEEN = "stand";
    static final String NOTICE = "hinweis";

    static Preferences of(ServerHttpRequest request) {
        return new Preferences(
                value(request, APPEARANCE, "light|dark"),
                value(request, BODY, "[A-Za-z0-9~_-]{1,100}"),
                value(request, SEEN, "\\d{1,18}").map(Long::valueOf).orElse(0L),
                value(request, NOTICE, "[a-z.-]{1,60}"));
    }

    private static Optional<String> value(ServerHttpRequest request, String name, String form) {
        return Optional.ofNullable(request.getCookies().getFirst(name))
                .map(HttpCookie::getValue)
                .filter(it -> it.matches(form));
    }

    /// A choice that stays.
    static ResponseCookie kept(String name, String value) {
        return cookie(name, value, Duration.ofDays(365));
    }

    /// For the next page alone.
    static ResponseCookie once(String name, String value) {
        return cookie(name, value, Duration.ofMinutes(1));
    }

    static ResponseCookie dropped(String name) {
        return cookie(name, "", Duration.ZERO);
    }

    private static ResponseCookie cookie(String name, String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }
}
