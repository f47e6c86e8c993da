package org.allmende.query.timeline;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// A set of slots, 64 to a word; never changed once made. Sets of different lengths go together:
/// beyond its end a set is empty.
public final class Bits {
    public static final Bits NONE = new Bits(new long[0]);

    private final long[] words;
    private int count = -1;

    Bits(long[] words) {
        this.words = words;
    }

    public static Bits of(int... slots) {
        var highest = -1;
        for (var slot : slots) {
            highest = Math.max(highest, slot);
        }
        var words = new long[(highest >> 6) + 1];
        for (var slot : slots) {
            words[slot >> 6] |= 1L << slot;
        }
        return new Bits(words);
    }

    long[] words() {
        return words;
    }

    public boolean get(int slot) {
        var word = slot >> 6;
        return word < words.length && (words[word] & 1L << slot) != 0;
    }

    public Bits and(Bits other) {
        var result = new long[Math.min(words.length, other.words.length)];
        for (var i = 0; i < result.length; i++) {
            result[i] = words[i] & other.words[i];
        }
        return new Bits(result);
    }

    public Bits or(Bits other) {
        var longer = words.length >= other.words.length ? words : other.words;
        var shorter = longer == words ? other.words : words;
        var result = longer.clone();
        for (var i = 0; i < shorter.length; i++) {
            result[i] |= shorter[i];
        }
        return new Bits(result);
    }

    public Bits andNot(Bits other) {
        var result = words.clone();
        for (var i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
            result[i] &= ~other.words[i];
        }
        return new Bits(result);
    }

    public Bits filter(IntPredicate keep) {
        var result = new long[words.length];
        forEach(
                slot -> {
                    if (keep.test(slot)) {
                        result[slot >> 6] |= 1L << slot;
                    }
                });
        return new Bits(result);
    }

    public int count() {
        if (count < 0) {
            var sum = 0;
            for (var word : words) {
                sum += Long.bitCount(word);
            }
            count = sum;
        }
        return count;
    }

    static int countAnd(long[] a, long[] b) {
        var sum = 0;
        for (var i = Math.min(a.length, b.length) - 1; i >= 0; i--) {
            sum += Long.bitCount(a[i] & b[i]);
        }
        return sum;
    }

    /// Visits the slots in ascending order.
    public void forEach(IntConsumer each) {
        for (var i = 0; i < words.length; i++) {
            for (var word = words[i]; word != 0; word &= word - 1) {
                each.accept((i << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    /// The slots in ascending order.
    public int[] toArray() {
        var slots = new int[count()];
        var next = 0;
        for (var i = 0; i < words.length; i++) {
            for (var word = words[i]; word != 0; word &= word - 1) {
                slots[next++] = (i << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return slots;
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
