package org.allmende.platform.store;

import org.allmende.kernel.Event;

import java.time.Instant;

class InMemoryEventsTest implements EventLogContract {

    private final InMemoryEvents events = new InMemoryEvents();

    @Override
    public Appending store() {
        return new Appending() {
            @Override
            public EventLog log() {
                return events;
            }

            @Override
            public long append(String aggregate, long firstSequence, Event... facts) {
                return events.append(aggregate, Instant.now(), Forest.METADATA, facts);
            }
        };
    }
}
