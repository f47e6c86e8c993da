package org.allmende.standalone.fifty;

import java.time.Instant;

/// A moment between two events.
///
/// @param at as `asOf` takes it; empty for now
/// @param world what was true at it
record Moment(String at, World world) {

    /// The next event bears a later millisecond than this moment.
    static Moment now(World world) {
        var now = Instant.now();
        while (Instant.now().toEpochMilli() <= now.toEpochMilli() + 1) {
            Thread.onSpinWait();
        }
        return new Moment(now.toString(), world.copy());
    }
}
