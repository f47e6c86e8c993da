package org.allmende.platform.store;

import org.allmende.kernel.Event;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

import java.util.HashMap;

/// From the framework's messages to ours.
final class Recording {

    private Recording() {}

    /// @param offset what the store's own numbers lack to positions from 1
    static Recorded of(TrackedEventMessage<?> message, int offset) {
        return of(
                (DomainEventMessage<?>) message,
                LiveEventStore.position(message.trackingToken()) + offset);
    }

    static Recorded of(DomainEventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked ? of(tracked, 0) : of(message, 0);
    }

    static Recorded of(DomainEventMessage<?> message, long position) {
        var metadata = new HashMap<String, String>();
        message.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        return new Recorded(
                position,
                message.getAggregateIdentifier(),
                message.getSequenceNumber() + 1,
                message.getTimestamp(),
                (Event) message.getPayload(),
                metadata);
    }
}
