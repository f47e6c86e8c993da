package org.allmende.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Whatever happened, every list, facet, figure, page, time and touch as of every position is what
/// a plain fold of the events up to it says. A failure names its seed.
class TimelinesPropertyTest {
    @TempDir Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPositionAgreesWhenItIsNewAndEverAfter(long seed) {
        var story = new Story(seed, 70, 4 + (int) seed);
        var random = new SplittableRandom(seed);
        try (var told = new Told(story, folder)) {
            while (told.timelines.position() < story.length()) {
                told.tellNext();
                told.agreesAt(told.timelines.position(), random);
            }
            for (var position = 0; position <= story.length(); position++) {
                told.agreesAt(position, random);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRestartGoesOnFromTheSnapshotAndSaysTheSame(long seed) {
        var story = new Story(seed, 90, 4 + (int) seed);
        var random = new SplittableRandom(seed);
        var saved = 0L;
        for (var life = 1; life <= 3; life++) {
            try (var told = new Told(story, folder)) {
                assertThat(told.opened.position()).isEqualTo(saved);
                for (var position = 0; position <= saved; position++) {
                    told.agreesAt(position, random);
                }
                told.tell(life * 30 - random.nextInt(20));
                var findable = told.timelines.position();
                // The writer is further than what a search finds; what it told is lost with the
                // process.
                told.tell(life * 30);
                saved = told.timelines.save(findable);
                assertThat(saved).isEqualTo(findable);
            }
        }
        try (var told = new Told(story, folder)) {
            told.tell(90);
            told.agreesAt(90, random);
            told.agreesAt(45, random);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readersAndSnapshotsBesideTheWriterSeeWholePositions(long seed) throws Exception {
        var story = new Story(seed, 200, 30);
        try (var told = new Told(story, folder);
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = new ArrayList<Future<?>>();
            for (var reader = 0; reader < 2; reader++) {
                var random = new SplittableRandom(seed * 31 + reader);
                reading.add(readers.submit(() -> read(told, story, random)));
            }
            reading.add(readers.submit(() -> save(told, story)));
            told.tell(story.length());
            for (var each : reading) {
                each.get();
            }
        }
        try (var told = new Told(story, folder)) {
            assertThat(told.opened.reason()).isNull();
            var random = new SplittableRandom(seed);
            for (var i = 0; i < 20; i++) {
                told.agreesAt(random.nextLong(told.opened.position() + 1), random);
            }
            told.tell(story.length());
            told.agreesAt(story.length(), random);
        }
    }

    private static void read(Told told, Story story, SplittableRandom random) {
        long head;
        do {
            head = told.timelines.position();
            told.agreesAt(head, random);
            told.agreesAt(random.nextLong(head + 1), random);
        } while (head < story.length());
    }

    private static void save(Told told, Story story) {
        do {
            told.timelines.save(Long.MAX_VALUE);
        } while (told.timelines.position() < story.length() / 2);
        told.timelines.save(Long.MAX_VALUE);
    }

    @Test
    void aLongStoryAgreesBetweenItsCheckpoints() {
        var story = new Story(7, 12_000, 30);
        var random = new SplittableRandom(7);
        for (var life = 0; life < 2; life++) {
            try (var told = new Told(story, folder)) {
                told.tell(story.length());
                for (var i = 0; i < 100; i++) {
                    told.agreesAt(random.nextLong(story.length() + 1), random);
                }
                told.timelines.save(Long.MAX_VALUE);
            }
        }
    }
}
