package org.allmende.query.timeline;

import java.util.Arrays;

/// The slots under one value, ascending: a list while they are few, a bitset as soon as that is the
/// smaller. So ten thousand bodies cost what their slots cost, and a stage is counted word by word.
final class Postings {
    private static final int SMALL = 32;

    private volatile int[] list = new int[2];
    private volatile int size;
    private volatile long[] bits;

    void add(int slot) {
        if (list == null) {
            set(slot);
        } else if (size > SMALL && size > slot >> 5) {
            var dense = new long[(slot >> 6) * 5 / 4 + 8];
            for (var i = 0; i < size; i++) {
                dense[list[i] >> 6] |= 1L << list[i];
            }
            bits = dense;
            set(slot);
            // Last: a reader that still sees the list finds it complete, one that does not finds
            // the bits.
            list = null;
        } else {
            if (size == list.length) {
                list = Arrays.copyOf(list, size * 2);
            }
            list[size] = slot;
            size++;
        }
    }

    private void set(int slot) {
        var current = bits;
        if (slot >> 6 >= current.length) {
            current = Arrays.copyOf(current, (slot >> 6) * 5 / 4 + 8);
        }
        current[slot >> 6] |= 1L << slot;
        bits = current;
    }

    int countIn(Bits base) {
        var seen = list;
        if (seen == null) {
            return Bits.countAnd(base.words(), bits);
        }
        var count = 0;
        for (var i = Math.min(size, seen.length) - 1; i >= 0; i--) {
            if (base.get(seen[i])) {
                count++;
            }
        }
        return count;
    }

    /// Those that are in `base`, ascending.
    int[] within(Bits base) {
        var seen = list;
        if (seen == null) {
            return base.and(new Bits(bits)).toArray();
        }
        return Arrays.stream(seen, 0, Math.min(size, seen.length)).filter(base::get).toArray();
    }

    /// Sets in `words` every slot that is here and below their end.
    void orInto(long[] words) {
        var seen = list;
        if (seen == null) {
            var dense = bits;
            for (var i = Math.min(words.length, dense.length) - 1; i >= 0; i--) {
                words[i] |= dense[i];
            }
            return;
        }
        for (var i = Math.min(size, seen.length) - 1; i >= 0; i--) {
            if (seen[i] >> 6 < words.length) {
                words[seen[i] >> 6] |= 1L << seen[i];
            }
        }
    }
}
