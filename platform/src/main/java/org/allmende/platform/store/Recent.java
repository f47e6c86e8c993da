package org.allmende.platform.store;

import org.axonframework.eventsourcing.eventstore.EventStore;

/// What a store knows of its newest events without being read, where nobody else writes to it.
public interface Recent {

    /// Remembers nothing.
    Recent NOTHING =
            new Recent() {
                @Override
                public long known() {
                    return 0;
                }

                @Override
                public boolean quiet(String aggregate, long since) {
                    return false;
                }
            };

    /// The position of the last event that was committed.
    long known();

    /// Whether this aggregate has certainly got no event after position `since`. False where an
    /// event came, where that is too long ago, and where others might have written.
    boolean quiet(String aggregate, long since);

    static Recent of(EventStore store) {
        return store instanceof Recent recent ? recent : NOTHING;
    }
}
