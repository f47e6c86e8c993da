package org.allmende.platform.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// The writer's connection with its statements, and the last position drawn. After any error of its
/// own it is closed and replaced, so that the next position is read from the store again.
final class WriterConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WriterConnection.class);
    private static final String INSERT =
            "insert into events ("
                    + StoredEvent.COLUMNS
                    + ", position) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SNAPSHOT =
            "insert into snapshots ("
                    + StoredEvent.COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (aggregate) do update set"
                    + " aggregate_type = excluded.aggregate_type, sequence = excluded.sequence,"
                    + " event_id = excluded.event_id, name = excluded.name, revision ="
                    + " excluded.revision, at = excluded.at, payload = excluded.payload, metadata ="
                    + " excluded.metadata where excluded.sequence > snapshots.sequence";

    private final Dialect dialect;
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement upsert;
    private final PreparedStatement last;
    private long position = -1;

    WriterConnection(Dialect dialect) throws SQLException {
        this.dialect = dialect;
        connection = dialect.openWriter();
        try {
            insert = connection.prepareStatement(INSERT);
            upsert = connection.prepareStatement(SNAPSHOT);
            last = connection.prepareStatement("select coalesce(max(position), 0) from events");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    void begin() throws SQLException {
        dialect.lock(connection);
        if (position < 0 || dialect.shared()) {
            try (var rows = last.executeQuery()) {
                rows.next();
                position = rows.getLong(1);
            }
        }
    }

    /// Commits all requests of a group but those that are refused by themselves; these carry their
    /// failure.
    void commit(List<GroupCommit.Request> group) throws SQLException {
        // Where each statement is a way over the network, the whole group goes at once as long as
        // nobody conflicts.
        if (!dialect.shared() || !insertAllAtOnce(group)) {
            for (var request : group) {
                try {
                    insertAlone(request);
                } catch (SQLException e) {
                    if (!dialect.isOwnFault(e)) {
                        throw e;
                    }
                    request.fail(e);
                }
            }
        }
        if (group.stream().anyMatch(it -> it.failure == null && !it.events.isEmpty())) {
            dialect.announce(connection, position);
        }
        connection.commit();
    }

    private boolean insertAllAtOnce(List<GroupCommit.Request> group) throws SQLException {
        if (group.stream().anyMatch(it -> it.snapshot != null)) {
            return false;
        }
        var savepoint = connection.setSavepoint();
        var before = position;
        try {
            for (var request : group) {
                request.first = position + 1;
                for (var event : request.events) {
                    fill(insert, event.row());
                    insert.setLong(10, ++position);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
            return true;
        } catch (SQLException e) {
            insert.clearBatch();
            if (!dialect.isOwnFault(e)) {
                throw e;
            }
            connection.rollback(savepoint);
            position = before;
            return false;
        }
    }

    private void insertAlone(GroupCommit.Request request) throws SQLException {
        // SQLite undoes a failed statement by itself; PostgreSQL gives up the transaction.
        var savepoint =
                dialect.shared() || request.events.size() > 1 ? connection.setSavepoint() : null;
        var before = position;
        try {
            if (request.snapshot != null) {
                fill(upsert, request.snapshot);
                upsert.executeUpdate();
            }
            request.first = position + 1;
            for (var event : request.events) {
                fill(insert, event.row());
                insert.setLong(10, position + 1);
                insert.executeUpdate();
                position++;
            }
            if (savepoint != null) {
                connection.releaseSavepoint(savepoint);
            }
        } catch (SQLException e) {
            position = before;
            if (savepoint != null) {
                connection.rollback(savepoint);
            }
            throw e;
        }
    }

    private static void fill(PreparedStatement statement, StoredEvent row) throws SQLException {
        statement.setString(1, row.aggregateType());
        statement.setString(2, row.aggregate());
        statement.setLong(3, row.sequence());
        statement.setString(4, row.id());
        statement.setString(5, row.name());
        statement.setString(6, row.revision());
        statement.setLong(7, row.at().toEpochMilli());
        statement.setString(8, row.payload());
        statement.setString(9, row.metadata());
    }

    /// What a pragma of the writer's connection says, for tests.
    String pragma(String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("pragma " + name)) {
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            log.debug("Nothing to roll back", e);
        }
        try {
            connection.close();
        } catch (SQLException e) {
            log.debug("The writer's connection was lost already", e);
        }
    }
}
