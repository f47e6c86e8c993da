package org.allmende.platform.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The questions asked of the tables, each on a reader's connection.
final class Rows {

    private static final String EVENTS =
            "select position, " + StoredEvent.COLUMNS + " from events ";

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

    List<StoredEvent> of(String aggregate, long firstSequence) {
        return rows(
                EVENTS + "where aggregate = ? and sequence >= ? order by sequence",
                it -> {
                    it.setString(1, aggregate);
                    it.setLong(2, firstSequence);
                });
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
        try (var connection = dialect.reader();
                var statement = connection.prepareStatement(query)) {
            parameters.set(statement);
            try (var result = statement.executeQuery()) {
                result.next();
                var number = result.getLong(1);
                return result.wasNull() ? Optional.empty() : Optional.of(number);
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private List<StoredEvent> rows(String query, Parameters parameters) {
        try (var connection = dialect.reader();
                var statement = connection.prepareStatement(query)) {
            parameters.set(statement);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<StoredEvent>();
                while (result.next()) {
                    rows.add(StoredEvent.from(result));
                }
                return rows;
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
}
