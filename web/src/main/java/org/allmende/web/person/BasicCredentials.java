package org.allmende.web.person;

import org.springframework.http.HttpHeaders;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// What `Authorization: Basic` holds (RFC 7617, UTF-8).
record BasicCredentials(String email, String password) {

    static Optional<BasicCredentials> of(HttpHeaders headers) {
        var header = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6))
            return Optional.empty();
        try {
            var bytes = Base64.getDecoder().decode(header.substring(6).strip());
            var pair = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
            return pair.length < 2
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(pair[0], pair[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Passwords have no business in logs.
    @Override
    public String toString() {
        return "BasicCredentials";
    }
}
