package org.allmende.web.person;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;

import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Note;
import org.bson.Document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Feedback in MongoDB.
record MongoFeedbacks(MongoCollection<Document> said) implements Feedbacks {
    private static final String AT = "at";
    private static final String WRITER = "writer";

    @Override
    public void keep(Feedback feedback, Optional<PersonId> writer) {
        var document =
                new Document("_id", feedback.id())
                        .append(AT, feedback.at().toEpochMilli())
                        .append("page", feedback.page().value())
                        .append("text", feedback.text().value());
        feedback.replyTo().ifPresent(it -> document.append("replyTo", it));
        writer.ifPresent(it -> document.append(WRITER, it.value()));
        said.insertOne(document);
    }

    @Override
    public List<Feedback> said(Instant until, int offset, int most) {
        return said.find(lte(AT, until.toEpochMilli()))
                .sort(descending(AT, "_id"))
                .skip(offset)
                .limit(most)
                .map(MongoFeedbacks::feedback)
                .into(new ArrayList<>());
    }

    @Override
    public int count(Instant until) {
        return (int) said.countDocuments(lte(AT, until.toEpochMilli()));
    }

    @Override
    public List<Feedback> writtenBy(PersonId writer) {
        return said.find(eq(WRITER, writer.value()))
                .sort(ascending(AT, "_id"))
                .map(MongoFeedbacks::feedback)
                .into(new ArrayList<>());
    }

    @Override
    public void forgetBefore(Instant moment) {
        said.deleteMany(lt(AT, moment.toEpochMilli()));
    }

    private static Feedback feedback(Document document) {
        return new Feedback(
                document.getString("_id"),
                Instant.ofEpochMilli(document.getLong(AT)),
                new Note(document.getString("page")),
                new Note(document.getString("text")),
                Optional.ofNullable(document.getString("replyTo")));
    }
}
