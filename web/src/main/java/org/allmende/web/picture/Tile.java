package org.allmende.web.picture;

import java.util.Optional;

/// A figure on its own.
///
/// @param key what it counts, as a class and for messages
/// @param label in the reader's language
/// @param facts where to see the very things it counts
/// @param before how many it were on the day with which is compared
public record Tile(
        String key, String label, long count, Optional<String> facts, Optional<Long> before) {

    /// How many more or, below 0, fewer it is.
    public long more() {
        return count - before.orElse(count);
    }
}
