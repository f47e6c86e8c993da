package org.allmende.web.picture.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.web.picture.Drawn;
import org.allmende.web.picture.map.CountClasses.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class CountClassesTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCountIsInExactlyOneOfAtMostFourClassesAndNoneIsEmpty(long seed) {
        var random = new SplittableRandom(seed);
        var limit = random.nextInt(1, random.nextBoolean() ? 30 : Integer.MAX_VALUE);
        var counts =
                IntStream.range(0, random.nextInt(1, 400))
                        .mapToObj(it -> random.nextInt(limit) + 1)
                        .toList();

        var classes = CountClasses.of(counts);

        assertThat(classes.classes()).hasSizeBetween(1, 4);
        for (int count : counts) {
            assertThat(classes.classes()).filteredOn(it -> it.contains(count)).hasSize(1);
            assertThat(classes.classes().get(classes.of(count)).contains(count)).isTrue();
        }
        assertThat(classes.classes())
                .allMatch(range -> counts.stream().anyMatch(range::contains))
                .isSortedAccordingTo(java.util.Comparator.comparingInt(Range::from));
    }

    @Test
    void fewDifferentCountsAreAClassEach() {
        assertThat(CountClasses.of(List.of(1, 1, 5, 2)).classes())
                .containsExactly(new Range(1, 1), new Range(2, 4), new Range(5, 5));
    }

    @Test
    void classesBeginAtNumbersThatPeopleSayAndHoldAboutAsMany() {
        var counts = IntStream.rangeClosed(1, 40).boxed().toList();

        assertThat(CountClasses.of(counts).classes())
                .containsExactly(
                        new Range(1, 9), new Range(10, 19), new Range(20, 29), new Range(30, 40));
    }

    @Test
    void countsThatNoRoundNumberPartsArePartedNevertheless() {
        assertThat(CountClasses.of(List.of(1011, 1012, 1013, 1014, 1017)).classes()).hasSize(4);
    }

    @Test
    void zeroBelongsToNoneAndNothingToNothing() {
        assertThat(CountClasses.of(List.of(0, 3)).of(0)).isEqualTo(-1);
        assertThat(CountClasses.of(List.of(0, 3)).classes()).containsExactly(new Range(3, 3));
        assertThat(CountClasses.of(List.of()).classes()).isEmpty();
    }

    @Test
    void theLastClassIsOpen() {
        var classes = CountClasses.of(IntStream.rangeClosed(1, 2_000).boxed().toList());

        assertThat(classes.label(0, Drawn.GERMAN)).isEqualTo("1–499");
        assertThat(classes.label(3, Drawn.GERMAN)).isEqualTo("1.500 und mehr");
        assertThat(classes.label(3, Drawn.ENGLISH)).isEqualTo("1,500 and more");
        assertThat(CountClasses.of(List.of(7)).label(0, Drawn.GERMAN)).isEqualTo("7");
    }
}
