package org.allmende.query.documents;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;

import org.allmende.kernel.Code;
import org.allmende.kernel.Event;
import org.allmende.kernel.Refused;
import org.allmende.platform.documents.Batches;
import org.allmende.platform.documents.DocumentSets;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/// Reads one thing in the state it had with a given number of events: its current document where
/// that is the state, else folded afresh from its own events.
public final class Documents implements DocumentSets {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofMillis(2);

    private final MongoDatabase database;
    private final Collections collections;
    private final EventLog log;
    private final boolean alone;
    private volatile int generation = 1;

    /// @param alone whether no other node writes to the database
    public Documents(MongoDatabase database, EventLog log, boolean alone) {
        this.database = database;
        this.collections = new Collections(database, () -> generation);
        this.log = log;
        this.alone = alone;
    }

    @Override
    public Batches of(int generation) {
        return new DocumentProjection(database, generation, alone);
    }

    @Override
    public void use(int generation) {
        this.generation = generation;
    }

    @Override
    public long position(int generation) {
        var those = new Collections(database, () -> generation);
        var greatest = 0L;
        for (var kind : Kind.ALL) {
            var last = those.of(kind).find().sort(descending("position")).first();
            if (last != null) {
                greatest = Math.max(greatest, those.read(kind, last).position());
            }
        }
        return greatest;
    }

    @Override
    public void drop(int generation) {
        var dropped = new Collections(database, () -> generation);
        Kind.ALL.forEach(kind -> dropped.of(kind).drop());
    }

    /// @param version the number of the thing's last event to be reflected; there must be one
    /// @param past whether the thing has changed since
    /// @throws Refused `behind` when the document does not come so far within ten seconds
    public <E extends Event, D> Stored<D> read(
            Kind<E, D> kind, String id, long version, boolean past) {
        if (past) {
            return fold(kind, id, version);
        }
        var end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            var found = collections.of(kind).find(eq("_id", id)).first();
            var document = found == null ? null : collections.read(kind, found);
            if (document != null && document.version() >= version) {
                // It may already be ahead of the position at which the answer stands.
                return document.version() == version ? document : fold(kind, id, version);
            }
            if (System.nanoTime() > end) {
                throw Refused.because(Code.BEHIND);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /// All that happened to one thing, for what no document holds.
    public List<Recorded> events(String id) {
        return log.of(id, 0);
    }

    /// How many documents there are in each collection.
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        Kind.ALL.forEach(
                kind ->
                        counts.put(
                                kind.collection(), collections.of(kind).estimatedDocumentCount()));
        return counts;
    }

    private <E extends Event, D> Stored<D> fold(Kind<E, D> kind, String id, long version) {
        Stored<D> document = null;
        for (var event : log.of(id, 0)) {
            if (event.version() <= version) {
                document = kind.fold(document, event);
            }
        }
        if (document == null) {
            throw new IllegalStateException("No events of " + id);
        }
        return document;
    }
}
