package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Checks and hashes passwords with Argon2id: 19 MiB, two passes, as OWASP's Password Storage Cheat
/// Sheet recommends. At most half of the processors hash at a time, so that signing in never stands
/// in the way of everything else.
@Component
final class Passwords {
    static final int LEAST = 12;
    static final int MOST = 1_000;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private volatile String nobodys;

    Passwords(SignInProperties signIn) {
        encoder = new Argon2PasswordEncoder(16, 32, 1, signIn.memory(), 2);
    }

    /// A password that may be chosen.
    ///
    /// @throws Refused `required`, `too-short`, `too-long`, `common-password`
    static String chosen(String raw) {
        if (raw.isBlank()) throw Refused.invalid(Code.REQUIRED);
        var length = raw.codePointCount(0, raw.length());
        if (length < LEAST) throw Refused.invalid(Code.TOO_SHORT, String.valueOf(LEAST));
        if (length > MOST) throw Refused.invalid(Code.TOO_LONG, String.valueOf(MOST));
        if (CommonPasswords.contain(raw)) throw Refused.invalid(Code.COMMON_PASSWORD);
        return raw;
    }

    String hash(String password) {
        return alone(() -> encoder.encode(normal(password)));
    }

    /// Whether the password is the one of this hash. Without a hash it takes as long to say no.
    boolean match(String password, Optional<String> hash) {
        if (password.length() > MOST) return false;
        var matches = alone(() -> encoder.matches(normal(password), hash.orElseGet(this::nobodys)));
        return matches && hash.isPresent();
    }

    private String nobodys() {
        if (nobodys == null) nobodys = encoder.encode("nobody has this password");
        return nobodys;
    }

    /// Keyboards write the same letter in more than one way.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T alone(Supplier<T> work) {
        processors.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }
}
