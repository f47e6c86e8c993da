package org.allmende.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Measures several sides in turn, so that whatever else the machine does falls on all of them. The
/// first round, or the first rounds, warm up and are not counted; every other round goes the other
/// way round.
final class Rounds {

    /// One side, once: any number of figures, the same number every time.
    @FunctionalInterface
    interface Side {
        double[] measure() throws Exception;
    }

    private Rounds() {}

    /// The median of each figure of each side.
    static double[][] medians(int rounds, Side... sides) throws Exception {
        return medians(1, rounds, sides);
    }

    /// @param warmUp how many rounds are not counted, where one is too few for the compiler
    static double[][] medians(int warmUp, int rounds, Side... sides) throws Exception {
        var figures = new ArrayList<List<double[]>>();
        for (var side : sides) {
            figures.add(new ArrayList<>());
            for (var round = 0; round < warmUp; round++) {
                side.measure();
            }
        }
        for (var round = 0; round < rounds; round++) {
            var order = new ArrayList<>(IntStream.range(0, sides.length).boxed().toList());
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            for (var side : order) {
                figures.get(side).add(sides[side].measure());
            }
        }
        return figures.stream().map(Rounds::medians).toArray(double[][]::new);
    }

    private static double[] medians(List<double[]> rounds) {
        return IntStream.range(0, rounds.getFirst().length)
                .mapToDouble(
                        figure -> percentile(rounds.stream().mapToDouble(it -> it[figure]), 50))
                .toArray();
    }

    /// @param percent 50 for the median
    static double percentile(java.util.stream.DoubleStream values, double percent) {
        var sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured: " + Arrays.toString(sorted));
        }
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
