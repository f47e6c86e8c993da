package org.allmende.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Event;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What every reader may rely on, whatever holds the events.
interface EventLogContract {

    /// The store under test; its maker closes it.
    Appending store();

    default void growTwoAndFellTheFirst() {
        store().append("oak", 0, Forest.planted("oak"));
        store().append("elm", 0, Forest.planted("elm"));
        store().append("oak", 1, new Forest.Felled("storm"));
    }

    interface Appending {

        EventLog log();

        /// Appends with [Forest#METADATA] and gives the last position.
        long append(String aggregate, long firstSequence, Event... events);
    }

    @Test
    default void anEmptyStoreHasNothingAndSaysSo() throws Exception {
        var log = store().log();
        assertThat(log.head()).isZero();
        assertThat(log.read(0, 10)).isEmpty();
        assertThat(log.of("oak", 0)).isEmpty();
        try (var tail = log.tail(0)) {
            assertThat(tail.next(10, Duration.ofMillis(10))).isEmpty();
        }
    }

    @Test
    default void whatIsStoredTakesRoomWhereTheStoreTells() {
        store().append("oak", 0, Forest.planted("oak"));
        store().log().bytes().ifPresent(it -> assertThat(it).isGreaterThan(100));
    }

    @Test
    default void positionsCountFromOneInTheOrderOfRecording() {
        var before = Instant.now().minusSeconds(1);
        assertThat(store().append("oak", 0, Forest.planted("oak"), new Forest.Felled("storm")))
                .isEqualTo(2);
        assertThat(store().append("elm", 0, Forest.planted("elm"))).isEqualTo(3);

        var log = store().log();
        assertThat(log.head()).isEqualTo(3);
        var events = log.read(0, 10);
        assertThat(events).extracting(Recorded::position).containsExactly(1L, 2L, 3L);
        assertThat(events).extracting(Recorded::aggregate).containsExactly("oak", "oak", "elm");
        assertThat(events).extracting(Recorded::version).containsExactly(1L, 2L, 1L);
        assertThat(events)
                .extracting(Recorded::event)
                .containsExactly(
                        Forest.planted("oak"), new Forest.Felled("storm"), Forest.planted("elm"));
        assertThat(events)
                .allSatisfy(
                        it -> {
                            assertThat(it.metadata()).containsAllEntriesOf(Forest.METADATA);
                            assertThat(it.at()).isBetween(before, Instant.now());
                        });
    }

    @Test
    default void readingGoesOnWhereItStopped() {
        for (var i = 0; i < 25; i++) {
            store().append("tree-" + i, 0, Forest.planted("oak"));
        }
        var positions = new ArrayList<Long>();
        var log = store().log();
        for (var page = log.read(0, 10);
                !page.isEmpty();
                page = log.read(page.getLast().position(), 10)) {
            page.forEach(it -> positions.add(it.position()));
        }
        assertThat(positions).hasSize(25).isSorted().startsWith(1L).endsWith(25L);
    }

    @Test
    default void oneAggregateIsReadAfterAVersion() {
        growTwoAndFellTheFirst();

        var log = store().log();
        assertThat(log.of("oak", 0)).extracting(Recorded::version).containsExactly(1L, 2L);
        assertThat(log.of("oak", 1))
                .extracting(Recorded::event)
                .containsExactly(new Forest.Felled("storm"));
        assertThat(log.of("oak", 2)).isEmpty();
    }

    @Test
    default void aTailIsWokenByWhatIsRecorded() throws Exception {
        store().append("oak", 0, Forest.planted("oak"));
        try (var tail = store().log().tail(1)) {
            var next = CompletableFuture.supplyAsync(() -> next(tail, Duration.ofSeconds(20)));
            store().append("elm", 0, Forest.planted("elm"));
            assertThat(next.get(20, TimeUnit.SECONDS))
                    .extracting(Recorded::position)
                    .containsExactly(2L);
            assertThat(next(tail, Duration.ofMillis(1))).isEmpty();
        }
    }

    @Test
    default void aTailBeginsInThePastAndMissesNothing() {
        for (var i = 0; i < 20; i++) {
            store().append("tree-" + i, 0, Forest.planted("oak"));
        }
        try (var tail = store().log().tail(5)) {
            var positions = new ArrayList<Long>();
            while (positions.size() < 15) {
                next(tail, Duration.ofSeconds(5)).forEach(it -> positions.add(it.position()));
            }
            assertThat(positions).hasSize(15).isSorted().startsWith(6L).endsWith(20L);
        }
    }

    static List<Recorded> next(EventLog.Tail tail, Duration wait) {
        try {
            return tail.next(7, wait);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
