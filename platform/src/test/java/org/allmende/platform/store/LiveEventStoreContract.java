package org.allmende.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.kernel.Event;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// What both of our own stores do, beyond what every log does.
interface LiveEventStoreContract extends OwnStore {

    @Test
    default void theSecondAtTheSamePlaceIsRefusedAlone() {
        store().append("oak", 0, Forest.planted("oak"));
        store().append("oak", 1, new Forest.Felled("storm"));

        assertThatThrownBy(() -> store().append("oak", 0, Forest.planted("elm")))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(
                        () ->
                                store().append(
                                                "oak",
                                                1,
                                                new Forest.Felled("age"),
                                                new Forest.Felled("age")))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(store().append("oak", 2, new Forest.Felled("again"))).isEqualTo(3);
    }

    @Test
    default void aCommandOfSeveralEventsIsStoredWholeOrNotAtAll() {
        store().append("oak", 1, new Forest.Felled("first"));

        assertThatThrownBy(
                        () ->
                                store().append(
                                                "oak",
                                                0,
                                                Forest.planted("oak"),
                                                new Forest.Felled("second")))
                .isInstanceOf(AggregateStreamCreationException.class);

        assertThat(store().log().read(0, 10))
                .extracting(Recorded::event)
                .containsExactly(new Forest.Felled("first"));
    }

    @Test
    default void manyWritersAndConflictsLeaveNoHole() throws Exception {
        var writers = 16;
        var rounds = 40;
        var conflicts = new AtomicInteger();
        try (var tail = live().log().tail(0);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var w = 0; w < writers; w++) {
                var writer = w;
                executor.submit(
                        () -> {
                            for (var round = 0; round < rounds; round++) {
                                try {
                                    // Two writers want each place; now and then with two events.
                                    var events =
                                            round % 5 == 0
                                                    ? new Event[] {
                                                        Forest.planted("a"), Forest.planted("b")
                                                    }
                                                    : new Event[] {Forest.planted("a")};
                                    store().append("tree-" + writer / 2 + "-" + round, 0, events);
                                } catch (AggregateStreamCreationException e) {
                                    conflicts.incrementAndGet();
                                }
                            }
                            return null;
                        });
            }
            executor.shutdown();
            assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

            assertThat(conflicts).hasValue(writers / 2 * rounds);
            var expected = writers / 2 * (rounds + rounds / 5);
            var stored = live().log().read(0, 10_000);
            assertThat(stored)
                    .extracting(Recorded::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, expected).boxed().toList());
            var seen = new ArrayList<Recorded>();
            while (seen.size() < expected) {
                var next = tail.next(1_000, Duration.ofSeconds(10));
                assertThat(next).isNotEmpty();
                seen.addAll(next);
            }
            // What came from memory, without the serializer, is what the store gives.
            assertThat(seen).isEqualTo(stored);
        }
    }

    @Test
    default void whoIsAnsweredFindsItsEventShownToTheViews() throws Exception {
        var shown = live();
        var appending = store();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Callable<Void>>();
            for (var w = 0; w < 16; w++) {
                var writer = w;
                writers.add(
                        () -> {
                            for (var round = 0; round < 40; round++) {
                                var tree = "tree-" + writer + "-" + round;
                                var position = appending.append(tree, 0, Forest.planted("a"));
                                assertThat(shown.known()).isGreaterThanOrEqualTo(position);
                            }
                            return null;
                        });
            }
            for (var writer : executor.invokeAll(writers)) {
                writer.get();
            }
        }
    }

    @Test
    default void closingAnswersEverybodyWhoWaits() throws Exception {
        var closed = live();
        var appending = store();
        var some = new CountDownLatch(200);
        var answered = new AtomicInteger();
        // Not closed at the end: that would wait for whoever is never answered.
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        for (var w = 0; w < 40; w++) {
            var writer = w;
            executor.submit(
                    () -> {
                        // Until the store refuses.
                        for (var round = 0; ; round++) {
                            var tree = "tree-" + writer + "-" + round;
                            appending.append(tree, 0, Forest.planted("a"));
                            answered.incrementAndGet();
                            some.countDown();
                        }
                    });
        }
        executor.shutdown();
        assertThat(some.await(30, TimeUnit.SECONDS)).isTrue();

        closed.close();

        assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        var again = reopen(Forest.SERIALIZER, new EventUpcasterChain());
        assertThat(again.log().head()).isEqualTo(answered.get());
    }

    @Test
    default void everythingIsThereAfterReopening() {
        store().append("oak", 0, Forest.planted("oak"), new Forest.Felled("storm"));
        var before = live().log().read(0, 10);

        var again = reopen(Forest.SERIALIZER, new EventUpcasterChain());

        assertThat(again.log().head()).isEqualTo(2);
        assertThat(again.log().read(0, 10)).isEqualTo(before);
        assertThat(
                        new AxonAppending(again, again.log())
                                .append("oak", 2, new Forest.Felled("again")))
                .isEqualTo(3);
    }

    @Test
    default void theEventsOfOneAggregateAreThoseOfTheWholeLog() {
        growTwoAndFellTheFirst();

        var log = live().log();
        assertThat(log.of("oak", 0))
                .isEqualTo(
                        log.read(0, 10).stream()
                                .filter(it -> it.aggregate().equals("oak"))
                                .toList())
                .extracting(Recorded::position)
                .containsExactly(1L, 3L);
    }

    @Test
    default void aStreamCallsBackWhenTheEventIsThereAndAtOnceWhenItIsBehind() throws Exception {
        var called = new CountDownLatch(1);
        var visible = new AtomicInteger();
        var stream = live().openStream(null);
        var supported =
                stream.setOnAvailableCallback(
                        () -> {
                            visible.addAndGet(stream.hasNextAvailable() ? 1 : 0);
                            called.countDown();
                        });
        assertThat(supported).isTrue();
        assertThat(called.getCount()).isOne();

        store().append("oak", 0, Forest.planted("oak"));

        assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(visible).hasValue(1);
        TrackedEventMessage<?> event = stream.nextAvailable();
        assertThat(event.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(stream.hasNextAvailable()).isFalse();
        stream.close();

        var behind = new AtomicInteger();
        var late = live().openStream(null);
        late.setOnAvailableCallback(behind::incrementAndGet);
        assertThat(behind).hasValue(1);
        late.close();
    }

    @Test
    default void anEventWithoutAggregateOrWithOddMetadataIsRefused() {
        assertThatThrownBy(
                        () ->
                                live().publish(
                                                new GenericDomainEventMessage<>(
                                                        "Tree",
                                                        "oak",
                                                        0,
                                                        Forest.planted("oak"),
                                                        Map.of("n", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n");
        assertThatThrownBy(
                        () ->
                                live().publish(
                                                GenericEventMessage.asEventMessage(
                                                        Forest.planted("oak"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(live().log().head()).isZero();
    }

    @Test
    default void aClosedStoreRefusesInsteadOfWaiting() {
        live().close();
        assertThatThrownBy(() -> store().append("oak", 0, Forest.planted("oak")))
                .isInstanceOf(EventStoreException.class);
    }

    @Test
    default void tokensNameTheEndsOfAnEmptyAndAFullStore() {
        assertThat(live().createHeadToken()).isNull();
        assertThat(live().createTailToken()).isNull();
        assertThat(live().lastSequenceNumberFor("oak")).isEmpty();
        store().append("oak", 0, Forest.planted("oak"), new Forest.Felled("a"));
        assertThat(live().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(live().lastSequenceNumberFor("oak")).contains(1L);
        List<?> all = live().openStream(null).asStream().limit(2).toList();
        assertThat(all).hasSize(2);
    }
}
