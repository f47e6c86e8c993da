package org.allmende.platform.command;

import static org.allmende.platform.command.JarNode.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Given;
import org.allmende.platform.command.JarCommand.Open;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The id of a thing of one kind is, to the others, the id of nothing.
class AnotherKindTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aThingOfAnotherKindIsNothing(boolean kept) {
        try (var store = new JarStore(folder)) {
            var node = store.node();
            node.done(STRANGER, new Open("jar", false));
            if (!kept) node = store.node();
            assertThat(node.aggregates.of(new Cups(), "jar")).isEmpty();
            assertThat(node.jar("jar").marbles()).isZero();
            assertThat(node.aggregates.of(new Cups(), "jar")).isEmpty();
        }
    }

    /// Would fail on every event there is.
    private static final class Cups implements Decider<JarCommand, String, JarEvent, Void> {

        @Override
        public String type() {
            return "cup";
        }

        @Override
        public Class<JarCommand> commands() {
            return JarCommand.class;
        }

        @Override
        public Class<JarEvent> events() {
            return JarEvent.class;
        }

        @Override
        public Class<String> state() {
            return String.class;
        }

        @Override
        public int stateRevision() {
            return 1;
        }

        @Override
        public Void ask(JarCommand command, String state, Given<Void> given) {
            throw new AssertionError(state);
        }

        @Override
        public boolean visible(String state, Given<Void> given) {
            throw new AssertionError(state);
        }

        @Override
        public Set<Party> parties(JarCommand command, String state, Given<Void> given) {
            throw new AssertionError(state);
        }

        @Override
        public List<JarEvent> decide(JarCommand command, String state, Given<Void> given) {
            throw new AssertionError(state);
        }

        @Override
        public String evolve(String state, JarEvent event) {
            throw new AssertionError(event);
        }
    }
}
