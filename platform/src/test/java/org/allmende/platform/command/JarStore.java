package org.allmende.platform.command;

import org.allmende.kernel.Event;
import org.allmende.platform.store.Commits;
import org.allmende.platform.store.LiveEventStore;
import org.allmende.platform.store.Recorded;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A real event store in a file, a time that goes on when told to, and the nodes at work on it.
final class JarStore implements AutoCloseable {

    private final Path file;
    private final LiveEventStore store;
    private final List<JarNode> nodes = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-02T09:00:00Z");

    JarStore(Path folder) {
        file = folder.resolve("events.db");
        store =
                LiveEventStore.sqlite(
                        file, JarEvent.SERIALIZER, new EventUpcasterChain(), Commits.GROUPED);
    }

    LiveEventStore store() {
        return store;
    }

    /// One more process, which knows nothing but the store.
    JarNode node() {
        return node(1);
    }

    JarNode node(int stateRevision) {
        var node = new JarNode(store, clock(), stateRevision);
        nodes.add(node);
        return node;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    List<Event> events(String jar) {
        return store.log().of(jar, 0).stream().map(Recorded::event).toList();
    }

    long head() {
        return store.log().head();
    }

    /// Changes the file behind the store's back.
    int sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return connection.createStatement().executeUpdate(statement);
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Override
    public void close() {
        nodes.forEach(JarNode::close);
        store.close();
    }
}
