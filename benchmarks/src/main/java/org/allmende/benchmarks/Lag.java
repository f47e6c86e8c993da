package org.allmende.benchmarks;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.allmende.kernel.project.ProjectId;
import org.allmende.platform.command.MessageKeys;
import org.allmende.platform.store.Commits;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.sqlite.SQLiteConfig.SynchronousMode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// From the answer to a command until a view shows it, while ideas are proposed at a steady pace.
/// Ours is every list, figure and text of a node; the framework's is one entry in a map.
final class Lag implements Measurement {

    private static final int PER_SECOND = 70;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double MEDIAN_GOAL = 100;
    private static final double TAIL_GOAL = 20;

    private final AtomicLong ideas = new AtomicLong();

    /// Proposes an idea; completes with the moment of the answer and of the view.
    private interface Node {
        CompletableFuture<Long> lag(ProjectId idea);
    }

    @Override
    public List<Line> run(Path folder) throws Exception {
        try (var store = GroupCommitting.store(folder.resolve("live.db"), Commits.GROUPED);
                var views = new Views(store.log(), folder.resolve("views"));
                var stock = new StockAxon(folder.resolve("stock.db"), SynchronousMode.FULL)) {
            views.reader.start();
            Filling.body(stock.store());
            var shown = new Shown();
            var ours = ours(CommandNode.over(store, CommandNode.KEPT), views);
            try (var _ = stock.processor(shown, StreamableMessageSource::createHeadToken);
                    var writer = Executors.newSingleThreadExecutor()) {
                // SQLite has one writer; the framework's engine leaves it to the caller to queue.
                var node = new CommandNode(stock.store(), () -> 0, writer, CommandNode.KEPT);
                var medians =
                        Rounds.medians(ROUNDS, () -> lags(ours), () -> lags(other(node, shown)));
                return List.of(
                        line("median", MEDIAN_GOAL, medians[0][0], medians[1][0]),
                        line("99th percentile", TAIL_GOAL, medians[0][1], medians[1][1]));
            }
        }
    }

    private static Line line(String which, double goal, double ours, double other) {
        return Line.atLeast(
                goal,
                other / ours,
                "From answer to readable view at %d commands/s, %s".formatted(PER_SECOND, which),
                Line.number(ours) + " ms",
                Line.number(other) + " ms");
    }

    private static Node ours(CommandNode node, Views views) {
        return idea ->
                node.send(Proposals.propose(idea))
                        .thenApply(
                                position -> {
                                    var answered = System.nanoTime();
                                    if (!views.reader.await(position, PATIENCE)) {
                                        throw new IllegalStateException("never readable: " + idea);
                                    }
                                    return System.nanoTime() - answered;
                                });
    }

    private static Node other(CommandNode node, Shown shown) {
        return idea -> {
            var message = CommandNode.message(Proposals.propose(idea));
            var seen = shown.expect(message.getIdentifier());
            return node.send(message)
                    .thenApply(_ -> System.nanoTime())
                    .thenCombine(seen, (answered, at) -> Math.max(0, at - answered));
        };
    }

    /// The median and the 99th percentile in milliseconds.
    private double[] lags(Node node) {
        var lags = new ConcurrentLinkedQueue<CompletableFuture<Long>>();
        var begin = System.nanoTime();
        for (var sent = 0L; sent < PER_SECOND * ROUND.toSeconds(); sent++) {
            var due = begin + sent * 1_000_000_000L / PER_SECOND;
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            lags.add(node.lag(new ProjectId("idea%d".formatted(ideas.incrementAndGet()))));
        }
        return new double[] {percentile(lags, 50), percentile(lags, 99)};
    }

    private static double percentile(Queue<CompletableFuture<Long>> lags, double percent) {
        return Rounds.percentile(
                lags.stream()
                        .mapToDouble(
                                it -> it.orTimeout(PATIENCE.toSeconds(), SECONDS).join() / 1e6),
                percent);
    }

    /// The simplest view there is: which command's event has come by, and when.
    static final class Shown {
        private final Map<String, CompletableFuture<Long>> expected = new ConcurrentHashMap<>();

        CompletableFuture<Long> expect(String command) {
            return expected.computeIfAbsent(command, _ -> new CompletableFuture<>());
        }

        @EventHandler
        void on(EventMessage<?> event) {
            var command = (String) event.getMetaData().get(MessageKeys.CAUSE);
            expect(command).complete(System.nanoTime());
        }
    }
}
