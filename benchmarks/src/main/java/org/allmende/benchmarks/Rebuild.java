package org.allmende.benchmarks;

import com.mongodb.client.MongoClients;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.allmende.platform.store.Commits;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.LiveEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.sqlite.SQLiteConfig.SynchronousMode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Building every view from the first event: timelines, texts, histories and documents. The
/// framework's processor builds the documents alone, each event read, folded and written by itself.
final class Rebuild implements Measurement {

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
            var medians =
                    Rounds.medians(
                            WARM_UP,
                            ROUNDS,
                            () -> new double[] {ours(store.log(), folder)},
                            () -> new double[] {other(stock)});
            var ours = medians[0][0];
            var other = medians[1][0];
            return List.of(
                    Line.atLeast(
                            GOAL,
                            ours / other,
                            "Events a second while all views are built from %,d events, against the stock processor with one document written an event (%,d events)"
                                    .formatted(EVENTS, OTHER_EVENTS),
                            Line.number(ours) + "/s",
                            Line.number(other) + "/s"));
        }
    }

    /// The events themselves are then read from the stores only.
    private static void fill(LiveEventStore store, StockAxon stock) throws Exception {
        var events = new Country(EVENTS / 4, WORDS, Instant.now()).events().subList(0, EVENTS);
        Filling.fill(store, events);
        Filling.fill(stock.store(), events.subList(0, OTHER_EVENTS));
    }

    private static double ours(EventLog log, Path folder) throws Exception {
        var begin = System.nanoTime();
        try (var views = new Views(log, Files.createTempDirectory(folder, "views"))) {
            views.reader.start();
            var documents =
                    CompletableFuture.supplyAsync(() -> views.documents.rebuild(log, _ -> {}));
            if (!views.complete(EVENTS, PATIENCE) || documents.get() != EVENTS) {
                throw new IllegalStateException("the views are not complete");
            }
            return EVENTS * 1e9 / (System.nanoTime() - begin);
        }
    }

    private static double other(StockAxon stock) throws Exception {
        var server = new MongoServer(new MemoryBackend());
        try (var mongo = MongoClients.create(server.bindAndGetConnectionString())) {
            var documents = new OneByOne(mongo.getDatabase("stock"), OTHER_EVENTS);
            var begin = System.nanoTime();
            try (var _ = stock.processor(documents, StreamableMessageSource::createTailToken)) {
                if (!documents.left().await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException(documents.left() + " are not handled");
                }
                return OTHER_EVENTS * 1e9 / (System.nanoTime() - begin);
            }
        } finally {
            server.shutdownNow();
        }
    }
}
