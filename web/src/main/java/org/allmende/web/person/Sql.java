package org.allmende.web.person;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/// Single statements, each its own transaction.
record Sql(DataSource pool) {

    /// Reads one row.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    int update(String statement, Object... values) {
        try (var connection = pool.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            bind(prepared, values);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("people store", e);
        }
    }

    /// Whether a row was updated; not where a unique value of it is another's already.
    boolean updateUnlessTaken(String statement, Object... values) {
        try {
            return update(statement, values) == 1;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException sql && taken(sql)) return false;
            throw e;
        }
    }

    private static boolean taken(SQLException e) {
        return e instanceof SQLiteException lite
                ? (lite.getResultCode().code & 0xFF) == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                : "23505".equals(e.getSQLState());
    }

    <T> List<T> all(String query, Row<T> row, Object... values) {
        try (var connection = pool.getConnection();
                var prepared = connection.prepareStatement(query)) {
            bind(prepared, values);
            var all = new ArrayList<T>();
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) all.add(row.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("people store", e);
        }
    }

    <T> Optional<T> one(String query, Row<T> row, Object... values) {
        try (var connection = pool.getConnection();
                var prepared = connection.prepareStatement(query)) {
            bind(prepared, values);
            try (var rows = prepared.executeQuery()) {
                return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("people store", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }
}
