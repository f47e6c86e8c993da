package org.allmende.platform.store;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

/// A database that several equal nodes write to. An advisory lock, held to the commit, makes
/// positions visible in order and without holes; `NOTIFY` wakes the other nodes.
final class PostgresDialect implements Dialect {

    private static final Logger log = LoggerFactory.getLogger(PostgresDialect.class);
    private static final String CHANNEL = "allmende_events";
    static final Duration POLL = Duration.ofSeconds(2);
    private static final int SLICE_MILLIS = 250;
    static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('" + CHANNEL + "'), hashtext(current_schema()))";

    private final DataSource pool;
    private final Duration poll;
    private final String schema;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int writerPid;
    private Thread listener;

    /// @param poll how long to trust that every notification arrives
    PostgresDialect(DataSource pool, Duration poll) throws SQLException {
        this.pool = pool;
        this.poll = poll;
        try (var connection = pool.getConnection()) {
            schema = text(connection, "select current_schema()");
            if (schema == null) {
                throw new IllegalStateException(
                        "The PostgreSQL user has no schema for the events: create one first.");
            }
            for (var setting : new String[] {"fsync", "full_page_writes"}) {
                if (!"on".equals(text(connection, "show " + setting))) {
                    throw new IllegalStateException(
                            "PostgreSQL runs with "
                                    + setting
                                    + "=off and would lose events that were answered: turn it on.");
                }
            }
        }
    }

    @Override
    public Connection openWriter() throws SQLException {
        var connection = pool.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        var commit = text(connection, "show synchronous_commit");
        if ("off".equals(commit) || "local".equals(commit)) {
            try (var statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = on");
            }
        }
        writerPid = connection.unwrap(PGConnection.class).getBackendPID();
        connection.commit();
        return connection;
    }

    @Override
    public Connection reader() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public String positionType() {
        return "bigint";
    }

    @Override
    public String size() {
        return "select pg_total_relation_size('events') + pg_total_relation_size('snapshots')";
    }

    @Override
    public void lock(Connection writer) throws SQLException {
        text(writer, LOCK);
    }

    @Override
    public void announce(Connection writer, long position) throws SQLException {
        try (var notify = writer.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, schema + " " + position);
            notify.executeQuery().close();
        }
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public void listen(LongConsumer appended) {
        listener =
                Thread.ofPlatform()
                        .daemon()
                        .name("event-listener")
                        .start(
                                () -> {
                                    while (closed.getCount() > 0) {
                                        try (var connection = pool.getConnection()) {
                                            listen(connection, appended);
                                        } catch (SQLException | RuntimeException e) {
                                            if (closed.getCount() > 0) {
                                                log.warn(
                                                        "Not woken by other nodes' events for a"
                                                                + " moment: {}",
                                                        e.getMessage());
                                                pause();
                                            }
                                        }
                                    }
                                });
    }

    private void listen(Connection connection, LongConsumer appended) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            // What came while nobody listened.
            appended.accept(-1);
            try {
                var looked = System.nanoTime();
                while (closed.getCount() > 0) {
                    var notes =
                            connection.unwrap(PGConnection.class).getNotifications(SLICE_MILLIS);
                    if (notes != null && notes.length > 0) {
                        appended.accept(last(notes));
                    } else if (System.nanoTime() - looked > poll.toNanos()) {
                        looked = System.nanoTime();
                        appended.accept(-1);
                    }
                }
            } finally {
                if (!connection.isClosed()) {
                    statement.execute("unlisten " + CHANNEL);
                }
            }
        }
    }

    private long last(PGNotification[] notes) {
        var last = 0L;
        for (var note : notes) {
            var parts = note.getParameter().split(" ");
            // The own writer shows its events itself, and sooner.
            if (note.getPID() != writerPid && parts[0].equals(schema)) {
                last = Math.max(last, Long.parseLong(parts[1]));
            }
        }
        return last;
    }

    private void pause() {
        try {
            closed.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isConflict(Throwable failure) {
        for (var it = failure; it != null; it = it.getCause()) {
            if (it instanceof SQLException sql && hasState(sql, "23505")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isOwnFault(SQLException failure) {
        // Integrity and unstorable data; all else (connection, disk, shutdown) concerns everybody.
        return hasState(failure, "23") || hasState(failure, "22");
    }

    private static boolean hasState(SQLException failure, String prefix) {
        for (var it = failure; it != null; it = it.getNextException()) {
            if (it.getSQLState() != null && it.getSQLState().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (listener != null) {
            try {
                listener.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
