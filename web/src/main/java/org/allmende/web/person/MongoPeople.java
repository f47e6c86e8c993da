package org.allmende.web.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// People in MongoDB. One document a person, found by what its identity provider calls it.
final class MongoPeople implements People {
    private final MongoClient client;
    private final MongoCollection<Document> people;
    private final Feedbacks feedbacks;
    private final Contacts contacts;
    private final MongoCollection<Document> links;

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
        // Every form so far reads the ones before: what is absent was not known.
        schema.updateOne(eq("_id", "people"), Updates.max("version", PeopleSchema.VERSION));
        people = database.getCollection("people");
        links = database.getCollection("links");
        people.createIndex(new Document("person", 1), unique());
        var said = database.getCollection("feedback");
        said.createIndex(new Document("at", 1));
        said.createIndex(new Document("writer", 1));
        feedbacks = new MongoFeedbacks(said);
        var whom = database.getCollection("contacts");
        whom.createIndex(new Document("writer", 1));
        contacts = new MongoContacts(whom);
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

    @Override
    public Map<PersonId, String> names(Collection<PersonId> some) {
        var names = new HashMap<PersonId, String>();
        var ids = some.stream().map(PersonId::value).distinct().toList();
        for (var each : people.find(in("person", ids)))
            if (each.getString("name") != null)
                names.put(new PersonId(each.getString("person")), each.getString("name"));
        return names;
    }

    @Override
    public Optional<Kept> kept(PersonId person) {
        return Optional.ofNullable(people.find(eq("person", person.value())).first())
                .map(
                        it -> {
                            var id = it.get("_id", Document.class);
                            return new Kept(
                                    Instant.ofEpochMilli(
                                            it.toBsonDocument()
                                                    .getDateTime("createdAt")
                                                    .getValue()),
                                    List.of(
                                            new KnownBy(
                                                    id.getString("issuer"),
                                                    id.getString("subject"))),
                                    List.of());
                        });
    }

    @Override
    public void keep(Link link) {
        links.insertOne(
                new Document("_id", link.hash())
                        .append("kind", link.kind().name())
                        .append("target", link.target())
                        .append("part", link.part().orElse(null))
                        .append("expiresAt", link.expiresAt().toEpochMilli())
                        .append("used", link.used()));
    }

    @Override
    public Optional<Link> link(String hash) {
        return Optional.ofNullable(links.find(eq("_id", hash)).first())
                .map(
                        it ->
                                new Link(
                                        it.getString("_id"),
                                        Kind.valueOf(it.getString("kind")),
                                        it.getString("target"),
                                        Optional.ofNullable(it.getString("part")),
                                        Instant.ofEpochMilli(it.getLong("expiresAt")),
                                        it.getBoolean("used")));
    }

    @Override
    public boolean use(String hash, Instant now) {
        return links.updateOne(
                                and(
                                        eq("_id", hash),
                                        eq("used", false),
                                        gt("expiresAt", now.toEpochMilli())),
                                Updates.set("used", true))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void forgetLinks(Kind kind, String target) {
        links.deleteMany(and(eq("kind", kind.name()), eq("target", target)));
    }

    @Override
    public void forgetLinksExpiredBefore(Instant moment) {
        links.deleteMany(lt("expiresAt", moment.toEpochMilli()));
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
