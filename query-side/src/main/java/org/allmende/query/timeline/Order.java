package org.allmende.query.timeline;

import java.util.Arrays;

/// The order of a list: by a rank, the greatest first, and by something exact among equal ranks. It
/// is total, so that pages never repeat or miss a thing.
public abstract class Order {
    /// A number of which the greater comes first.
    abstract long rank(int slot);

    /// At least the rank of each slot of a word of 64.
    long ceiling(int word) {
        return Long.MAX_VALUE;
    }

    /// Orders slots of equal rank.
    int tie(int one, int other) {
        return Integer.compare(one, other);
    }

    /// Negative when `one` comes first.
    final int compare(int one, int other) {
        var ranked = Long.compare(rank(other), rank(one));
        return ranked != 0 ? ranked : tie(one, other);
    }

    /// By a score for each thing, given by its number, the greatest first: most reused first.
    /// Things beyond the end score 0.
    public static Order byThing(Timeline timeline, int[] scores) {
        return new Order() {
            @Override
            long rank(int slot) {
                var thing = timeline.thing(slot);
                return thing < scores.length ? scores[thing] : 0;
            }

            @Override
            int tie(int one, int other) {
                return Integer.compare(other, one);
            }
        };
    }

    /// By a score for some slots, the greatest first: relevance. `slots` ascend; all others come
    /// last.
    public static Order byScore(int[] slots, float[] scores) {
        return new Order() {
            @Override
            long rank(int slot) {
                var place = Arrays.binarySearch(slots, slot);
                return place < 0 ? Long.MIN_VALUE : Float.floatToIntBits(scores[place]);
            }
        };
    }
}
