package org.allmende.query.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// What the nodes know together of replays.
class ReplayRecordsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    private ReplayRecords at(Duration later) {
        var clock = Clock.fixed(NOON.plus(later), ZoneOffset.UTC);
        return new ReplayRecords(client.getDatabase("documents"), clock);
    }

    @Test
    void aViewIsReplayedOnceAtATime() {
        var records = at(Duration.ZERO);
        assertThat(records.of("texts", 9)).isEmpty();
        assertThat(records.begin("texts", "a")).isTrue();
        assertThat(records.begin("texts", "b")).isFalse();
        assertThat(records.begin("timelines", "c")).isTrue();
        assertThat(records.reached("texts", "a", 7)).isTrue();
        var found = records.of("texts", 9).orElseThrow();
        assertThat(found.state()).isEqualTo("running");
        assertThat(found.position()).isEqualTo(7);
        assertThat(found.startedAt()).isEqualTo(NOON);
        records.end("texts", "a", "done", Optional.empty());
        assertThat(records.running("texts")).isFalse();
        assertThat(records.begin("texts", "b")).isTrue();
    }

    @Test
    void whoeverIsStoppedFindsOut() {
        var records = at(Duration.ZERO);
        records.begin("texts", "a");
        records.stop("texts");
        assertThat(records.reached("texts", "a", 7)).isFalse();
        assertThat(records.of("texts", 9).orElseThrow().state()).isEqualTo("stopped");
        records.end("texts", "a", "done", Optional.empty());
        assertThat(records.of("texts", 9).orElseThrow().state()).isEqualTo("stopped");
    }

    @Test
    void oneWhoseNodeEndedKeepsNobodyFromTheNext() {
        at(Duration.ZERO).begin("texts", "a");
        assertThat(at(Duration.ofSeconds(59)).begin("texts", "b")).isFalse();
        var later = at(Duration.ofSeconds(61));
        assertThat(later.of("texts", 9).orElseThrow().state()).isEqualTo("interrupted");
        assertThat(later.begin("texts", "b")).isTrue();
        // It was only slow: then it is the one that ends.
        assertThat(later.reached("texts", "a", 7)).isFalse();
        assertThat(later.reached("texts", "b", 1)).isTrue();
    }
}
