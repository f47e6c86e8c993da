package org.allmende.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.platform.store.InMemoryEvents;
import org.allmende.platform.store.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

class FollowerTest {
    private static final Instant DAY = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir Path folder;

    private final InMemoryEvents events = new InMemoryEvents();
    private final List<Long> seen = new CopyOnWriteArrayList<>();

    @Test
    void goesOnWhereItStood() {
        happens("anna1");
        var first = follower(it -> seen.add(it.position()));
        happens("anna2");
        until(1, 2);
        await().atMost(Duration.ofSeconds(10)).until(() -> known().startsWith("2\n"));
        first.stop();
        seen.clear();
        happens("anna3");
        var second = follower(it -> seen.add(it.position()));
        until(3);
        second.stop();
    }

    @Test
    void triesAgainWhatFailedAndSkipsNothing() {
        var failures = new AtomicInteger(1);
        var follower =
                follower(
                        it -> {
                            if (it.position() == 2 && failures.getAndDecrement() > 0) {
                                throw new IllegalStateException("the store is away");
                            }
                            seen.add(it.position());
                        });
        happens("anna1");
        happens("anna2");
        happens("anna3");
        until(1, 2, 3);
        follower.stop();
    }

    @Test
    void beginsAnewWithAnotherStoreAndWithWhatItCannotRead() throws Exception {
        happens("anna1");
        for (var left : List.of("7\nsomebody else\n", "1\nsomebody else\n", "rubbish")) {
            Files.writeString(folder.resolve("follower.position"), left);
            seen.clear();
            var follower = follower(it -> seen.add(it.position()));
            until(1);
            follower.stop();
        }
    }

    @Test
    void isStoppedAtOnceWhileItWaitsToTryAgain() {
        var tried = new CountDownLatch(1);
        var follower =
                new Follower(
                        "follower",
                        events,
                        folder,
                        it -> {
                            tried.countDown();
                            throw new IllegalStateException("the store is away");
                        },
                        Duration.ofHours(1));
        happens("anna1");
        follower.start();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    tried.await();
                    follower.stop();
                });
        assertThat(follower.isRunning()).isFalse();
    }

    private Follower follower(Consumer<Recorded> then) {
        var follower = new Follower("follower", events, folder, then);
        follower.start();
        return follower;
    }

    private void happens(String project) {
        events.append(project, DAY, new ProjectEvent.DraftDeleted(new ProjectId(project)));
    }

    private void until(long... positions) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(seen.stream().mapToLong(it -> it).toArray())
                                        .isEqualTo(positions));
    }

    private String known() throws Exception {
        var file = folder.resolve("follower.position");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
