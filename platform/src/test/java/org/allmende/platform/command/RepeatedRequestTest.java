package org.allmende.platform.command;

import static org.allmende.platform.command.JarNode.ANNA;
import static org.allmende.platform.command.JarNode.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem.FieldError;
import org.allmende.kernel.Written;
import org.allmende.platform.command.JarCommand.Open;
import org.allmende.platform.command.JarCommand.Put;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request with an idempotency key that comes again is answered again and done once.
class RepeatedRequestTest {

    @TempDir Path folder;
    private JarStore store;
    private JarNode node;

    @BeforeEach
    void aJar() {
        store = new JarStore(folder);
        node = store.node();
        node.done(STRANGER, new Open("jar", false), key("open", "body"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Map<String, String> key(String key, String body) {
        return Map.of(MessageKeys.IDEMPOTENCY_KEY, key, MessageKeys.REQUEST_HASH, body);
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndHappensOnce() {
        var first = node.done(ANNA, new Put("jar", 3), key("k", "body"));
        node.done(ANNA, new Put("jar", 4));
        assertThat(first).isEqualTo(new Written("jar", 2, Optional.of("3"), true));
        assertThat(node.done(ANNA, new Put("jar", 3), key("k", "body"))).isEqualTo(first);
        assertThat(node.jar("jar").marbles()).isEqualTo(7);
    }

    @Test
    void evenWhereItExpectedTheVersionItFoundThen() {
        var request = new HashMap<>(key("k", "body"));
        request.put(MessageKeys.EXPECTED_VERSION, "1");
        var first = node.done(ANNA, new Put("jar", 3), request);
        assertThat(node.done(ANNA, new Put("jar", 3), request)).isEqualTo(first);
    }

    @Test
    void aNodeThatKnowsNothingButTheStoreAnswersTheSame() {
        var first = node.done(ANNA, new Put("jar", 3), key("k", "body"));
        assertThat(store.node().done(ANNA, new Put("jar", 3), key("k", "body"))).isEqualTo(first);
        assertThat(store.events("jar")).hasSize(2);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        node.done(ANNA, new Put("jar", 3), key("k", "body"));
        for (var each : List.of(node, store.node())) {
            assertThat(each.refused(ANNA, new Put("jar", 3), key("k", "other")).errors())
                    .containsExactly(
                            new FieldError(
                                    "Idempotency-Key", Code.IDEMPOTENCY_KEY_REUSED, List.of()));
        }
    }

    @Test
    void whoHasNoRightHearsNothingOfTheFirstAnswer() {
        node.done(ANNA, new Put("jar", 3), key("k", "body"));
        assertThat(node.refused(STRANGER, new Put("jar", 3), key("k", "body")).code())
                .isEqualTo(Code.NOT_ALLOWED);
    }

    @Test
    void aCreationIsRememberedForEverOthersForTwoDays() {
        node.done(ANNA, new Put("jar", 3), key("k", "body"));
        store.passes(Folded.MEMORY.minusMinutes(1));
        node.done(ANNA, new Put("jar", 1));
        node.done(ANNA, new Put("jar", 3), key("k", "body"));
        assertThat(node.jar("jar").marbles()).isEqualTo(4);

        store.passes(Duration.ofDays(365));
        node.done(ANNA, new Put("jar", 1));
        node.done(ANNA, new Put("jar", 3), key("k", "body"));
        assertThat(node.jar("jar").marbles()).isEqualTo(8);
        for (var each : List.of(node, store.node())) {
            assertThat(each.done(STRANGER, new Open("jar", false), key("open", "body")))
                    .isEqualTo(new Written("jar", 1, Optional.empty(), true));
        }
    }
}
