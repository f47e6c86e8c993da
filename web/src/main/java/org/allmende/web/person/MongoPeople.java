package org.allmende.web.person;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;

import org.allmende.kernel.person.PersonId;
import org.allmende.web.NewId;
import org.allmende.web.contact.Contacts;
import org.bson.Document;

import java.time.Instant;
import java.util.Optional;

/// People in MongoDB. One document a person, found by what its identity provider calls it.
final class MongoPeople implements People {
    private final MongoClient client;
    private final MongoCollection<Document> people;
    private final Feedbacks feedbacks;
    private final Contacts contacts;

    private MongoPeople(MongoClient client, String name) {
        this.client = client;
        var database =
                client.getDatabase(name)
                        .withWriteConcern(WriteConcern.MAJORITY)
                        .withReadConcern(ReadConcern.MAJORITY);
        var schema = database.getCollection("schema");
        schema.updateOne(
                eq("_id", "people"),
                Updates.setOnInsert("version", PeopleSchema.VERSION),
                new com.mongodb.client.model.UpdateOptions().upsert(true));
        PeopleSchema.requireKnown(schema.find(eq("_id", "people")).first().getInteger("version"));
        people = database.getCollection("people");
        people.createIndex(new Document("person", 1), unique());
        var said = database.getCollection("feedback");
        said.createIndex(new Document("at", 1));
        feedbacks = new MongoFeedbacks(said);
        contacts = new MongoContacts(database.getCollection("contacts"));
    }

    static MongoPeople open(String uri, String database) {
        var client = MongoClients.create(uri);
        try {
            return new MongoPeople(client, database);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    @Override
    public Optional<Account> of(PersonId person) {
        return Optional.ofNullable(people.find(eq("person", person.value())).first())
                .map(MongoPeople::account);
    }

    @Override
    public Account known(Identity identity, Instant now) {
        // The order of the members is part of the key.
        var id = new Document("issuer", identity.issuer()).append("subject", identity.subject());
        var found = people.find(eq("_id", id)).first();
        if (found != null) return account(found);
        var first =
                Updates.combine(
                        Updates.setOnInsert("person", NewId.random()),
                        Updates.setOnInsert("email", identity.email().orElse(null)),
                        Updates.setOnInsert("name", identity.name().orElse(null)),
                        Updates.setOnInsert("operator", false),
                        Updates.setOnInsert("createdAt", now));
        return account(
                people.findOneAndUpdate(
                        eq("_id", id),
                        first,
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER)));
    }

    private static Account account(Document document) {
        return new Account(
                new PersonId(document.getString("person")),
                Optional.ofNullable(document.getString("email")),
                Optional.ofNullable(document.getString("name")),
                Optional.empty(),
                document.getBoolean("operator", false));
    }

    private static com.mongodb.client.model.IndexOptions unique() {
        return new com.mongodb.client.model.IndexOptions().unique(true);
    }

    @Override
    public Feedbacks feedbacks() {
        return feedbacks;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public void close() {
        client.close();
    }
}
