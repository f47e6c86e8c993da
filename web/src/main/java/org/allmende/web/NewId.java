package org.allmende.web;

import org.allmende.kernel.person.PersonId;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Identifiers of new things: 20 characters of `[a-z2-7]`, 100 bits.
public final class NewId {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewId() {}

    /// The identifier of what this person creates at this path under this `Idempotency-Key`.
    public static String of(PersonId person, String path, String key) {
        return text(sha256(person + "\n" + path + "\n" + key));
    }

    public static String random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    /// The SHA-256 of a text, in hexadecimal digits.
    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        var text = new StringBuilder(LENGTH);
        // Five bits of each byte are as random as all eight.
        for (int i = 0; i < LENGTH; i++) text.append(ALPHABET.charAt(bytes[i] & 31));
        return text.toString();
    }
}
