package org.allmende.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class RingTest {

    private final Ring ring = new Ring(4, 10);

    private static TrackedEventMessage<?> event(String tree, long position) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                "Tree",
                tree,
                position,
                new GenericMessage<>(Forest.planted(tree)),
                Instant::now);
    }

    private void grows(String... trees) {
        for (var tree : trees) {
            ring.show(List.of(event(tree, ring.head() + 1)));
        }
    }

    @Test
    void anAggregateIsQuietSinceItsLastEvent() {
        grows("oak", "elm");
        assertThat(ring.quiet("oak", 10)).isFalse();
        assertThat(ring.quiet("oak", 11)).isTrue();
        assertThat(ring.quiet("ash", 10)).isTrue();
    }

    @Test
    void whatWasBeforeTheNewestIsNotKnown() {
        assertThat(ring.quiet("oak", 9)).isFalse();
        grows("oak", "elm", "elm", "elm");
        assertThat(ring.quiet("ash", 10)).isTrue();
        grows("elm");
        assertThat(ring.quiet("ash", 10)).isFalse();
        assertThat(ring.quiet("oak", 10)).isFalse();
        assertThat(ring.quiet("oak", 11)).isTrue();
    }

    @Test
    void norWhatOthersMayHaveWrittenBetween() {
        ring.show(List.of(event("elm", 20)));
        assertThat(ring.quiet("oak", 10)).isFalse();
        assertThat(ring.quiet("oak", 18)).isFalse();
        assertThat(ring.quiet("oak", 19)).isTrue();
    }

    @Test
    void isQuietOnlyWhatReallyIs() {
        for (var seed = 0L; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var small = new Ring(1 + random.nextInt(6), 0);
            var all = new ArrayList<String>();
            for (var step = 0; step < 40; step++) {
                all.add("tree" + random.nextInt(4));
                small.show(List.of(event(all.getLast(), all.size())));
                for (var since = 0; since <= all.size(); since++) {
                    for (var tree = 0; tree < 5; tree++) {
                        var name = "tree" + tree;
                        if (small.quiet(name, since)) {
                            assertThat(all.subList(since, all.size()))
                                    .as("seed %d", seed)
                                    .doesNotContain(name);
                        }
                    }
                }
                assertThat(small.quiet(all.getLast(), all.size())).isTrue();
            }
        }
    }

    /// A command that looks while another is answered never takes an old state for the newest.
    @Test
    void whoeverLooksMeanwhileIsNeverToldTooMuch() throws Exception {
        var busy = new Ring(64, 0);
        Runnable writes =
                () -> {
                    for (var at = 1; at <= 50_000; at++) {
                        busy.show(List.of(event("tree" + at % 128, at)));
                    }
                };
        var writer = Thread.ofPlatform().start(writes);
        while (writer.isAlive()) {
            var head = busy.head();
            for (var tree = 0; tree < 128; tree++) {
                var since = head - 128;
                assertThat(since >= 0 && busy.quiet("tree" + tree, since)).isFalse();
            }
        }
        writer.join();
        assertThat(busy.head()).isEqualTo(50_000);
    }
}
