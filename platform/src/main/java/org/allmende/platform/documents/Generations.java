package org.allmende.platform.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import org.bson.Document;

/// Which generation of the documents answers, kept beside them for all nodes.
public final class Generations {
    private static final String CURRENT = "current";
    private static final String LAST = "last";

    private final MongoCollection<Document> collection;

    public Generations(MongoDatabase documents) {
        collection = documents.getCollection("generations");
    }

    /// The generation that answers; 1 before the first replay.
    public int current() {
        var found = collection.find(eq("_id", DocumentFeed.NAME)).first();
        return found == null ? 1 : found.getInteger(CURRENT);
    }

    /// A generation that never was.
    int next() {
        collection.updateOne(
                eq("_id", DocumentFeed.NAME),
                Updates.combine(Updates.setOnInsert(CURRENT, 1), Updates.setOnInsert(LAST, 1)),
                new UpdateOptions().upsert(true));
        return collection
                .findOneAndUpdate(
                        eq("_id", DocumentFeed.NAME),
                        Updates.inc(LAST, 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .getInteger(LAST);
    }

    /// From now on this generation answers, on all nodes; unless another one than `before` answers
    /// by now. Tells whether it does.
    boolean use(int before, int generation) {
        return collection
                        .updateOne(
                                and(eq("_id", DocumentFeed.NAME), eq(CURRENT, before)),
                                Updates.set(CURRENT, generation))
                        .getModifiedCount()
                == 1;
    }
}
