package org.allmende.query.timeline;

import java.util.Arrays;

/// The first of many slots in some order, found without sorting the others: a heap with the last of
/// the first at its root, and words passed over whose ceiling does not reach it.
final class Top {
    private final Order order;
    private final int[] slots;
    private final long[] ranks;
    private int size;

    private Top(Order order, int room) {
        this.order = order;
        this.slots = new int[room];
        this.ranks = new long[room];
    }

    /// The slots from the `offset`th on, at most `size`, of those that come after `after` (-1: of
    /// all).
    static int[] page(Bits base, Order order, int offset, int size, int after) {
        var room = (int) Math.min((long) offset + size, base.count());
        if (room <= offset) {
            return new int[0];
        }
        var top = new Top(order, room);
        top.fill(base, after);
        var sorted = top.drain();
        return sorted.length <= offset
                ? new int[0]
                : Arrays.copyOfRange(sorted, offset, sorted.length);
    }

    private void fill(Bits base, int after) {
        var words = base.words();
        // From the newest down: the usual orders then fill the heap with almost the right ones at
        // once.
        for (var i = words.length - 1; i >= 0; i--) {
            var word = words[i];
            if (word == 0 || size == slots.length && order.ceiling(i) < ranks[0]) {
                continue;
            }
            for (; word != 0; word &= word - 1) {
                var slot = (i << 6) + Long.numberOfTrailingZeros(word);
                if (after < 0 || order.compare(after, slot) < 0) {
                    offer(slot, order.rank(slot));
                }
            }
        }
    }

    private void offer(int slot, long rank) {
        if (size < slots.length) {
            rise(size++, slot, rank);
        } else if (rank > ranks[0] || rank == ranks[0] && order.tie(slot, slots[0]) < 0) {
            sink(slot, rank);
        }
    }

    /// Whether the one in the heap comes after the given slot.
    private boolean after(int place, int slot, long rank) {
        return ranks[place] < rank || ranks[place] == rank && order.tie(slots[place], slot) > 0;
    }

    private void rise(int place, int slot, long rank) {
        while (place > 0) {
            var parent = (place - 1) >>> 1;
            if (after(parent, slot, rank)) {
                break;
            }
            slots[place] = slots[parent];
            ranks[place] = ranks[parent];
            place = parent;
        }
        slots[place] = slot;
        ranks[place] = rank;
    }

    private void sink(int slot, long rank) {
        var place = 0;
        for (var child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && after(child + 1, slots[child], ranks[child])) {
                child++;
            }
            if (!after(child, slot, rank)) {
                break;
            }
            slots[place] = slots[child];
            ranks[place] = ranks[child];
            place = child;
        }
        slots[place] = slot;
        ranks[place] = rank;
    }

    private int[] drain() {
        var sorted = new int[size];
        while (size > 0) {
            sorted[size - 1] = slots[0];
            size--;
            if (size > 0) {
                sink(slots[size], ranks[size]);
            }
        }
        return sorted;
    }
}
