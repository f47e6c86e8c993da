package org.allmende.web.person;

import org.allmende.web.NewId;

import java.security.SecureRandom;
import java.util.Base64;

/// 256 random bits that somebody bears. The store knows only the hash.
record Secret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return NewId.hash(value);
    }

    /// Secrets have no business in logs.
    @Override
    public String toString() {
        return "Secret";
    }
}
