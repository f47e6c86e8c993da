package org.allmende.platform.store;

import org.allmende.platform.json.LogicalNameSerializer;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Events in a relational database: one table in the order of positions, which this engine draws
/// itself, without holes.
final class SqlEngine extends AbstractEventStorageEngine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SqlEngine.class);
    private static final int PAGE = 1_000;

    private final Dialect dialect;
    private final GroupCommit writer;
    private final Rows rows;

    SqlEngine(
            Dialect dialect,
            Serializer serializer,
            EventUpcaster upcasters,
            Commits commits,
            Consumer<List<TrackedEventMessage<?>>> committed)
            throws SQLException {
        super(new Parts(serializer, upcasters, dialect));
        this.dialect = dialect;
        Schema.prepare(dialect);
        rows = new Rows(dialect);
        writer = new GroupCommit(dialect, commits, group -> committed.accept(fresh(group)));
    }

    private static List<TrackedEventMessage<?>> fresh(List<GroupCommit.Request> group) {
        var fresh = new ArrayList<TrackedEventMessage<?>>();
        for (var request : group) {
            var position = request.first;
            for (var event : request.events) {
                fresh.add(event.at(position++));
            }
        }
        return fresh;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var prepared = events.stream().map(it -> prepare(it, serializer)).toList();
        try {
            var last = writer.submit(new GroupCommit.Request(prepared, null));
            if (CurrentUnitOfWork.isStarted()) {
                CurrentUnitOfWork.get()
                        .root()
                        .resources()
                        .merge(
                                LiveEventStore.POSITION,
                                last,
                                (a, b) -> Math.max((Long) a, (Long) b));
            }
        } catch (SQLException e) {
            refuse(e, events.getFirst());
        }
    }

    private void refuse(SQLException failure, EventMessage<?> first) {
        if (!dialect.isConflict(failure)) {
            throw new EventStoreException(failure.getMessage(), failure);
        }
        handlePersistenceException(failure, first);
    }

    private static Prepared prepare(EventMessage<?> event, Serializer serializer) {
        if (!(event instanceof DomainEventMessage<?> message) || message.getType() == null) {
            throw new IllegalArgumentException(
                    "An event belongs to an aggregate: " + event.getPayloadType().getName());
        }
        message.getMetaData()
                .forEach(
                        (key, value) -> {
                            if (!(value instanceof String)) {
                                throw new IllegalArgumentException(
                                        "Metadata are texts, but " + key + " is not");
                            }
                        });
        return new Prepared(message, row(message, serializer));
    }

    private static StoredEvent row(DomainEventMessage<?> message, Serializer serializer) {
        var payload = message.serializePayload(serializer, String.class);
        return new StoredEvent(
                0,
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                message.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                payload.getData(),
                message.serializeMetaData(serializer, String.class).getData());
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        try {
            writer.submit(new GroupCommit.Request(List.of(), row(snapshot, serializer)));
        } catch (SQLException e) {
            refuse(e, snapshot);
        }
    }

    /// Up to `max` events after a position. One that cannot be read ends the list before it, and is
    /// an error when it comes first.
    List<TrackedEventMessage<?>> after(long position, int max) {
        return decodable(rows.after(position, max));
    }

    private List<TrackedEventMessage<?>> decodable(List<StoredEvent> rows) {
        var events = new ArrayList<TrackedEventMessage<?>>(rows.size());
        Iterator<? extends TrackedEventMessage<?>> decoded = decode(rows).iterator();
        try {
            while (decoded.hasNext()) {
                events.add(decoded.next());
            }
        } catch (RuntimeException e) {
            if (events.isEmpty()) {
                throw e;
            }
        }
        return events;
    }

    /// The same as the product's own events, for who reads very many.
    List<Recorded> recorded(long position, int max) {
        return ownForm()
                .flatMap(json -> rows.recorded(position, max, json))
                .orElseGet(
                        () ->
                                after(position, max).stream()
                                        .map(it -> Recording.of(it, 0))
                                        .toList());
    }

    private Optional<LogicalNameSerializer> ownForm() {
        return getEventSerializer() instanceof LogicalNameSerializer json
                ? Optional.of(json)
                : Optional.empty();
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequence) {
        return ownForm()
                .flatMap(json -> rows.messages(aggregate, firstSequence, json))
                .map(DomainEventStream::of)
                .orElseGet(() -> super.readEvents(aggregate, firstSequence));
    }

    long bytes() {
        return rows.bytes();
    }

    private Stream<? extends TrackedEventMessage<?>> decode(List<StoredEvent> rows) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                rows.stream(), getEventSerializer(), upcasterChain);
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            TrackingToken token, boolean mayBlock) {
        var position = token == null ? 0 : LiveEventStore.position(token);
        return Stream.iterate(
                        rows.after(position, PAGE),
                        it -> !it.isEmpty(),
                        it -> rows.after(it.getLast().position(), PAGE))
                .flatMap(List::stream);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(
            String aggregate, long firstSequence) {
        return rows.of(aggregate, firstSequence).stream();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return rows.snapshot(aggregate).stream();
    }

    /// A snapshot that this program cannot read is as good as none.
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        try {
            var snapshot = super.readSnapshot(aggregate);
            snapshot.ifPresent(DomainEventMessage::getPayload);
            return snapshot;
        } catch (RuntimeException e) {
            if (e instanceof EventStoreException) {
                throw e;
            }
            log.info(
                    "The snapshot of {} is of another program and left out: {}",
                    aggregate,
                    e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return rows.lastSequence(aggregate);
    }

    long head() {
        return rows.head();
    }

    @Override
    public TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return token(head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return token(rows.positionBefore(dateTime));
    }

    private static TrackingToken token(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    public void close() {
        writer.close();
        dialect.close();
    }

    private static final class Parts extends AbstractEventStorageEngine.Builder {

        Parts(Serializer serializer, EventUpcaster upcasters, Dialect dialect) {
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            upcasterChain(upcasters);
            persistenceExceptionResolver(dialect::isConflict);
        }
    }
}
