package org.allmende.query.documents;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.allmende.platform.json.KernelJson;
import org.bson.json.JsonObject;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

import java.util.function.IntSupplier;

/// The collections of the document store, and the JSON form in which documents lie there.
final class Collections {
    private final MongoDatabase database;
    private final IntSupplier generation;
    private final JsonMapper json = KernelJson.mapper();

    /// @param generation of the documents, asked at each use
    Collections(MongoDatabase database, IntSupplier generation) {
        this.database = database;
        this.generation = generation;
    }

    MongoCollection<JsonObject> of(Kind<?, ?> kind) {
        var now = generation.getAsInt();
        var name = now == 1 ? kind.collection() : kind.collection() + "." + now;
        return database.getCollection(name, JsonObject.class);
    }

    JsonObject write(Stored<?> document) {
        return new JsonObject(json.writeValueAsString(document));
    }

    <D> Stored<D> read(Kind<?, D> kind, JsonObject document) {
        JavaType type = json.getTypeFactory().constructParametricType(Stored.class, kind.type());
        return json.readValue(document.getJson(), type);
    }
}
