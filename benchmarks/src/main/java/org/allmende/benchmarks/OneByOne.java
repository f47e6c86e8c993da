package org.allmende.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;

import org.allmende.kernel.Event;
import org.allmende.platform.json.KernelJson;
import org.allmende.query.documents.Kind;
import org.allmende.query.documents.Stored;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.bson.json.JsonObject;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The documents as most projections are written: for each event one is read, folded, and written.
final class OneByOne {

    private static final List<Kind<?, ?>> KINDS =
            List.of(Kind.ORGANISATION, Kind.PROJECT, Kind.COMMUNITY, Kind.REUSE);

    private final JsonMapper json = KernelJson.mapper();
    private final MongoDatabase database;
    private final CountDownLatch left;

    OneByOne(MongoDatabase database, int events) {
        this.database = database;
        this.left = new CountDownLatch(events);
    }

    CountDownLatch left() {
        return left;
    }

    @EventHandler
    void on(Event event, DomainEventMessage<?> message) {
        KINDS.stream()
                .filter(kind -> kind.events().isInstance(event))
                .forEach(kind -> write(kind, event, message));
        left.countDown();
    }

    private <E extends Event, D> void write(
            Kind<E, D> kind, Event event, DomainEventMessage<?> message) {
        var collection = database.getCollection(kind.collection(), JsonObject.class);
        var id = message.getAggregateIdentifier();
        var type = json.getTypeFactory().constructParametricType(Stored.class, kind.type());
        var found = collection.find(eq("_id", id)).first();
        Stored<D> before = found == null ? null : json.readValue(found.getJson(), type);
        var content =
                kind.fold()
                        .apply(
                                before == null ? null : before.content(),
                                kind.events().cast(event),
                                message.getTimestamp());
        var after = new Stored<>(id, message.getSequenceNumber() + 1, 0, content);
        collection.replaceOne(
                eq("_id", id),
                new JsonObject(json.writeValueAsString(after)),
                new ReplaceOptions().upsert(true));
    }
}
