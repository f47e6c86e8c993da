package org.allmende.web.picture.map;

import org.allmende.web.picture.Caption;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Puts counts into at most four classes with limits that people say (1, 2, 5, 10, 15, 20, 30 …),
/// so that the classes hold about as many counts each and none is empty. Zero belongs to none.
///
/// @param classes ascending, without gaps
record CountClasses(List<Range> classes) {

    static final int MOST = 4;

    record Range(int from, int to) {
        boolean contains(int count) {
            return from <= count && count <= to;
        }
    }

    static CountClasses of(Collection<Integer> counts) {
        var sorted = counts.stream().mapToInt(it -> it).filter(it -> it > 0).sorted().toArray();
        if (sorted.length == 0) return new CountClasses(List.of());
        return new CountClasses(ranges(sorted, best(sorted, candidates(sorted))));
    }

    /// The place of the class of this count, from 0; -1 for a count of nothing.
    int of(int count) {
        return IntStream.range(0, classes.size())
                .filter(it -> classes.get(it).contains(count))
                .findFirst()
                .orElse(-1);
    }

    /// What people read: "1", "3–5", "15 und mehr".
    String label(int place, Caption caption) {
        var range = classes.get(place);
        if (range.from() == range.to()) return caption.number(range.from());
        return caption.number(range.from())
                + (place == classes.size() - 1
                        ? caption.say(" und mehr", " and more")
                        : "–" + caption.number(range.to()));
    }

    /// Where a class may begin after the first.
    private static int[] candidates(int[] sorted) {
        var distinct = IntStream.of(sorted).distinct().skip(1).toArray();
        if (distinct.length < MOST) return distinct;
        var said =
                LongStream.iterate(1, it -> it <= sorted[sorted.length - 1], it -> it * 10)
                        .flatMap(it -> LongStream.of(it, 2 * it, 3 * it, 5 * it, it * 3 / 2))
                        .filter(it -> it > sorted[0] && it <= sorted[sorted.length - 1])
                        .mapToInt(Math::toIntExact)
                        .sorted()
                        .distinct()
                        .toArray();
        return said.length < MOST - 1 ? distinct : said;
    }

    /// The limits that leave the fewest counts together; each class that is not empty makes it
    /// fewer.
    private static int[] best(int[] sorted, int[] candidates) {
        if (candidates.length < MOST) return candidates;
        var best = new int[MOST - 1];
        var least = Double.MAX_VALUE;
        var below = IntStream.of(candidates).map(it -> below(sorted, it)).toArray();
        for (int i = 0; i < candidates.length; i++) {
            for (int j = i + 1; j < candidates.length; j++) {
                for (int k = j + 1; k < candidates.length; k++) {
                    var together =
                            square(below[i])
                                    + square(below[j] - below[i])
                                    + square(below[k] - below[j])
                                    + square(sorted.length - below[k]);
                    if (together < least) {
                        least = together;
                        best = new int[] {candidates[i], candidates[j], candidates[k]};
                    }
                }
            }
        }
        return best;
    }

    private static List<Range> ranges(int[] sorted, int[] limits) {
        var starts = IntStream.concat(IntStream.of(sorted[0]), IntStream.of(limits)).toArray();
        var last = sorted[sorted.length - 1];
        return IntStream.range(0, starts.length)
                .mapToObj(
                        it ->
                                new Range(
                                        starts[it],
                                        it + 1 < starts.length ? starts[it + 1] - 1 : last))
                .filter(it -> IntStream.of(sorted).anyMatch(it::contains))
                .toList();
    }

    private static int below(int[] sorted, int limit) {
        return (int) IntStream.of(sorted).filter(it -> it < limit).count();
    }

    private static double square(double number) {
        return number * number;
    }
}
