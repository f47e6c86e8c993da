package org.allmende.platform.edition;

import org.axonframework.common.IdentifierFactory;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Identifiers of messages and events, as UUIDs of version 7: they begin with the time, so that the
/// store's index of them grows at its end instead of everywhere. Nobody takes them for secrets.
public final class TimedIdentifiers extends IdentifierFactory {

    /// Odd, so that the sequence visits every number once.
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final AtomicLong sequence = new AtomicLong(new SecureRandom().nextLong());

    @Override
    public String generateIdentifier() {
        var number = sequence.getAndAdd(STEP);
        var random = mixed(number);
        var high = System.currentTimeMillis() << 16 | 0x7000 | mixed(~number) & 0xfff;
        var low = random >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /// One number for each, far from its neighbours' (the finalizer of SplitMix64).
    private static long mixed(long number) {
        var bits = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}
