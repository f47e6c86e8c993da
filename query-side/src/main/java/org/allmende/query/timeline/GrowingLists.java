package org.allmende.query.timeline;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// A list of ints for each slot, appended slot by slot, read without a lock as [GrowingInts].
final class GrowingLists implements Keys {
    private final GrowingInts ends = new GrowingInts();
    private final GrowingInts values = new GrowingInts();

    void append(int slot, int[] list) {
        var end = start(slot);
        for (var value : list) {
            values.put(end++, value);
        }
        ends.put(slot, end);
    }

    /// Appends for the slot the list of a former one.
    void carry(int slot, int former) {
        var end = start(slot);
        for (var i = start(former); i < ends.get(former); i++) {
            values.put(end++, values.get(i));
        }
        ends.put(slot, end);
    }

    int size(int slot) {
        return ends.get(slot) - start(slot);
    }

    /// The first of the slot's list, or -1.
    int first(int slot) {
        return size(slot) == 0 ? -1 : values.get(start(slot));
    }

    /// @param i from 0, below the size of the slot's list
    int get(int slot, int i) {
        return values.get(start(slot) + i);
    }

    int[] get(int slot) {
        return Arrays.copyOfRange(values.array(), start(slot), ends.get(slot));
    }

    @Override
    public void of(int slot, IntConsumer each) {
        var end = ends.get(slot);
        var all = values.array();
        for (var i = start(slot); i < end; i++) {
            each.accept(all[i]);
        }
    }

    /// Counts the values of the slots of `base` into `counts`.
    void count(Bits base, int[] counts) {
        var end = ends.array();
        var all = values.array();
        var words = base.words();
        // Written out: this is the inner loop of every narrow list.
        for (var i = 0; i < words.length; i++) {
            for (var word = words[i]; word != 0; word &= word - 1) {
                var slot = (i << 6) + Long.numberOfTrailingZeros(word);
                for (var value = slot == 0 ? 0 : end[slot - 1]; value < end[slot]; value++) {
                    counts[all[value]]++;
                }
            }
        }
    }

    void write(Sink sink, int slots) {
        sink.ints(ends.array(), slots);
        var used = slots == 0 ? 0 : ends.get(slots - 1);
        sink.number(used);
        sink.ints(values.array(), used);
    }

    void read(Source source, int slots) {
        source.ints(slots, ends::put);
        source.ints(source.size(), values::put);
    }

    private int start(int slot) {
        return slot == 0 ? 0 : ends.get(slot - 1);
    }
}
