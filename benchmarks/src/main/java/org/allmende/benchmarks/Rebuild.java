package org.allmende.benchmarks;

import org.allmende.platform.store.Commits;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.LiveEventStore;
import org.allmende.query.documents.DocumentProjection;
import org.axonframework.messaging.StreamableMessageSource;
import org.sqlite.SQLiteConfig.SynchronousMode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Building every view from the first event: timelines, texts, histories and documents. The
/// framework's processor builds the documents alone, each event read, folded and written by itself.
/// Both write their documents to the same kind of server: the one in memory, and a MongoDB where
/// the environment names one.
final class Rebuild implements Measurement {

    private static final String MONGODB = "ALLMENDE_TEST_MONGODB";
    private static final int EVENTS = 200_000;
    private static final int OTHER_EVENTS = 10_000;
    private static final int WORDS = 70;
    // Until the last of the many paths is compiled; before, each round is quicker than the last.
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double GOAL = 10;

    @Override
    public List<Line> run(Path folder) throws Exception {
        try (var store = GroupCommitting.empty(folder.resolve("live.db"), Commits.GROUPED);
                var stock = new StockAxon(folder.resolve("stock.db"), SynchronousMode.OFF)) {
            fill(store, stock);
            var sides = new Sides(store.log(), stock, folder);
            var lines = new ArrayList<Line>();
            lines.add(sides.line("in memory", WARM_UP, DocumentServer::inMemory));
            var address = System.getenv(MONGODB);
            if (address == null) {
                System.out.println(MONGODB + " names no MongoDB: documents in memory only");
            } else {
                lines.add(sides.line("in MongoDB", 1, () -> DocumentServer.at(address)));
            }
            return lines;
        }
    }

    /// The events themselves are then read from the stores only.
    private static void fill(LiveEventStore store, StockAxon stock) throws Exception {
        var events = new Country(EVENTS / 4, WORDS, Instant.now()).events().subList(0, EVENTS);
        Filling.fill(store, events);
        Filling.fill(stock.store(), events.subList(0, OTHER_EVENTS));
    }

    private record Sides(EventLog log, StockAxon stock, Path folder) {

        Line line(String where, int warmUp, Supplier<DocumentServer> servers) throws Exception {
            var medians =
                    Rounds.medians(
                            warmUp,
                            ROUNDS,
                            () -> new double[] {ours(servers)},
                            () -> new double[] {other(servers)});
            var ours = medians[0][0];
            var other = medians[1][0];
            return Line.atLeast(
                    GOAL,
                    ours / other,
                    "Events a second while all views are built from %,d events, documents %s, against the stock processor with one document written an event (%,d events)"
                            .formatted(EVENTS, where, OTHER_EVENTS),
                    Line.number(ours) + "/s",
                    Line.number(other) + "/s");
        }

        private double ours(Supplier<DocumentServer> servers) throws Exception {
            try (var server = servers.get();
                    var views = new Views(log, Files.createTempDirectory(folder, "views"))) {
                var documents = new DocumentProjection(server.database(), 1, server.alone());
                var begin = System.nanoTime();
                views.reader.start();
                var made = CompletableFuture.supplyAsync(() -> documents.rebuild(log, _ -> {}));
                if (!views.complete(EVENTS, PATIENCE) || made.get() != EVENTS) {
                    throw new IllegalStateException("the views are not complete");
                }
                return EVENTS * 1e9 / (System.nanoTime() - begin);
            }
        }

        private double other(Supplier<DocumentServer> servers) throws Exception {
            try (var server = servers.get()) {
                var documents = new OneByOne(server.database(), OTHER_EVENTS);
                var begin = System.nanoTime();
                try (var _ = stock.processor(documents, StreamableMessageSource::createTailToken)) {
                    if (!documents.left().await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                        throw new IllegalStateException(documents.left() + " are not handled");
                    }
                    return OTHER_EVENTS * 1e9 / (System.nanoTime() - begin);
                }
            }
        }
    }
}
