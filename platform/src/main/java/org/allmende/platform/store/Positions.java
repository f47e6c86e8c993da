package org.allmende.platform.store;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/// Between the framework's tokens and positions.
public enum Positions {
    /// Our own stores number from 1 themselves.
    OWN(0),
    /// Axon Server numbers from 0.
    AXON_SERVER(1);

    private final int offset;

    Positions(int offset) {
        this.offset = offset;
    }

    /// The event a message carries, at its position.
    public Recorded recorded(TrackedEventMessage<?> message) {
        return Recording.of(message, offset);
    }

    /// The position a token stands at, 0 for the beginning.
    public long of(TrackingToken token) {
        return token == null ? 0 : LiveEventStore.position(token) + offset;
    }

    /// The token that stands at a position: the next event read with it is the one after.
    public TrackingToken token(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position - offset);
    }
}
