package org.allmende.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/// One file, one process, one writer. Readers see the last commit and never wait.
final class SqliteDialect implements Dialect {

    private static final int READERS = 8;

    /// Pages of 4 KiB after which the log is carried over into the file. The callers wait for it
    /// meanwhile, and what many commits wrote to one page is carried over only once: 32 MiB are
    /// read within a blink at the next start, and a third more commands are answered in a second
    /// than with the usual 4 MiB.
    private static final int CHECKPOINT = 8_000;

    private static final int LOG_LIMIT = 64 << 20;

    private final String url;
    private final HikariDataSource readers;

    SqliteDialect(Path file) throws SQLException {
        url = "jdbc:sqlite:" + file.toAbsolutePath();
        // The readers' connections are read-only and cannot turn the write-ahead log on.
        openWriter().close();
        var config = new HikariConfig();
        config.setPoolName("events");
        config.setDataSource(source(true));
        config.setReadOnly(true);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        readers = new HikariDataSource(config);
    }

    private SQLiteDataSource source(boolean readOnly) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // IMMEDIATE would keep the write lock on a connection that waits for work.
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        config.setBusyTimeout(10_000);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(CHECKPOINT));
        config.setJournalSizeLimit(LOG_LIMIT);
        // Nobody asks for them, but the driver would after every event.
        config.setGetGeneratedKeys(false);
        config.setReadOnly(readOnly);
        var source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    @Override
    public Connection openWriter() throws SQLException {
        var connection = source(false).getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public Connection reader() throws SQLException {
        return readers.getConnection();
    }

    @Override
    public String positionType() {
        return "integer";
    }

    @Override
    public String size() {
        return "select page_count * page_size from pragma_page_count(), pragma_page_size()";
    }

    @Override
    public void lock(Connection writer) {
        // The only writer of the only process.
    }

    @Override
    public void announce(Connection writer, long position) {
        // There are no other nodes.
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public void listen(LongConsumer appended) {
        // There are no other nodes.
    }

    @Override
    public boolean isConflict(Throwable failure) {
        for (var it = failure; it != null; it = it.getCause()) {
            if (it instanceof SQLException sql && isConstraint(sql)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isOwnFault(SQLException failure) {
        return isConstraint(failure);
    }

    private static boolean isConstraint(SQLException failure) {
        // Extended codes keep the primary one in their lowest byte.
        return (failure.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    @Override
    public void close() {
        readers.close();
    }
}
