package org.allmende.query.timeline;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// A list of ints from 0 for each slot, appended slot by slot, read without a lock as
/// [GrowingInts]. Most lists have one value or none and lie where the slot is looked up.
final class GrowingLists implements Keys {
    private static final int NOTHING = 0;
    private static final int[] EMPTY = {};

    // By slot: nothing, one more than the only value, or the complement of the list's place.
    private final GrowingInts heads = new GrowingInts();
    // One list after the other: its length, then its values.
    private final GrowingInts lists = new GrowingInts();
    private int end;

    /// Writer.
    void append(int slot, int... list) {
        for (var value : list) {
            if (value < 0 || value == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("value " + value);
            }
        }
        heads.put(
                slot,
                switch (list.length) {
                    case 0 -> NOTHING;
                    case 1 -> list[0] + 1;
                    default -> ~place(list);
                });
    }

    private int place(int[] list) {
        var place = end;
        lists.put(end++, list.length);
        for (var value : list) {
            lists.put(end++, value);
        }
        return place;
    }

    /// Writer: the slot has the list of a former one, which is not written again.
    void carry(int slot, int former) {
        heads.put(slot, heads.get(former));
    }

    /// The first of the slot's list, or -1.
    int first(int slot) {
        var head = heads.get(slot);
        return head >= 0 ? head - 1 : lists.get(~head + 1);
    }

    int[] get(int slot) {
        var head = heads.get(slot);
        if (head >= 0) {
            return head == NOTHING ? EMPTY : new int[] {head - 1};
        }
        var all = lists.array();
        return Arrays.copyOfRange(all, ~head + 1, ~head + 1 + all[~head]);
    }

    @Override
    public void of(int slot, IntConsumer each) {
        var head = heads.get(slot);
        if (head > NOTHING) {
            each.accept(head - 1);
        } else if (head < NOTHING) {
            var all = lists.array();
            for (var i = 1; i <= all[~head]; i++) {
                each.accept(all[~head + i]);
            }
        }
    }

    /// Counts the values of the slots of `base` into `counts`.
    void count(Bits base, int[] counts) {
        var head = heads.array();
        var all = lists.array();
        var words = base.words();
        // Written out: this is the inner loop of every narrow list.
        for (var i = 0; i < words.length; i++) {
            for (var word = words[i]; word != 0; word &= word - 1) {
                var each = head[(i << 6) + Long.numberOfTrailingZeros(word)];
                if (each > NOTHING) {
                    counts[each - 1]++;
                } else if (each < NOTHING) {
                    for (var value = ~each + all[~each]; value > ~each; value--) {
                        counts[all[value]]++;
                    }
                }
            }
        }
    }

    void write(Sink sink, int slots) {
        var each = heads.array();
        var all = lists.array();
        var used = 0;
        for (var slot = 0; slot < slots; slot++) {
            if (each[slot] < NOTHING) {
                used = Math.max(used, ~each[slot] + 1 + all[~each[slot]]);
            }
        }
        sink.ints(each, slots);
        sink.number(used);
        sink.ints(all, used);
    }

    void read(Source source, int slots) {
        source.ints(slots, heads::put);
        end = source.size();
        source.ints(end, lists::put);
    }
}
