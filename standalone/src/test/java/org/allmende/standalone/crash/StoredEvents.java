package org.allmende.standalone.crash;

import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.SQLException;

/// What the file of the embedded edition holds, read from outside, whether it is in use or was left
/// by a process that died; nothing about it is changed.
record StoredEvents(Path file) {

    /// How many events of this name have this text in them.
    long count(String name, String text) {
        var settings = new SQLiteConfig();
        settings.setReadOnly(true);
        try (var connection = settings.createConnection("jdbc:sqlite:" + file);
                var query =
                        connection.prepareStatement(
                                "SELECT count(*) FROM events WHERE name = ?"
                                        + " AND instr(payload, ?) > 0")) {
            query.setString(1, name);
            query.setString(2, text);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
