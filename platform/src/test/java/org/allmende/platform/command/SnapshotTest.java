package org.allmende.platform.command;

import static org.allmende.platform.command.JarNode.ANNA;
import static org.allmende.platform.command.JarNode.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Written;
import org.allmende.platform.command.JarCommand.Open;
import org.allmende.platform.command.JarCommand.Put;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// A long life is folded from its last snapshot, where that can be read, else from its beginning.
class SnapshotTest {

    private static final int EVENTS = 2 * Aggregates.SNAPSHOT_EVERY + 5;
    private static final Map<String, String> KEY =
            Map.of(MessageKeys.IDEMPOTENCY_KEY, "k", MessageKeys.REQUEST_HASH, "body");

    @TempDir static Path once;
    @TempDir Path folder;
    private JarStore store;

    @BeforeAll
    static void aLongLife() {
        try (var store = new JarStore(once)) {
            var node = store.node();
            node.done(STRANGER, new Open("jar", false));
            node.done(ANNA, new Put("jar", 1), KEY);
            for (var events = 2; events < EVENTS; events++) {
                node.done(ANNA, new Put("jar", 1));
            }
        }
    }

    @BeforeEach
    void itsCopy() throws IOException {
        // With its write-ahead log.
        for (var file : once.toFile().listFiles()) {
            Files.copy(file.toPath(), folder.resolve(file.getName()));
        }
        store = new JarStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void onlyWhatCameAfterTheSnapshotIsFolded() {
        var node = store.node();
        assertThat(node.jar("jar").marbles()).isEqualTo(EVENTS - 1);
        assertThat(node.decider.folded).hasValue(5);
    }

    @Test
    void itRemembersWhatWasAnswered() {
        var node = store.node();
        assertThat(node.done(ANNA, new Put("jar", 1), KEY))
                .isEqualTo(new Written("jar", 2, Optional.of("1"), true));
        assertThat(node.decider.folded).hasValue(5);
    }

    @Test
    void oneOfAnotherFormOfTheStateIsNotUsed() {
        var node = store.node(2);
        assertThat(node.jar("jar").marbles()).isEqualTo(EVENTS - 1);
        assertThat(node.decider.folded).hasValue(EVENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = '{'",
                "payload = replace(payload, 'marbles', 'stones')",
                "payload = replace(payload, 'hidden', '{[')",
                "name = 'org.allmende.gone.Snapshot'"
            })
    void aDamagedOneIsNotUsed(String damage) throws SQLException {
        assertThat(store.sql("update snapshots set " + damage)).isEqualTo(1);
        var node = store.node();
        assertThat(node.jar("jar").marbles()).isEqualTo(EVENTS - 1);
        assertThat(node.decider.folded).hasValue(EVENTS);
        assertThat(node.done(ANNA, new Put("jar", 1)).version()).isEqualTo(EVENTS + 1);
    }

    @Test
    void aDamagedEventIsNotSteppedOver() throws SQLException {
        store.sql("delete from snapshots");
        store.sql("update events set name = 'jar.unheard-of' where position = 3");
        var answer = store.node().send(ANNA, new Put("jar", 1), Map.of());
        assertThat(answer.isExceptional()).isTrue();
        assertThat(answer.exceptionResult()).hasMessageContaining("jar.unheard-of");
    }
}
