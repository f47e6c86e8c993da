package org.allmende.web.person;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;

import java.time.Duration;

/// Lets each key do something only so often within a while.
final class Throttle {
    private static final int REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    Throttle(int times, Duration window) {
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterAccess(window)
                        .build(
                                key ->
                                        Bucket.builder()
                                                .addLimit(
                                                        it ->
                                                                it.capacity(times)
                                                                        .refillGreedy(
                                                                                times, window))
                                                .build());
    }

    /// Takes a turn.
    ///
    /// @throws Refused `too-many-requests` with the seconds to wait
    void take(String key) {
        if (!buckets.get(key).tryConsume(1)) requireTurn(key);
    }

    /// Takes a turn, if there is one.
    void spend(String key) {
        buckets.get(key).tryConsume(1);
    }

    /// Whether there would be a turn.
    ///
    /// @throws Refused `too-many-requests` with the seconds to wait
    void requireTurn(String key) {
        var probe = buckets.get(key).estimateAbilityToConsume(1);
        if (probe.canBeConsumed()) return;
        var seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        throw Refused.because(Code.TOO_MANY_REQUESTS, String.valueOf(seconds));
    }
}
