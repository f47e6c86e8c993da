package org.allmende.query.documents;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.allmende.platform.json.KernelJson;
import org.bson.json.JsonObject;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/// The collections of the document store, and the JSON form in which documents lie there.
final class Collections {
    private final MongoDatabase database;
    private final JsonMapper json = KernelJson.mapper();

    Collections(MongoDatabase database) {
        this.database = database;
    }

    MongoCollection<JsonObject> of(Kind<?, ?> kind) {
        return database.getCollection(kind.collection(), JsonObject.class);
    }

    JsonObject write(Stored<?> document) {
        return new JsonObject(json.writeValueAsString(document));
    }

    <D> Stored<D> read(Kind<?, D> kind, JsonObject document) {
        JavaType type = json.getTypeFactory().constructParametricType(Stored.class, kind.type());
        return json.readValue(document.getJson(), type);
    }
}
