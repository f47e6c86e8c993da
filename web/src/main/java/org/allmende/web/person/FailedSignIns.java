package org.allmende.web.person;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/// Makes guessing passwords slow: an account and a network address take only so many failures
/// within a while. An attempt is counted before it is checked, so that many at once gain nothing,
/// and given back when it succeeds.
@Component
final class FailedSignIns {
    private static final int REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;

    FailedSignIns(SignInProperties limits) {
        accounts = buckets(limits.failuresPerAccount(), limits.window());
        addresses = buckets(limits.failuresPerAddress(), limits.window());
    }

    private static LoadingCache<String, Bucket> buckets(int failures, Duration window) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(window)
                .build(
                        key ->
                                Bucket.builder()
                                        .addLimit(
                                                it ->
                                                        it.capacity(failures)
                                                                .refillGreedy(failures, window))
                                        .build());
    }

    /// Lets an attempt pass or not.
    ///
    /// @throws Refused `too-many-requests` with the seconds to wait
    Attempt begin(String email, String address) {
        var from = addresses.get(address);
        var to = accounts.get(Accounts.address(email));
        take(from);
        var refused = probe(to);
        if (refused.isPresent()) {
            from.addTokens(1);
            throw refused.get();
        }
        return () -> {
            from.addTokens(1);
            to.addTokens(1);
        };
    }

    private static void take(Bucket bucket) {
        probe(bucket)
                .ifPresent(
                        refused -> {
                            throw refused;
                        });
    }

    private static Optional<Refused> probe(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return Optional.empty();
        var seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        return Optional.of(Refused.because(Code.TOO_MANY_REQUESTS, String.valueOf(seconds)));
    }

    /// An attempt under way; it is a failure unless it says otherwise.
    @FunctionalInterface
    interface Attempt {
        void succeeded();
    }
}
