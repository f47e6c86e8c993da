package org.allmende.platform.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/// An event on its way into the store, already serialized by its caller.
record Prepared(DomainEventMessage<?> message, StoredEvent row) {

    /// The event as readers see it at once, without a way through the serializer; its time is the
    /// stored one.
    TrackedEventMessage<?> at(long position) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                row.aggregateType(),
                row.aggregate(),
                row.sequence(),
                message,
                row::at);
    }
}
