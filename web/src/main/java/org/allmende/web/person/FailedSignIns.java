package org.allmende.web.person;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Makes guessing passwords slow: an account and a network address take only so many failures
/// within a while. Who knows the password may come as often as it likes.
@Component
final class FailedSignIns {
    private static final int REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

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

    /// Lets somebody try. Attempts at one account take turns, so that many at once gain nothing.
    ///
    /// @throws Refused `too-many-requests` with the seconds to wait
    boolean attempt(String email, String address, BooleanSupplier succeeds) {
        var account = Accounts.address(email);
        var from = addresses.get(address);
        var to = accounts.get(account);
        var turn = turns[Math.floorMod(account.hashCode(), turns.length)];
        turn.lock();
        try {
            requireFewFailures(from);
            requireFewFailures(to);
            if (succeeds.getAsBoolean()) return true;
            from.tryConsume(1);
            to.tryConsume(1);
            return false;
        } finally {
            turn.unlock();
        }
    }

    private static void requireFewFailures(Bucket bucket) {
        var probe = bucket.estimateAbilityToConsume(1);
        if (probe.canBeConsumed()) return;
        var seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        throw Refused.because(Code.TOO_MANY_REQUESTS, String.valueOf(seconds));
    }
}
