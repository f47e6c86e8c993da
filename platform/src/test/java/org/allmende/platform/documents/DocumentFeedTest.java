package org.allmende.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.allmende.kernel.Event;
import org.allmende.platform.json.EventNames;
import org.allmende.platform.json.LogicalNameSerializer;
import org.allmende.platform.store.Commits;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.LiveEventStore;
import org.allmende.platform.store.Positions;
import org.allmende.platform.store.Recorded;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Documents may be ahead of the token that speaks for them, never behind it.
class DocumentFeedTest {

    record Rung(int bell) implements Event {}

    private static final String TOWER = "tower";

    @TempDir Path folder;
    private final Documents documents = new Documents();
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoTemplate mongo =
            DefaultMongoTemplate.builder().mongoDatabase(client.getDatabase("documents")).build();
    private final LogicalNameSerializer serializer =
            LogicalNameSerializer.of(
                    EventNames.of(new EventNames.Entry("test.rung", 1, Rung.class)));
    private final Tokens tokens = new Tokens("first");
    private LiveEventStore store;
    private DocumentFeed feed;

    @BeforeEach
    void aStore() {
        store =
                LiveEventStore.sqlite(
                        folder.resolve("events.db"),
                        serializer,
                        new EventUpcasterChain(),
                        Commits.GROUPED);
        feed = feed(tokens);
    }

    private DocumentFeed feed(Tokens tokens) {
        return new DocumentFeed(
                documents,
                new Generations(client.getDatabase("documents")),
                store.log(),
                store,
                tokens,
                new ReachedTokens(mongo, serializer, Positions.OWN),
                Positions.OWN);
    }

    @AfterEach
    void close() {
        feed.stop();
        store.close();
        client.close();
        server.shutdownNow();
    }

    @Test
    void anEmptyTokenStoreMeansThatAllIsMadeAnewBeforeAnybodyIsAnswered() {
        ring(0, 3);
        feed.start();
        assertThat(documents.rebuilt).containsExactly(3L);
        ring(3, 2);
        await().until(() -> documents.handled.size() == 2);
        assertThat(documents.handled).containsExactly(4L, 5L);
    }

    @Test
    void whatIsKnownIsNotMadeAnew() {
        feed.start();
        ring(0, 3);
        await().until(() -> tokens.reached() == 3);
        feed.stop();
        ring(3, 2);
        feed = feed(tokens);
        feed.start();
        await().until(() -> tokens.reached() == 5);
        assertThat(documents.rebuilt).containsExactly(0L);
        assertThat(documents.handled).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aBatchThatFailsIsDeliveredAgainAndItsTokenIsNotStored() {
        feed.start();
        ring(0, 2);
        await().until(() -> tokens.reached() == 2);
        documents.failing = true;
        ring(2, 3);
        await().until(() -> !documents.refused.isEmpty());
        assertThat(documents.refused.getFirst()).isEqualTo(3);
        assertThat(tokens.reached()).isEqualTo(2);
        var processor = feed.processor().orElseThrow();
        await().until(() -> processor.error().isPresent());
        assertThat(processor.error().orElseThrow()).contains("no room");
        assertThat(processor.position()).isEqualTo(2);

        documents.failing = false;
        await().atMost(Duration.ofSeconds(20)).until(() -> tokens.reached() == 5);
        assertThat(documents.handled)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 5).boxed().toList());
        assertThat(tokens.ahead).isEmpty();
        await().until(() -> processor.error().isEmpty() && processor.position() == 5);
    }

    @Test
    void aReplayMakesAllAnewAndThenTakesOver() {
        feed.start();
        ring(0, 3);
        await().until(() -> tokens.reached() == 3);
        var reached = new ArrayList<Long>();
        feed.replay(
                position -> {
                    reached.add(position);
                    // What happens meanwhile belongs to it.
                    if (reached.size() == 1) {
                        ring(3, 2);
                    }
                });
        assertThat(reached).containsExactly(3L, 5L);
        assertThat(documents.rebuilt).containsExactly(0L, 3L);
        assertThat(documents.used).containsExactly(1, 2);
        ring(5, 1);
        await().until(() -> documents.handled.getLast() == 6);
        feed.stop();
        feed = feed(tokens);
        feed.start();
        assertThat(documents.used).endsWith(2);
        assertThat(documents.rebuilt).hasSize(2);
    }

    @Test
    void aReplayThatEndsOnItsWayLeavesWhatAnswers() {
        feed.start();
        ring(0, 3);
        await().until(() -> tokens.reached() == 3);
        assertThatThrownBy(
                        () ->
                                feed.replay(
                                        _ -> {
                                            throw new IllegalStateException("enough");
                                        }))
                .hasMessage("enough");
        assertThat(documents.used).containsExactly(1);
        assertThat(documents.dropped).containsExactly(2);
        ring(3, 1);
        await().until(() -> tokens.reached() == 4);
        feed.replay(_ -> {});
        // The numbers of those that failed never come again.
        assertThat(documents.used).containsExactly(1, 3);
        assertThat(documents.dropped).containsExactly(2, 2);
    }

    @Test
    void documentsOfALaterStoreAreMadeAnew() {
        documents.handled.add(7L);
        assertAllIsMadeAnew();
    }

    @Test
    void tokensOfALaterStoreMeanThatAllIsMadeAnew() {
        new Tokens("another")
                .initializeTokenSegments(
                        DocumentFeed.NAME, DocumentProcessor.SEGMENTS, Positions.OWN.token(7));
        assertAllIsMadeAnew();
    }

    private void assertAllIsMadeAnew() {
        ring(0, 3);
        feed.start();
        assertThat(documents.rebuilt).containsExactly(3L);
        assertThat(documents.used).containsExactly(2);
    }

    @Test
    void aNodeStartsWhileAnotherOneIsAtWork() {
        feed.start();
        ring(0, 3);
        await().until(() -> tokens.reached() == 3);
        var second = feed(new Tokens("second"));
        second.start();
        try {
            assertThat(second.isRunning()).isTrue();
            ring(3, 2);
            await().until(() -> documents.handled.size() == 5);
            assertThat(documents.rebuilt).containsExactly(0L);
            assertThat(documents.handled).containsExactly(1L, 2L, 3L, 4L, 5L);
        } finally {
            second.stop();
        }
    }

    private void ring(int from, int count) {
        var events =
                IntStream.range(from, from + count)
                        .mapToObj(
                                i ->
                                        new GenericDomainEventMessage<>(
                                                "tower", TOWER, i, new Rung(i)))
                        .toList();
        DefaultUnitOfWork.startAndGet(null).execute(() -> store.publish(events));
    }

    /// Remembers what it took, and takes nothing while it fails.
    private static final class Documents implements Batches, DocumentSets {
        final List<Long> rebuilt = java.util.Collections.synchronizedList(new ArrayList<>());
        final List<Long> handled = java.util.Collections.synchronizedList(new ArrayList<>());
        final List<Long> refused = java.util.Collections.synchronizedList(new ArrayList<>());
        final List<Integer> used = java.util.Collections.synchronizedList(new ArrayList<>());
        final List<Integer> dropped = java.util.Collections.synchronizedList(new ArrayList<>());
        volatile boolean failing;

        @Override
        public Batches of(int generation) {
            return this;
        }

        @Override
        public void use(int generation) {
            used.add(generation);
        }

        @Override
        public long position(int generation) {
            return LongStream.concat(
                            rebuilt.stream().mapToLong(it -> it),
                            handled.stream().mapToLong(it -> it))
                    .max()
                    .orElse(0);
        }

        @Override
        public void drop(int generation) {
            dropped.add(generation);
        }

        @Override
        public void handle(List<Recorded> batch) {
            var positions = batch.stream().map(Recorded::position).toList();
            if (failing) {
                refused.addAll(positions);
                throw new IllegalStateException("no room for documents");
            }
            handled.addAll(positions);
        }

        @Override
        public long rebuild(EventLog log, LongConsumer reached) {
            var head = log.head();
            rebuilt.add(head);
            reached.accept(head);
            return head;
        }
    }

    /// Looks at every token of the tower's segment before it is stored.
    private final class Tokens extends MongoTokenStore {
        final List<Long> ahead = java.util.Collections.synchronizedList(new ArrayList<>());
        volatile long reached;

        Tokens(String node) {
            super(
                    MongoTokenStore.builder()
                            .mongoTemplate(mongo)
                            .transactionManager(NoTransactionManager.instance())
                            .serializer(serializer)
                            .nodeId(node));
        }

        long reached() {
            return reached;
        }

        @Override
        public void storeToken(TrackingToken token, String processor, int segment) {
            var position = Positions.OWN.of(token);
            if (Segment.computeSegment(segment, 0, 1, 2, 3).matches(TOWER)) {
                var made = documents.rebuilt.getLast() + documents.handled.size();
                if (position > made) {
                    ahead.add(position);
                }
                reached = position;
            }
            super.storeToken(token, processor, segment);
        }
    }
}
