package org.allmende.platform.store;

import org.allmende.kernel.Event;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

import java.util.ArrayList;
import java.util.List;

/// Appends as a command does: inside a unit of work.
record AxonAppending(EventStore store, EventLog log) implements EventLogContract.Appending {

    @Override
    public long append(String aggregate, long firstSequence, Event... events) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.execute(() -> store.publish(messages(aggregate, firstSequence, events)));
        return unit.getResource(LiveEventStore.POSITION);
    }

    static List<DomainEventMessage<?>> messages(
            String aggregate, long firstSequence, Event... events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            "Tree",
                            aggregate,
                            firstSequence + messages.size(),
                            event,
                            Forest.METADATA));
        }
        return messages;
    }
}
