package org.allmende.query.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;

import org.allmende.platform.documents.Batches;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;
import org.bson.conversions.Bson;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Keeps the current document of each thing in the document store. An event that a document
/// reflects already is passed over, so events may come twice; each document is written once a
/// batch, and where other nodes write too only over the version that was read.
public final class DocumentProjection implements Batches {
    private static final int REBUILD_BATCH = 10_000;
    private static final int INSERTS = 1_000;
    private static final int ATTEMPTS = 5;
    private static final int DUPLICATE_KEY = 11_000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Collections collections;
    private final boolean alone;

    /// @param generation of the documents that are kept
    /// @param alone whether no other node writes there: a document is then replaced whichever
    ///   version it has. The server in memory finds by an index only what is asked for by exactly
    ///   its fields, and would look at every document for one in a certain version.
    public DocumentProjection(MongoDatabase database, int generation, boolean alone) {
        this.collections = new Collections(database, () -> generation);
        this.alone = alone;
    }

    @Override
    public void handle(List<Recorded> batch) {
        var byKind = new LinkedHashMap<Kind<?, ?>, List<Recorded>>();
        for (var event : batch) {
            Kind.of(event.event())
                    .ifPresent(
                            kind ->
                                    byKind.computeIfAbsent(kind, _ -> new ArrayList<>())
                                            .add(event));
        }
        byKind.forEach(this::handle);
    }

    /// A batch that somebody else wrote meanwhile, after a segment changed hands, is folded again
    /// over what is there now.
    private <D> void handle(Kind<?, D> kind, List<Recorded> events) {
        for (var attempt = 1; !written(kind, events); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("Somebody else keeps writing " + kind.collection());
            }
        }
    }

    private <D> boolean written(Kind<?, D> kind, List<Recorded> events) {
        var before = load(kind, events);
        var after = new HashMap<>(before);
        for (var event : events) {
            after.put(event.aggregate(), kind.fold(after.get(event.aggregate()), event));
        }
        var writes = new ArrayList<WriteModel<ObjectNode>>();
        var replaced = 0;
        for (var document : after.values()) {
            var old = before.get(document.id());
            if (old == null) {
                writes.add(new InsertOneModel<>(collections.write(document)));
            } else if (old.version() < document.version()) {
                replaced++;
                writes.add(new ReplaceOneModel<>(asRead(old), collections.write(document)));
            }
        }
        if (writes.isEmpty()) {
            return true;
        }
        try {
            return collections.of(kind).bulkWrite(writes, UNORDERED).getMatchedCount() == replaced;
        } catch (MongoBulkWriteException e) {
            return duplicatesOnly(e);
        }
    }

    private Bson asRead(Stored<?> it) {
        return alone ? eq("_id", it.id()) : and(eq("_id", it.id()), eq("version", it.version()));
    }

    private <D> Map<String, Stored<D>> load(Kind<?, D> kind, List<Recorded> events) {
        var ids = events.stream().map(Recorded::aggregate).distinct().toList();
        var found = new HashMap<String, Stored<D>>();
        for (var document : collections.of(kind).find(in("_id", ids))) {
            var stored = collections.read(kind, document);
            found.put(stored.id(), stored);
        }
        return found;
    }

    /// Makes all documents from all events, folding on the heap; answers the position they then
    /// stand at, from which the processors go on. Nothing is dropped, since another node may have
    /// begun already: a document that is newer stays.
    @Override
    public long rebuild(EventLog log, LongConsumer reached) {
        var documents = new LinkedHashMap<Kind<?, ?>, Map<String, Stored<?>>>();
        Kind.ALL.forEach(kind -> documents.put(kind, new LinkedHashMap<>()));
        var position = 0L;
        for (var events = log.read(0, REBUILD_BATCH);
                !events.isEmpty();
                events = log.read(position, REBUILD_BATCH)) {
            for (var event : events) {
                Kind.of(event.event()).ifPresent(kind -> fold(kind, documents.get(kind), event));
            }
            position = events.getLast().position();
            reached.accept(position);
        }
        for (var each : documents.entrySet()) {
            writeAll(each.getKey(), each.getValue());
            reached.accept(position);
        }
        return position;
    }

    @SuppressWarnings("unchecked")
    private static <D> void fold(
            Kind<?, D> kind, Map<String, Stored<?>> documents, Recorded event) {
        documents.compute(event.aggregate(), (_, before) -> kind.fold((Stored<D>) before, event));
    }

    private void writeAll(Kind<?, ?> kind, Map<String, Stored<?>> documents) {
        var empty = collections.of(kind).find().first() == null;
        var part = new ArrayList<Stored<?>>(INSERTS);
        for (var document : documents.values()) {
            part.add(document);
            if (part.size() == INSERTS) {
                write(kind, part, empty);
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            write(kind, part, empty);
        }
    }

    private void write(Kind<?, ?> kind, List<Stored<?>> documents, boolean empty) {
        if (!empty || !inserted(kind, documents)) {
            written(kind, documents.stream().map(this::unlessNewer).toList());
        }
    }

    /// The quickest way, where nothing is there and nobody else begins at the same moment.
    private boolean inserted(Kind<?, ?> kind, List<Stored<?>> documents) {
        return written(
                kind,
                documents.stream()
                        .<WriteModel<ObjectNode>>map(
                                it -> new InsertOneModel<>(collections.write(it)))
                        .toList());
    }

    private WriteModel<ObjectNode> unlessNewer(Stored<?> it) {
        return new ReplaceOneModel<>(
                and(eq("_id", it.id()), lte("version", it.version())),
                collections.write(it),
                new ReplaceOptions().upsert(true));
    }

    /// Answers whether no document was in the way; where the write wants an older one, a newer is
    /// left as it is.
    private boolean written(Kind<?, ?> kind, Collection<WriteModel<ObjectNode>> writes) {
        try {
            collections.of(kind).bulkWrite(List.copyOf(writes), UNORDERED);
            return true;
        } catch (MongoBulkWriteException e) {
            return duplicatesOnly(e);
        }
    }

    /// False; anything but a document in the way is thrown again.
    private static boolean duplicatesOnly(MongoBulkWriteException e) {
        if (e.getWriteErrors().stream().allMatch(it -> it.getCode() == DUPLICATE_KEY)) {
            return false;
        }
        throw e;
    }
}
