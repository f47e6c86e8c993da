package org.allmende.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.query.timeline.Bits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class TextIndexOnDiskTest {
    private static final Bits ALL = Bits.of(0, 1, 2, 3);

    @TempDir Path folder;
    private Path first;

    /// Commits two texts, adds a third without commit and the half of a batch, and leaves all as a
    /// kill would.
    @BeforeEach
    void aKilledIndex() throws IOException {
        first = folder.resolve("first");
        try (var index = open(folder.resolve("alive"))) {
            index.add("project", 0, 1, "Wohngeld");
            index.add("project", 1, 2, "Parken");
            index.refresh(() -> 2);
            index.add("project", 2, 3, "Feuerwehr");
            index.commit();
            index.add("project", 3, 4, "Hundesteuer");
            index.refresh(() -> 4);
            copy(folder.resolve("alive"), first);
        }
    }

    private static TextIndex open(Path folder) {
        return TextIndex.open(folder, () -> "1", Long.MAX_VALUE);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (var file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private static int[] found(TextIndex index, String query) {
        return index.search("project", query, ALL).slots();
    }

    @Test
    void goesOnAfterTheLastCommit() {
        try (var index = open(first)) {
            assertThat(index.reason()).isNull();
            assertThat(index.position()).isEqualTo(2);
            assertThat(found(index, "Wohngeld")).containsExactly(0);
            assertThat(found(index, "Feuerwehr")).isEmpty();
        }
    }

    @Test
    void aMisspeltWordIsFoundWhereverItCameFrom() {
        try (var index = open(first)) {
            assertThat(found(index, "Wohngelt")).containsExactly(0);
            index.add("project", 2, 3, "Feuerwehr");
            index.refresh(() -> 3);
            assertThat(found(index, "Feuerwer")).containsExactly(2);
        }
    }

    @Test
    void muchAtOnceIsTakenWholeAndWhatComesMeanwhileToo() {
        try (var index = open(folder.resolve("much"))) {
            for (var position = 1; position <= 9_000; position++) {
                index.add("project", position, position, "Vorhaben " + position);
            }
            // Asked before and after: it moved far on while the first were added.
            var passed = new ArrayDeque<>(List.of(5_000L, 8_000L));
            index.refresh(() -> passed.size() > 1 ? passed.remove() : passed.peek());
            assertThat(index.position()).isEqualTo(8_000);
            assertThat(index.size()).isEqualTo(8_000);
            var all = Bits.of(IntStream.rangeClosed(0, 9_000).toArray());
            assertThat(index.search("project", "7999", all).slots()).contains(7_999);
            assertThat(index.search("project", "8001", all).slots()).doesNotContain(8_001);
            index.refresh(() -> 9_000);
            assertThat(index.search("project", "8001", all).slots()).contains(8_001);
            assertThat(index.size()).isEqualTo(9_000);
        }
    }

    @Test
    void whatComesAgainIsTakenOnce() {
        try (var index = open(first)) {
            index.add("project", 1, 2, "Parken");
            index.add("project", 2, 3, "Feuerwehr");
            index.refresh(() -> 3);
            assertThat(found(index, "Parken")).containsExactly(1);
            assertThat(found(index, "Feuerwehr")).containsExactly(2);
            index.commit();
            assertThat(index.position()).isEqualTo(3);
        }
    }

    @Test
    void anotherShapeOrAShorterStoreBeginsAnew() {
        try (var index = TextIndex.open(first, () -> "1", 1)) {
            assertThat(index.position()).isZero();
            assertThat(index.reason()).contains("beyond 1");
            index.add("project", 0, 1, "Wohngeld");
            index.refresh(() -> 1);
            index.commit();
        }
        try (var index = TextIndex.open(first, () -> "2", Long.MAX_VALUE)) {
            assertThat(index.position()).isZero();
            assertThat(index.reason()).contains("shape");
            assertThat(found(index, "Wohngeld")).isEmpty();
        }
    }

    @Test
    void aDamagedByteAnywhereBeginsAnew() throws IOException {
        var random = new SplittableRandom(3);
        for (var file : files(first)) {
            var damaged = folder.resolve("damaged-" + file.getFileName());
            copy(first, damaged);
            var bytes = Files.readAllBytes(damaged.resolve(file.getFileName()));
            var place = random.nextInt(bytes.length);
            bytes[place] ^= 1;
            Files.write(damaged.resolve(file.getFileName()), bytes);
            try (var index = open(damaged)) {
                assertThat(index.position())
                        .as("byte %d of %s", place, file.getFileName())
                        .isZero();
                assertThat(index.reason()).isNotNull();
                index.add("project", 0, 1, "Wohngeld");
                index.refresh(() -> 1);
                assertThat(found(index, "Wohngeld")).containsExactly(0);
            }
        }
    }

    @Test
    void aMissingFileBeginsAnew() throws IOException {
        Files.delete(files(first).getFirst());
        try (var index = open(first)) {
            assertThat(index.position()).isZero();
        }
    }
}
