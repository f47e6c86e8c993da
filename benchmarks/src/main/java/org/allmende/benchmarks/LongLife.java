package org.allmende.benchmarks;

import org.allmende.kernel.project.ProjectId;
import org.allmende.platform.store.Commits;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// A command to something that ten thousand things happened to, against one to something young:
/// kept in memory, and read from the store by its snapshot.
final class LongLife implements Measurement {

    private static final int LONG = 10_000;
    private static final int SHORT = 10;
    private static final int COMMANDS = 40;
    private static final int WARM_UP = 20;
    // Commands to another one before: all that reads it is compiled then.
    private static final int WARMING = 10_000;
    private static final ProjectId WARMED = new ProjectId("warmed0");
    // Many and short: how long a sync takes changes from one second to the next.
    private static final int ROUNDS = 41;
    private static final double GOAL = 1.5;

    @Override
    public List<Line> run(Path folder) throws Exception {
        try (var store = GroupCommitting.store(folder.resolve("live.db"), Commits.GROUPED)) {
            var kept = CommandNode.over(store, CommandNode.KEPT);
            var old = new ProjectId("old0");
            grow(kept, old, LONG);
            grow(kept, WARMED, SHORT);
            // Each is asked once a line, and so stays young.
            var young =
                    IntStream.range(0, (WARM_UP + ROUNDS) * COMMANDS)
                            .mapToObj(number -> new ProjectId("young%d".formatted(number)))
                            .toList();
            for (var id : young) {
                grow(kept, id, SHORT);
            }
            return List.of(
                    line("kept in memory", kept, old, young),
                    line("read from the store", CommandNode.over(store, 0), old, young));
        }
    }

    private static void grow(CommandNode node, ProjectId id, int events) {
        node.send(Proposals.propose(id)).join();
        for (var event = 1; event < events; event++) {
            node.send(Proposals.describe(id, event)).join();
        }
    }

    private static Line line(String how, CommandNode node, ProjectId old, List<ProjectId> young)
            throws Exception {
        for (var command = 0; command < WARMING; command++) {
            describe(node, WARMED);
        }
        var oneOld = Collections.nCopies(young.size(), old);
        var medians = Rounds.medians(WARM_UP, ROUNDS, side(node, oneOld), side(node, young));
        var ours = medians[0][0];
        var other = medians[1][0];
        return Line.atMost(
                GOAL,
                ours / other,
                "Command on an aggregate of %,d events against one of %d, %s"
                        .formatted(LONG, SHORT, how),
                Line.number(ours) + " ms",
                Line.number(other) + " ms");
    }

    /// Each round goes on with the next of them.
    private static Rounds.Side side(CommandNode node, List<ProjectId> ids) {
        var next = ids.iterator();
        return () -> {
            var begin = System.nanoTime();
            for (var command = 0; command < COMMANDS; command++) {
                describe(node, next.next());
            }
            return new double[] {(System.nanoTime() - begin) / 1e6 / COMMANDS};
        };
    }

    private static void describe(CommandNode node, ProjectId id) {
        node.send(Proposals.describe(id, System.nanoTime())).join();
    }
}
