package org.allmende.web.person;

import org.allmende.platform.edition.StartRefused;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

/// The tables of the people store, and which form they have.
final class PeopleSchema {
    static final int VERSION = 2;

    private static final long LOCK = 0x616c6c6d70656f70L;

    /// The tables in their first form; a new store goes through all forms, too.
    private static final List<String> TABLES =
            List.of(
                    "CREATE TABLE IF NOT EXISTS people_schema (version INTEGER NOT NULL)",
                    "CREATE TABLE IF NOT EXISTS people_person (person TEXT PRIMARY KEY,"
                            + " address TEXT UNIQUE, email TEXT, name TEXT, password TEXT,"
                            + " operator INTEGER NOT NULL, created_at BIGINT NOT NULL)",
                    "CREATE TABLE IF NOT EXISTS people_token (hash TEXT PRIMARY KEY,"
                            + " person TEXT NOT NULL, expires_at BIGINT NOT NULL)",
                    "CREATE TABLE IF NOT EXISTS people_identity (issuer TEXT NOT NULL,"
                            + " subject TEXT NOT NULL, person TEXT NOT NULL,"
                            + " PRIMARY KEY (issuer, subject))",
                    "CREATE TABLE IF NOT EXISTS people_feedback (id TEXT PRIMARY KEY,"
                            + " at BIGINT NOT NULL, page TEXT NOT NULL, text TEXT NOT NULL,"
                            + " reply_to TEXT)",
                    "CREATE INDEX IF NOT EXISTS people_feedback_at ON people_feedback (at)",
                    "CREATE TABLE IF NOT EXISTS people_contact (thing TEXT PRIMARY KEY,"
                            + " function TEXT NOT NULL, name TEXT, email TEXT, phone TEXT)",
                    "CREATE TABLE IF NOT EXISTS people_link (hash TEXT PRIMARY KEY,"
                            + " kind TEXT NOT NULL, target TEXT NOT NULL, part TEXT,"
                            + " expires_at BIGINT NOT NULL, used INTEGER NOT NULL)",
                    "INSERT INTO people_schema SELECT 1"
                            + " WHERE NOT EXISTS (SELECT 1 FROM people_schema)");

    /// What makes each form from the one before. What was there stays as it is: of an older contact
    /// or feedback nobody knows who wrote it.
    private static final List<List<String>> STEPS =
            List.of(
                    List.of(
                            "ALTER TABLE people_contact ADD COLUMN writer TEXT",
                            "ALTER TABLE people_feedback ADD COLUMN writer TEXT",
                            "CREATE INDEX people_contact_writer ON people_contact (writer)",
                            "CREATE INDEX people_feedback_writer ON people_feedback (writer)"));

    private PeopleSchema() {}

    /// @throws StartRefused if a newer program has written the store
    static void prepare(DataSource pool) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            create(connection);
            lift(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new StartRefused("The people store cannot be opened: " + e.getMessage(), e);
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Nodes that start together would both make the tables.
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"))
                statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            for (var table : TABLES) statement.execute(table);
        }
    }

    private static void lift(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var version = version(statement);
            requireKnown(version);
            for (var step : STEPS.subList(version - 1, STEPS.size()))
                for (var change : step) statement.execute(change);
            statement.execute("UPDATE people_schema SET version = " + VERSION);
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT max(version) FROM people_schema")) {
            row.next();
            return row.getInt(1);
        }
    }

    static void requireKnown(int version) {
        if (version > VERSION)
            throw new StartRefused(
                    "The people store has the form %d of a newer program; this one knows %d."
                            .formatted(version, VERSION));
    }
}
