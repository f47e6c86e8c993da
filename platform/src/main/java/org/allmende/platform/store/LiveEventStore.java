package org.allmende.platform.store;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/// The framework's event store over a database of our own. Readers are woken with each commit,
/// before the caller goes on, and read the newest events from memory.
public final class LiveEventStore extends AbstractEventStore implements Recent, AutoCloseable {

    /// Under this key the root unit of work holds, after an append, the position of its last event
    /// as a `Long`.
    public static final String POSITION = "org.allmende.position";

    private static final Logger log = LoggerFactory.getLogger(LiveEventStore.class);
    private static final int RING = 8_192;
    private static final int PAGE = 1_000;

    private final Foundation foundation;

    private LiveEventStore(Foundation foundation) {
        super(new Parts(foundation.engine));
        this.foundation = foundation;
        foundation.dialect.listen(this::appendedElsewhere);
    }

    /// Events in a file of which this process is the only user.
    ///
    /// @throws UnknownSchema if a newer program wrote it
    public static LiveEventStore sqlite(
            Path file, Serializer serializer, EventUpcaster upcasters, Commits commits) {
        try {
            return open(new SqliteDialect(file), serializer, upcasters, commits);
        } catch (SQLException e) {
            throw new EventStoreException("The event store " + file + " cannot be opened", e);
        }
    }

    /// Events in PostgreSQL, shared by any number of nodes. Takes two connections of the pool for
    /// good: one to write, one to listen.
    ///
    /// @throws UnknownSchema if a newer program wrote it
    public static LiveEventStore postgres(
            DataSource pool, Serializer serializer, EventUpcaster upcasters, Commits commits) {
        try {
            return open(
                    new PostgresDialect(pool, PostgresDialect.POLL),
                    serializer,
                    upcasters,
                    commits);
        } catch (SQLException e) {
            throw new EventStoreException("The event store in PostgreSQL cannot be opened", e);
        }
    }

    static LiveEventStore open(
            Dialect dialect, Serializer serializer, EventUpcaster upcasters, Commits commits)
            throws SQLException {
        try {
            return new LiveEventStore(new Foundation(dialect, serializer, upcasters, commits));
        } catch (SQLException | RuntimeException e) {
            dialect.close();
            throw e;
        }
    }

    /// What readers of the query side use.
    public EventLog log() {
        return new StoreLog(this, foundation.engine);
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        return new LiveStream(this, token == null ? 0 : position(token));
    }

    /// Everything visible to this node after `position`, at most `max`; from memory where possible.
    List<TrackedEventMessage<?>> after(long position, int max) {
        var fresh = foundation.ring.after(position, max);
        return fresh != null ? fresh : foundation.engine.after(position, max);
    }

    boolean isAfter(long position) {
        return foundation.ring.head() > position;
    }

    boolean await(long position, long nanos) throws InterruptedException {
        return foundation.ring.await(position, nanos);
    }

    void wake(Runnable listener) {
        foundation.ring.wake(listener);
    }

    void forget(Runnable listener) {
        foundation.ring.forget(listener);
    }

    /// The head: what this process wrote is known without a question; where others write too the
    /// store is asked.
    long head() {
        return foundation.dialect.shared() ? foundation.engine.head() : foundation.ring.head();
    }

    @Override
    public long known() {
        return foundation.ring.head();
    }

    @Override
    public boolean quiet(String aggregate, long since) {
        return !foundation.dialect.shared() && foundation.ring.quiet(aggregate, since);
    }

    private void appendedElsewhere(long position) {
        var ring = foundation.ring;
        if (position >= 0 && position <= ring.head()) {
            return;
        }
        try {
            for (var next = foundation.engine.after(ring.head(), PAGE);
                    !next.isEmpty();
                    next = foundation.engine.after(ring.head(), PAGE)) {
                ring.show(next);
            }
        } catch (SerializationException e) {
            // The readers shall meet the same error when they come to the event, and stop there.
            log.error("Another node recorded an event that this one cannot read", e);
            ring.moveTo(foundation.engine.head());
        }
    }

    static long position(TrackingToken token) {
        var lower = WrappedToken.unwrapLowerBound(token);
        return lower == null ? 0 : ((GlobalSequenceTrackingToken) lower).getGlobalIndex();
    }

    /// Commits what waits and lets go of the store.
    @Override
    public void close() {
        foundation.engine.close();
    }

    /// What must stand before the framework's constructor runs.
    private static final class Foundation {

        final Dialect dialect;
        final SqlEngine engine;
        final Ring ring;

        Foundation(Dialect dialect, Serializer serializer, EventUpcaster upcasters, Commits commits)
                throws SQLException {
            this.dialect = dialect;
            engine = new SqlEngine(dialect, serializer, upcasters, commits, this::show);
            ring = new Ring(RING, engine.head());
        }

        private void show(List<TrackedEventMessage<?>> events) {
            ring.show(events);
        }
    }

    private static final class Parts extends AbstractEventStore.Builder {

        Parts(SqlEngine engine) {
            storageEngine(engine);
        }
    }
}
