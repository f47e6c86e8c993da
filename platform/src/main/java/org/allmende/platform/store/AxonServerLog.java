package org.allmende.platform.store;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The events in Axon Server, which numbers them from 0.
public final class AxonServerLog implements EventLog {

    private static final int OFFSET = 1;
    private static final int PATIENCE_SECONDS = 30;

    private final EventStore store;

    public AxonServerLog(EventStore store) {
        this.store = store;
    }

    @Override
    public long head() {
        var token = store.createHeadToken();
        return token == null ? 0 : LiveEventStore.position(token) + OFFSET;
    }

    @Override
    public List<Recorded> read(long after, int max) {
        var end = Math.min(head(), after + max);
        var events = new ArrayList<Recorded>();
        if (after >= end) {
            return events;
        }
        try (var stream = open(after)) {
            while (events.isEmpty() || events.getLast().position() < end) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new EventStoreException(
                            "Axon Server sent nothing for " + PATIENCE_SECONDS + " s");
                }
                events.add(Recording.of(stream.nextAvailable(), OFFSET));
            }
            return events;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while reading", e);
        }
    }

    private BlockingStream<TrackedEventMessage<?>> open(long after) {
        return store.openStream(
                after == 0 ? null : new GlobalSequenceTrackingToken(after - OFFSET));
    }

    @Override
    public List<Recorded> of(String aggregate, long afterVersion) {
        return store.readEvents(aggregate, afterVersion)
                .asStream()
                .map(it -> Recording.of(it, 0))
                .toList();
    }

    @Override
    public Tail tail(long after) {
        var stream = open(after);
        return new Tail() {
            @Override
            public List<Recorded> next(int max, Duration wait) throws InterruptedException {
                var events = new ArrayList<Recorded>();
                var millis = (int) Math.min(wait.toMillis(), Integer.MAX_VALUE);
                if (stream.hasNextAvailable(millis, TimeUnit.MILLISECONDS)) {
                    do {
                        events.add(Recording.of(stream.nextAvailable(), OFFSET));
                    } while (events.size() < max && stream.hasNextAvailable());
                }
                return events;
            }

            @Override
            public void close() {
                stream.close();
            }
        };
    }
}
