package org.allmende.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.live.LiveQuery.Audience;
import org.allmende.kernel.live.LiveQuery.Signal;
import org.allmende.kernel.live.LiveQuery.Signals;
import org.allmende.kernel.live.LiveTopic;
import org.allmende.web.FakeSides;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

class LiveFeedTest {
    private final FakeSides sides = new FakeSides();
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final List<LiveFeed> feeds = new ArrayList<>();

    @AfterEach
    void stop() {
        feeds.forEach(LiveFeed::stop);
    }

    private static final class NoMoment implements Scheduler {
        @Override
        public Disposable schedule(Runnable task) {
            task.run();
            return Disposables.disposed();
        }

        @Override
        public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
            return schedule(task);
        }

        @Override
        public Worker createWorker() {
            throw new UnsupportedOperationException();
        }
    }

    private LiveFeed started(LiveFeed feed) {
        feeds.add(feed);
        feed.start();
        return feed;
    }

    private void happened(long position) {
        sides.signal(
                new Signals(
                        position,
                        List.of(new Signal(LiveTopic.PROJECTS, "p" + position, Audience.ALL))));
    }

    @Test
    void whatComesWithinAMomentIsOneTick() {
        var feed = started(new LiveFeed(sides.queryGateway(), time));
        StepVerifier.create(feed.ticks())
                .then(() -> LongStream.rangeClosed(101, 110).forEach(this::happened))
                .then(() -> assertThat(feed.ring().head()).isEqualTo(110))
                .then(() -> time.advanceTimeBy(Duration.ofMillis(3)))
                .expectNext(110L)
                .then(() -> happened(111))
                .then(() -> time.advanceTimeBy(Duration.ofMillis(3)))
                .expectNext(111L)
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    /// A thread may be held up at any point for longer than a moment: here each moment is over as
    /// soon as it begins.
    @Test
    void nothingWaitsForSomethingElseToHappen() {
        var feed = started(new LiveFeed(sides.queryGateway(), new NoMoment()));
        StepVerifier.create(feed.ticks())
                .then(() -> happened(101))
                .expectNext(101L)
                .then(() -> happened(102))
                .expectNext(102L)
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }
}
