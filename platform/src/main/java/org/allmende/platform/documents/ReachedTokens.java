package org.allmende.platform.documents;

import static com.mongodb.client.model.Filters.eq;

import org.allmende.platform.store.Positions;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;

/// How far the segments of a processor are, whoever works on them. The token store itself gives a
/// token only to the node that claims it, and refuses the others for as long as that one is at
/// work, or was just killed.
public final class ReachedTokens {
    private final MongoTemplate mongo;
    private final Serializer serializer;
    private final Positions positions;

    /// @param mongo where the token store has its tokens
    /// @param serializer with which it writes them
    public ReachedTokens(MongoTemplate mongo, Serializer serializer, Positions positions) {
        this.mongo = mongo;
        this.serializer = serializer;
        this.positions = positions;
    }

    /// The furthest position of all segments; 0 where there is none.
    long furthest(String processor) {
        var furthest = 0L;
        for (var entry : mongo.trackingTokensCollection().find(eq("processorName", processor))) {
            furthest = Math.max(furthest, position(entry));
        }
        return furthest;
    }

    private long position(Document entry) {
        var token = entry.get("token", Binary.class);
        if (token == null) {
            return 0;
        }
        var stored =
                new SimpleSerializedObject<>(
                        token.getData(), byte[].class, entry.getString("tokenType"), null);
        return positions.of(serializer.deserialize(stored));
    }
}
