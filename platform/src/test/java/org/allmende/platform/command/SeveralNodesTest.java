package org.allmende.platform.command;

import static org.allmende.platform.command.JarNode.ANNA;
import static org.allmende.platform.command.JarNode.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem;
import org.allmende.platform.command.JarCommand.Open;
import org.allmende.platform.command.JarCommand.Put;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Commands on one aggregate at the same time, in one process and in several over one store.
class SeveralNodesTest {

    @TempDir Path folder;
    private JarStore store;
    private JarNode one;
    private JarNode other;

    @BeforeEach
    void nodes() {
        store = new JarStore(folder);
        one = store.node();
        other = store.node();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void withinOneNodeTheyWaitForEachOtherAndAllSucceed() throws Exception {
        one.done(STRANGER, new Open("jar", false));
        var versions = all(200, i -> one.done(ANNA, new Put("jar", 1)).version());
        assertThat(versions)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 201).boxed().toList());
        assertThat(one.jar("jar").marbles()).isEqualTo(200);
    }

    @Test
    void onTwoNodesEachSucceedsOrConflictsAndNothingElse() throws Exception {
        one.done(STRANGER, new Open("jar", false));
        var results =
                all(200, i -> (i % 2 == 0 ? one : other).send(ANNA, new Put("jar", 1), Map.of()));
        var failed = results.stream().filter(it -> it.isExceptional()).toList();
        assertThat(failed)
                .allSatisfy(
                        it ->
                                assertThat(
                                                ((CommandExecutionException) it.exceptionResult())
                                                        .<Problem>getDetails()
                                                        .orElseThrow()
                                                        .code())
                                        .isEqualTo(Code.CONFLICT));
        assertThat(store.events("jar")).hasSize(201 - failed.size());
        assertThat(List.of(one.jar("jar").marbles(), other.jar("jar").marbles()))
                .containsOnly(200 - failed.size());
    }

    private static <T> List<T> all(int count, java.util.function.IntFunction<T> each)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks =
                    IntStream.range(0, count)
                            .<Callable<T>>mapToObj(i -> () -> each.apply(i))
                            .toList();
            return threads.invokeAll(tasks).stream().map(it -> it.resultNow()).toList();
        }
    }

    @Test
    void whoeverWasFasterMeanwhileIsAConflict() {
        one.done(STRANGER, new Open("jar", false));
        one.decider.meanwhile(() -> other.done(ANNA, new Put("jar", 5)));
        assertThat(one.refused(ANNA, new Put("jar", 1)).code()).isEqualTo(Code.CONFLICT);
        assertThat(one.jar("jar").marbles()).isEqualTo(5);
        assertThat(one.done(ANNA, new Put("jar", 1)).version()).isEqualTo(3);
    }

    @Test
    void soIsWhoeverMadeTheSameThingMeanwhile() {
        one.decider.meanwhile(() -> other.done(STRANGER, new Open("jar", true)));
        assertThat(one.refused(STRANGER, new Open("jar", false)).code()).isEqualTo(Code.CONFLICT);
        assertThat(one.jar("jar").hidden()).isTrue();
        assertThat(store.events("jar")).hasSize(1);
    }

    @Test
    void whatAnotherNodeAppendedIsSeenThoughTheAggregateIsKeptInMemory() {
        one.done(STRANGER, new Open("jar", false));
        other.done(ANNA, new Put("jar", 2));
        assertThat(one.jar("jar").marbles()).isEqualTo(2);
        assertThat(one.done(ANNA, new Put("jar", 3)).version()).isEqualTo(3);
        assertThat(other.jar("jar").marbles()).isEqualTo(5);
    }
}
