package org.allmende.platform.store;

import org.allmende.platform.json.LogicalNameSerializer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The questions asked of the tables, each on a reader's connection.
final class Rows {

    private static final String EVENTS =
            "select position, " + StoredEvent.COLUMNS + " from events ";
    private static final String RECORDED =
            "select position, aggregate, sequence, at, name, revision, payload, metadata from"
                    + " events where position > ? order by position limit ?";

    private static final String MESSAGES =
            "select position, aggregate_type, sequence, event_id, at, name, revision, payload,"
                    + " metadata from events where aggregate = ? and sequence >= ? order by"
                    + " sequence";

    private final Dialect dialect;

    Rows(Dialect dialect) {
        this.dialect = dialect;
    }

    List<StoredEvent> after(long position, int max) {
        return rows(
                EVENTS + "where position > ? order by position limit ?",
                it -> {
                    it.setLong(1, position);
                    it.setInt(2, max);
                });
    }

    /// As [#after] but as the product's own events, for who reads very many: without what only the
    /// framework's messages carry, and without a text between the row and the event. One of a form
    /// of the past, or that cannot be read, ends the list before it; where it comes first, nothing
    /// is answered to the one, and the other is an error.
    Optional<List<Recorded>> recorded(long position, int max, LogicalNameSerializer json) {
        return answer(
                RECORDED,
                it -> {
                    it.setLong(1, position);
                    it.setInt(2, max);
                },
                rows -> recorded(rows, json));
    }

    private static Optional<List<Recorded>> recorded(ResultSet rows, LogicalNameSerializer json)
            throws SQLException {
        var events = new ArrayList<Recorded>();
        while (rows.next()) {
            var name = rows.getString(5);
            if (!json.ofToday(name, rows.getString(6))) {
                return events.isEmpty() ? Optional.empty() : Optional.of(events);
            }
            try {
                events.add(
                        new Recorded(
                                rows.getLong(1),
                                rows.getString(2),
                                rows.getLong(3) + 1,
                                Instant.ofEpochMilli(rows.getLong(4)),
                                json.event(name, rows.getBytes(7)),
                                json.texts(rows.getBytes(8))));
            } catch (RuntimeException e) {
                if (events.isEmpty()) {
                    throw e;
                }
                break;
            }
        }
        return Optional.of(events);
    }

    List<StoredEvent> of(String aggregate, long firstSequence) {
        return rows(
                EVENTS + "where aggregate = ? and sequence >= ? order by sequence",
                it -> {
                    it.setString(1, aggregate);
                    it.setLong(2, firstSequence);
                });
    }

    /// As [#of] but ready to be read, without the framework's steps between a row and an event:
    /// what a command waits for is mostly this. Nothing where one of them has a form of the past.
    Optional<List<DomainEventMessage<?>>> messages(
            String aggregate, long firstSequence, LogicalNameSerializer json) {
        return answer(
                MESSAGES,
                it -> {
                    it.setString(1, aggregate);
                    it.setLong(2, firstSequence);
                },
                rows -> messages(rows, aggregate, json));
    }

    private static Optional<List<DomainEventMessage<?>>> messages(
            ResultSet rows, String aggregate, LogicalNameSerializer json) throws SQLException {
        var messages = new ArrayList<DomainEventMessage<?>>();
        while (rows.next()) {
            var name = rows.getString(6);
            if (!json.ofToday(name, rows.getString(7))) {
                return Optional.empty();
            }
            messages.add(
                    new GenericTrackedDomainEventMessage<>(
                            new GlobalSequenceTrackingToken(rows.getLong(1)),
                            new GenericDomainEventMessage<>(
                                    rows.getString(2),
                                    aggregate,
                                    rows.getLong(3),
                                    json.event(name, rows.getBytes(8)),
                                    json.texts(rows.getBytes(9)),
                                    rows.getString(4),
                                    Instant.ofEpochMilli(rows.getLong(5)))));
        }
        return Optional.of(messages);
    }

    List<StoredEvent> snapshot(String aggregate) {
        return rows(
                "select 0, " + StoredEvent.COLUMNS + " from snapshots where aggregate = ?",
                it -> it.setString(1, aggregate));
    }

    Optional<Long> lastSequence(String aggregate) {
        return number(
                "select max(sequence) from events where aggregate = ?",
                it -> it.setString(1, aggregate));
    }

    long head() {
        return number("select max(position) from events", it -> {}).orElse(0L);
    }

    /// Bytes of all that is stored.
    long bytes() {
        return number(dialect.size(), it -> {}).orElse(0L);
    }

    /// The position before the first event recorded at or after a moment.
    long positionBefore(Instant at) {
        return number(
                        "select min(position) from events where at >= ?",
                        it -> it.setLong(1, at.toEpochMilli()))
                .map(it -> it - 1)
                .orElseGet(this::head);
    }

    private Optional<Long> number(String query, Parameters parameters) {
        return answer(
                query,
                parameters,
                row -> {
                    row.next();
                    var number = row.getLong(1);
                    return row.wasNull() ? Optional.empty() : Optional.of(number);
                });
    }

    private List<StoredEvent> rows(String query, Parameters parameters) {
        return answer(
                query,
                parameters,
                row -> {
                    var rows = new ArrayList<StoredEvent>();
                    while (row.next()) {
                        rows.add(StoredEvent.from(row));
                    }
                    return rows;
                });
    }

    private <T> T answer(String query, Parameters parameters, Reading<T> reading) {
        try (var connection = dialect.reader();
                var statement = connection.prepareStatement(query)) {
            parameters.set(statement);
            try (var rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static EventStoreException unreadable(SQLException e) {
        return new EventStoreException("The events could not be read", e);
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
