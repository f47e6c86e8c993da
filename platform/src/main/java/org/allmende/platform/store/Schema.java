package org.allmende.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The tables of the event store. Old programs refuse newer ones.
final class Schema {

    static final int VERSION = 1;

    private Schema() {}

    static void prepare(Dialect dialect) throws SQLException {
        try (var connection = dialect.openWriter()) {
            dialect.lock(connection);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "create table if not exists schema_version (version integer not null)");
                var version = version(connection);
                if (version > VERSION) {
                    throw new UnknownSchema(version);
                }
                if (version == 0) {
                    for (var table : tables(dialect.positionType())) {
                        statement.execute(table);
                    }
                    statement.execute(
                            "insert into schema_version (version) values (" + VERSION + ")");
                }
            }
            connection.commit();
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(version) from schema_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static List<String> tables(String positionType) {
        var event =
                """
                aggregate_type text not null,
                aggregate text not null,
                sequence bigint not null,
                event_id text not null unique,
                name text not null,
                revision text,
                at bigint not null,
                payload text not null,
                metadata text not null,
                """;
        return List.of(
                "create table events (position "
                        + positionType
                        + " primary key, "
                        + event
                        + "unique (aggregate, sequence))",
                "create table snapshots (" + event + "primary key (aggregate))");
    }
}
