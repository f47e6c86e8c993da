package org.allmende.benchmarks;

import org.allmende.kernel.project.ProjectId;
import org.allmende.platform.json.EventCatalogue;
import org.allmende.platform.json.LogicalNameSerializer;
import org.allmende.platform.store.Commits;
import org.allmende.platform.store.LiveEventStore;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Commands a second of many callers who each wait for their answer: with one sync for all who
/// wait, and with one sync for each.
final class GroupCommitting implements Measurement {

    private static final int CALLERS = 32;
    private static final int PROJECTS = 20;
    private static final int WARM_UP = 3;
    // Many and short: how long a sync takes changes from one second to the next.
    private static final int ROUNDS = 21;
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final double GOAL = 4;

    @Override
    public List<Line> run(Path folder) throws Exception {
        try (var grouped = store(folder.resolve("grouped.db"), Commits.GROUPED);
                var single = store(folder.resolve("single.db"), Commits.SINGLE)) {
            var medians = Rounds.medians(WARM_UP, ROUNDS, side(grouped), side(single));
            var ours = medians[0][0];
            var other = medians[1][0];
            return List.of(
                    Line.atLeast(
                            GOAL,
                            ours / other,
                            "Commands a second of %d callers, group commit against one sync each"
                                    .formatted(CALLERS),
                            Line.number(ours) + "/s",
                            Line.number(other) + "/s"));
        }
    }

    static LiveEventStore empty(Path file, Commits commits) {
        return LiveEventStore.sqlite(
                file,
                LogicalNameSerializer.of(EventCatalogue.names()),
                new EventUpcasterChain(),
                commits);
    }

    /// With the body that sends all commands.
    static LiveEventStore store(Path file, Commits commits) {
        var store = empty(file, commits);
        Filling.body(store);
        return store;
    }

    private static Rounds.Side side(LiveEventStore store) {
        var node = CommandNode.over(store, CommandNode.KEPT);
        for (var caller = 0; caller < CALLERS; caller++) {
            for (var number = 0; number < PROJECTS; number++) {
                node.send(Proposals.propose(project(caller, number))).join();
            }
        }
        return () -> new double[] {perSecond(node)};
    }

    private static ProjectId project(int caller, int number) {
        return new ProjectId("project%dx%d".formatted(caller, number));
    }

    private static double perSecond(CommandNode node) throws Exception {
        var begin = System.nanoTime();
        var end = begin + ROUND.toNanos();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var counts =
                    callers.invokeAll(
                            IntStream.range(0, CALLERS)
                                    .mapToObj(
                                            caller ->
                                                    (java.util.concurrent.Callable<Long>)
                                                            () -> call(node, caller, end))
                                    .toList());
            var sum = 0L;
            for (var count : counts) {
                sum += count.get();
            }
            return sum * 1e9 / (System.nanoTime() - begin);
        }
    }

    private static long call(CommandNode node, int caller, long end) {
        var sent = 0L;
        while (System.nanoTime() < end) {
            var id = project(caller, (int) (sent % PROJECTS));
            node.send(Proposals.describe(id, System.nanoTime())).join();
            sent++;
        }
        return sent;
    }
}
