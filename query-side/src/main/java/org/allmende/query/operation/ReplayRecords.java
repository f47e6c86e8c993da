package org.allmende.query.operation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;

import org.allmende.kernel.operation.OperationQuery.ReplayView;
import org.bson.Document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is known of the last replay of each view, kept beside the documents: so every node can say
/// how far it is and stop it, and a view is replayed once at a time.
public final class ReplayRecords {
    /// Without a word for so long its node has ended.
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final String RUNNING = "running";

    private final MongoCollection<Document> records;
    private final Clock clock;

    public ReplayRecords(MongoDatabase documents, Clock clock) {
        this.records = documents.getCollection("replays");
        this.clock = clock;
    }

    /// Begins one, unless one is under way; answers whether it began.
    boolean begin(String view, String run) {
        var found = records.find(eq("_id", view)).first();
        if (found != null && underWay(found)) {
            return false;
        }
        var now = clock.millis();
        var fresh =
                new Document("_id", view)
                        .append("run", run)
                        .append("state", RUNNING)
                        .append("position", 0L)
                        .append("startedAt", now)
                        .append("beat", now);
        try {
            if (found == null) {
                records.insertOne(fresh);
                return true;
            }
            // Only one of two that begin at the same moment finds what both have seen.
            var seen = and(eq("_id", view), eq("run", found.getString("run")));
            return records.replaceOne(seen, fresh).getModifiedCount() == 1;
        } catch (MongoWriteException e) {
            return false;
        }
    }

    /// Tells how far it is; answers whether it is to go on.
    boolean reached(String view, String run, long position) {
        return records.updateOne(
                                and(eq("_id", view), eq("run", run), eq("state", RUNNING)),
                                Updates.combine(
                                        Updates.set("position", position),
                                        Updates.set("beat", clock.millis())))
                        .getMatchedCount()
                == 1;
    }

    void end(String view, String run, String state, Optional<String> error) {
        records.updateOne(
                and(eq("_id", view), eq("run", run), eq("state", RUNNING)),
                Updates.combine(
                        Updates.set("state", state), Updates.set("error", error.orElse(null))));
    }

    /// The one that is at it finds out when it next tells how far it is.
    void stop(String view) {
        records.updateOne(
                and(eq("_id", view), eq("state", RUNNING)), Updates.set("state", "stopped"));
    }

    /// The last replay of a view, if there was one.
    Optional<ReplayView> of(String view, long head) {
        return Optional.ofNullable(records.find(eq("_id", view)).first())
                .map(
                        it ->
                                new ReplayView(
                                        view,
                                        state(it),
                                        it.getLong("position"),
                                        head,
                                        Instant.ofEpochMilli(it.getLong("startedAt")),
                                        Optional.ofNullable(it.getString("error"))));
    }

    public boolean running(String view) {
        var found = records.find(eq("_id", view)).first();
        return found != null && underWay(found);
    }

    private String state(Document found) {
        var state = found.getString("state");
        return state.equals(RUNNING) && !underWay(found) ? "interrupted" : state;
    }

    private boolean underWay(Document found) {
        return found.getString("state").equals(RUNNING)
                && clock.millis() - found.getLong("beat") < SILENCE.toMillis();
    }
}
