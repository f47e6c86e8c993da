package org.allmende.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

class SnapshotTest {
    private static final long SEED = 11;

    @TempDir Path folder;
    private final Story story = new Story(SEED, 60, 10);
    private final SplittableRandom random = new SplittableRandom(SEED);

    @BeforeEach
    void aSnapshotAtFifty() {
        try (var told = new Told(story, folder)) {
            told.tell(50);
            assertThat(told.timelines.save(Long.MAX_VALUE)).isEqualTo(50);
            told.tell(60);
        }
    }

    private void beginsAnew(String reason) {
        beginsAnew("1", Long.MAX_VALUE, reason);
    }

    /// Says why, is empty, and after a rebuild right, now and after the next start.
    private void beginsAnew(String shape, long atMost, String reason) {
        try (var told = new Told(story, folder, shape, atMost)) {
            assertThat(told.opened.position()).isZero();
            assertThat(told.opened.reason()).contains(reason);
            told.agreesAt(0, random);
            told.tell(40);
            told.timelines.save(Long.MAX_VALUE);
        }
        try (var told = new Told(story, folder, shape, Long.MAX_VALUE)) {
            assertThat(told.opened).isEqualTo(new Timelines.Opened(40, null));
            told.agreesAt(40, random);
            told.agreesAt(20, random);
        }
    }

    @Test
    void anIntactOneIsTaken() {
        try (var told = new Told(story, folder)) {
            assertThat(told.opened).isEqualTo(new Timelines.Opened(50, null));
        }
    }

    @Test
    void withoutSnapshotAllBeginsAnew() throws IOException {
        Files.delete(folder.resolve("timelines"));
        beginsAnew("no snapshot");
    }

    @Test
    void anotherShapeBeginsAnew() {
        beginsAnew("2", Long.MAX_VALUE, "shape");
    }

    @Test
    void aSnapshotBeyondTheStoreBeginsAnew() {
        beginsAnew("1", 49, "beyond 49");
    }

    @Test
    void missingPayloadsBeginAnew() throws IOException {
        Files.delete(folder.resolve("project.payloads"));
        beginsAnew("payloads of project");
    }

    @Test
    void aFlippedBitAnywhereInTheSnapshotBeginsAnew() throws IOException {
        var whole = Files.readAllBytes(folder.resolve("timelines"));
        for (var i = 0; i < 200; i++) {
            var damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            isRefused(damaged);
        }
    }

    @Test
    void aSnapshotCutAnywhereBeginsAnew() throws IOException {
        var whole = Files.readAllBytes(folder.resolve("timelines"));
        for (var i = 0; i < 100; i++) {
            isRefused(Arrays.copyOf(whole, random.nextInt(whole.length)));
        }
    }

    private void isRefused(byte[] snapshot) throws IOException {
        Files.write(folder.resolve("timelines"), snapshot);
        try (var told = new Told(story, folder)) {
            assertThat(told.opened.position()).as("seed %d", SEED).isZero();
            assertThat(told.opened.reason()).contains("damaged");
        }
    }

    @Test
    void aFlippedBitInThePayloadsBeginsAnew() throws IOException {
        var payloads = Files.readAllBytes(folder.resolve("project.payloads"));
        payloads[100] ^= 4;
        Files.write(folder.resolve("project.payloads"), payloads);
        beginsAnew("payloads of project are damaged");
    }

    @Test
    void aHalfWrittenNextSnapshotIsIgnored() throws IOException {
        Files.write(folder.resolve("timelines.next"), new byte[] {1, 2, 3});
        anIntactOneIsTaken();
    }
}
