package org.allmende.query.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.allmende.platform.json.KernelJson;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.IntSupplier;

/// The collections of the document store, and the JSON form in which documents lie there.
final class Collections {
    private static final CodecRegistry CODECS =
            CodecRegistries.fromRegistries(
                    CodecRegistries.fromCodecs(new TreeCodec()),
                    MongoClientSettings.getDefaultCodecRegistry());

    // An empty list is left out, as what is absent is: most documents have several.
    private static final JsonMapper JSON =
            KernelJson.mapper()
                    .rebuild()
                    .withConfigOverride(
                            List.class,
                            it ->
                                    it.setInclude(
                                                    JsonInclude.Value.construct(
                                                            Include.NON_EMPTY, Include.ALWAYS))
                                            .setNullHandling(
                                                    JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .build();

    private final MongoDatabase database;
    private final IntSupplier generation;

    /// @param generation of the documents, asked at each use
    Collections(MongoDatabase database, IntSupplier generation) {
        this.database = database;
        this.generation = generation;
    }

    MongoCollection<ObjectNode> of(Kind<?, ?> kind) {
        var now = generation.getAsInt();
        var name = now == 1 ? kind.collection() : kind.collection() + "." + now;
        return database.getCollection(name, ObjectNode.class).withCodecRegistry(CODECS);
    }

    ObjectNode write(Stored<?> document) {
        return JSON.valueToTree(document);
    }

    <D> Stored<D> read(Kind<?, D> kind, ObjectNode document) {
        JavaType type = JSON.getTypeFactory().constructParametricType(Stored.class, kind.type());
        return JSON.treeToValue(document, type);
    }
}
