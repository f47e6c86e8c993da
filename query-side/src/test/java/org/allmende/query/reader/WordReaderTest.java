package org.allmende.query.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

class WordReaderTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(10);

    private final AtomicLong published = new AtomicLong();
    private final AtomicLong indexed = new AtomicLong();
    // The index takes as long as the test wants.
    private final Semaphore allowed = new Semaphore(0);
    private volatile boolean broken;
    private final WordReader words = new WordReader(this::index, indexed::get, published::get);

    private void index(LongSupplier upTo) {
        var position = upTo.getAsLong();
        allowed.acquireUninterruptibly();
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
        indexed.set(position);
    }

    private void publish(long position) {
        published.set(position);
        words.moved();
    }

    @AfterEach
    void close() {
        allowed.release(1_000);
        words.close();
    }

    @Test
    void followsInItsOwnTimeWhatIsPublished() {
        words.start();
        publish(3);
        assertThat(words.await(3, SHORT)).isFalse();

        allowed.release();

        assertThat(words.await(3, LONG)).isTrue();
        assertThat(words.position()).isEqualTo(3);
    }

    @Test
    void readsTogetherWhatCameMeanwhile() {
        words.start();
        publish(1);
        await().atMost(LONG).until(allowed::hasQueuedThreads);
        publish(2);
        publish(3);

        allowed.release(2);

        assertThat(words.await(3, LONG)).isTrue();
        assertThat(allowed.availablePermits()).isZero();
    }

    @Test
    void anIndexThatIsAheadAfterARestartPromisesNoMoreThanListsShow() {
        indexed.set(7);
        published.set(5);

        assertThat(words.position()).isEqualTo(5);
        assertThat(words.await(6, SHORT)).isFalse();
    }

    @Test
    void staysWhereItFailsSaysSoAndGoesOnAfterTheFix() {
        broken = true;
        words.start();
        publish(2);
        allowed.release();

        await().atMost(LONG).until(() -> words.error().isPresent());
        assertThat(words.error().orElseThrow()).contains("after position 0", "the disk is full");
        assertThat(words.await(2, SHORT)).isFalse();

        broken = false;
        allowed.release();
        assertThat(words.await(2, LONG)).isTrue();
        await().atMost(LONG).until(() -> words.error().isEmpty());
    }

    @Test
    void closingReadsToTheEnd() {
        words.start();
        published.set(4);
        allowed.release(2);

        words.close();

        assertThat(indexed).hasValue(4);
    }
}
