package org.allmende.kernel.live;

import org.allmende.kernel.Query;

import java.util.List;

/// Follow what changes: the first answer is where the reader stands, the updates are [Signals].
public record LiveQuery() implements Query<LiveQuery.Standing> {

    @Override
    public Class<Standing> answer() {
        return Standing.class;
    }

    /// Where the reader stands.
    public record Standing(long position) {}

    /// What changed at one position.
    public record Signals(long position, List<Signal> signals) {}

    /// One thing changed.
    ///
    /// @param id the thing; empty for the figures
    public record Signal(LiveTopic topic, String id, Audience audience) {}

    /// Who may know of it: everybody, signed-in people of verified bodies, or the people of the
    /// bodies named and the persons named.
    public record Audience(Level level, List<String> organisations, List<String> persons) {
        public static final Audience ALL = new Audience(Level.PUBLIC, List.of(), List.of());

        /// How wide it is.
        public enum Level {
            PUBLIC,
            BODIES,
            NAMED
        }
    }
}
