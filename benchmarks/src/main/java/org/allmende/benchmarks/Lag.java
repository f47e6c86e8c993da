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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;

/// From the answer to a command until a view shows it, while ideas are proposed at a steady pace.
/// Ours is every list and figure of a node, and, as lines of their own, its text search; the
/// framework's is one entry in a map.
final class Lag implements Measurement {

    private static final int PER_SECOND = 70;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int WARM_UP = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double MEDIAN_GOAL = 100;
    private static final double TAIL_GOAL = 20;

    private final AtomicLong ideas = new AtomicLong();

    /// Nanoseconds from the answer until lists show the idea, and until text search finds it.
    private record Shown(long lists, long words) {}

    /// Proposes an idea.
    private interface Node {
        CompletableFuture<Shown> propose(ProjectId idea);
    }

    @Override
    public List<Line> run(Path folder) throws Exception {
        try (var store = GroupCommitting.store(folder.resolve("live.db"), Commits.GROUPED);
                var views = new Views(store.log(), folder.resolve("views"));
                var stock = new StockAxon(folder.resolve("stock.db"), SynchronousMode.FULL)) {
            views.reader.start();
            Filling.body(stock.store());
            var seen = new Seen();
            var allmende = ours(CommandNode.over(store, CommandNode.KEPT), views);
            try (var _ = stock.processor(seen, StreamableMessageSource::createHeadToken);
                    var writer = Executors.newSingleThreadExecutor()) {
                // SQLite has one writer; the framework's engine leaves it to the caller to queue.
                var node = new CommandNode(stock.store(), () -> 0, writer, CommandNode.KEPT);
                var theirs = other(node, seen);
                warmUp(allmende, 1);
                warmUp(theirs, WARM_UP);
                var medians = Rounds.medians(ROUNDS, () -> lags(allmende), () -> lags(theirs));
                var ours = medians[0];
                var other = medians[1];
                return List.of(
                        line("readable view", "median", MEDIAN_GOAL, ours[0], other[0]),
                        line("readable view", "99th percentile", TAIL_GOAL, ours[1], other[1]),
                        line("text search", "median", MEDIAN_GOAL, ours[2], other[2]),
                        line("text search", "99th percentile", TAIL_GOAL, ours[3], other[3]));
            }
        }
    }

    private static Line line(String what, String which, double goal, double ours, double other) {
        return Line.atLeast(
                goal,
                other / ours,
                "From answer to %s at %d commands/s, %s".formatted(what, PER_SECOND, which),
                Line.number(ours) + " ms",
                Line.number(other) + " ms");
    }

    private static Node ours(CommandNode node, Views views) {
        return idea ->
                node.send(Proposals.propose(idea))
                        .thenApply(
                                position -> {
                                    var answered = System.nanoTime();
                                    var readable = views.reader.await(position, PATIENCE);
                                    var lists = System.nanoTime() - answered;
                                    if (!readable
                                            || !views.reader.words().await(position, PATIENCE)) {
                                        throw new IllegalStateException("never readable: " + idea);
                                    }
                                    return new Shown(lists, System.nanoTime() - answered);
                                });
    }

    private static Node other(CommandNode node, Seen seen) {
        return idea -> {
            var message = CommandNode.message(Proposals.propose(idea));
            var moment = seen.expect(message.getIdentifier());
            return node.send(message)
                    .thenApply(_ -> System.nanoTime())
                    .thenCombine(moment, (answered, at) -> Math.max(0, at - answered))
                    .thenApply(lag -> new Shown(lag, lag));
        };
    }

    /// At this pace a round alone would still measure the first minute of a process.
    private void warmUp(Node node, int atOnce) {
        var shown = new ArrayDeque<CompletableFuture<Shown>>();
        for (var sent = 0; sent < WARM_UP; sent++) {
            shown.add(node.propose(next()));
            if (shown.size() >= atOnce) {
                shown.remove().join();
            }
        }
        shown.forEach(CompletableFuture::join);
    }

    private ProjectId next() {
        return new ProjectId("idea%d".formatted(ideas.incrementAndGet()));
    }

    /// The median and the 99th percentile of the lists, then of text search, in milliseconds.
    private double[] lags(Node node) {
        var answers = new ArrayList<CompletableFuture<Shown>>();
        var begin = System.nanoTime();
        for (var sent = 0L; sent < PER_SECOND * ROUND.toSeconds(); sent++) {
            var due = begin + sent * 1_000_000_000L / PER_SECOND;
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            answers.add(node.propose(next()));
        }
        var shown =
                answers.stream()
                        .map(it -> it.orTimeout(PATIENCE.toSeconds(), SECONDS).join())
                        .toList();
        return new double[] {
            percentile(shown, Shown::lists, 50),
            percentile(shown, Shown::lists, 99),
            percentile(shown, Shown::words, 50),
            percentile(shown, Shown::words, 99)
        };
    }

    private static double percentile(List<Shown> shown, ToLongFunction<Shown> lag, double percent) {
        return Rounds.percentile(
                shown.stream().mapToDouble(it -> lag.applyAsLong(it) / 1e6), percent);
    }

    /// The simplest view there is: which command's event has come by, and when.
    static final class Seen {
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
