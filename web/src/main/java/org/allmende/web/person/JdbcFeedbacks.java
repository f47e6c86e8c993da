package org.allmende.web.person;

import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Feedback in SQLite or PostgreSQL.
record JdbcFeedbacks(Sql sql) implements Feedbacks {

    @Override
    public void keep(Feedback feedback, Optional<PersonId> writer) {
        sql.update(
                "INSERT INTO people_feedback (id, at, page, text, reply_to, writer)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                feedback.id(),
                feedback.at().toEpochMilli(),
                feedback.page().value(),
                feedback.text().value(),
                feedback.replyTo().orElse(null),
                writer.map(PersonId::value).orElse(null));
    }

    @Override
    public List<Feedback> said(Instant until, int offset, int most) {
        return sql.all(
                "SELECT id, at, page, text, reply_to FROM people_feedback WHERE at <= ?"
                        + " ORDER BY at DESC, id DESC LIMIT ? OFFSET ?",
                JdbcFeedbacks::feedback,
                until.toEpochMilli(),
                most,
                offset);
    }

    @Override
    public int count(Instant until) {
        return sql.one(
                        "SELECT count(*) FROM people_feedback WHERE at <= ?",
                        row -> row.getInt(1),
                        until.toEpochMilli())
                .orElseThrow();
    }

    @Override
    public List<Feedback> writtenBy(PersonId writer) {
        return sql.all(
                "SELECT id, at, page, text, reply_to FROM people_feedback WHERE writer = ?"
                        + " ORDER BY at, id",
                JdbcFeedbacks::feedback,
                writer.value());
    }

    @Override
    public void forgetBefore(Instant moment) {
        sql.update("DELETE FROM people_feedback WHERE at < ?", moment.toEpochMilli());
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                new Note(row.getString(3)),
                new Note(row.getString(4)),
                Optional.ofNullable(row.getString(5)));
    }
}
