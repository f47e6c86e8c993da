package org.allmende.query.timeline;

import java.util.Arrays;

/// From which position to which each slot holds. Which slots are alive at a position is kept for
/// the newest and for one past position asked last, and at checkpoints in between, so that any
/// moment is a copy of a bitset and a few changes to it. A later closing never changes an earlier
/// answer.
final class Lives {
    static final int OPEN = Integer.MAX_VALUE;

    private record Alive(int position, int opened, int closed, Bits bits) {}

    private final GrowingInts from = new GrowingInts();
    private final GrowingInts to = new GrowingInts();
    private final GrowingInts closedAt = new GrowingInts();
    private final GrowingInts closedSlot = new GrowingInts();
    private volatile int slots;
    private volatile int closings;
    private volatile Alive[] checkpoints = {new Alive(0, 0, 0, Bits.NONE)};
    private volatile Alive newest = checkpoints[0];
    private volatile Alive past = checkpoints[0];
    private int position;

    int open(int at) {
        advance(at);
        var slot = slots;
        from.put(slot, at);
        to.put(slot, OPEN);
        slots = slot + 1;
        return slot;
    }

    void close(int slot, int at) {
        advance(at);
        to.put(slot, at);
        closedAt.put(closings, at);
        closedSlot.put(closings, slot);
        closings++;
    }

    /// Positions never run backwards.
    void advance(int at) {
        if (at < position) {
            throw new IllegalArgumentException("position " + at + " after " + position);
        }
        var last = checkpoints[checkpoints.length - 1];
        if (at > position
                && slots + closings - last.opened - last.closed > Math.max(8192, slots / 16)) {
            var longer = Arrays.copyOf(checkpoints, checkpoints.length + 1);
            longer[checkpoints.length] = from(last, position, slots, closings);
            checkpoints = longer;
        }
        position = at;
    }

    int from(int slot) {
        return from.get(slot);
    }

    int to(int slot) {
        return to.get(slot);
    }

    int slots() {
        return slots;
    }

    int slotsAt(int at) {
        return upTo(from, slots, at);
    }

    Bits aliveAt(int at) {
        var opened = slotsAt(at);
        var closed = upTo(closedAt, closings, at);
        var now = newest;
        if (now.opened == opened && now.closed == closed) {
            return now.bits;
        }
        var then = past;
        if (then.opened == opened && then.closed == closed) {
            return then.bits;
        }
        if (now.opened <= opened && now.closed <= closed) {
            var fresh = from(nearer(now, floor(at)), at, opened, closed);
            newest = fresh;
            return fresh.bits;
        }
        var fresh = from(floor(at), at, opened, closed);
        past = fresh;
        return fresh.bits;
    }

    private static Alive nearer(Alive one, Alive other) {
        return one.opened + one.closed >= other.opened + other.closed ? one : other;
    }

    private Alive floor(int at) {
        var all = checkpoints;
        var low = 0;
        for (var high = all.length - 1; low < high; ) {
            var middle = (low + high + 1) >>> 1;
            if (all[middle].position <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all[low];
    }

    private Alive from(Alive start, int at, int opened, int closed) {
        var words = Arrays.copyOf(start.bits.words(), (opened + 63) >> 6);
        for (var slot = start.opened; slot < opened; slot++) {
            words[slot >> 6] |= 1L << slot;
        }
        var ended = closedSlot.array();
        for (var i = start.closed; i < closed; i++) {
            words[ended[i] >> 6] &= ~(1L << ended[i]);
        }
        return new Alive(at, opened, closed, new Bits(words));
    }

    /// How many of the first `size` values, which ascend, are at most `at`.
    private static int upTo(GrowingInts ascending, int size, int at) {
        var values = ascending.array();
        var low = 0;
        for (var high = size; low < high; ) {
            var middle = (low + high) >>> 1;
            if (values[middle] <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void write(Sink sink, int at, int count) {
        sink.ints(from.array(), count);
        var ends = Arrays.copyOf(to.array(), count);
        for (var slot = 0; slot < count; slot++) {
            ends[slot] = ends[slot] > at ? OPEN : ends[slot];
        }
        sink.ints(ends, count);
    }

    void read(Source source, int count) {
        var starts = source.ints(count);
        var ends = source.ints(count);
        var closed = new long[count];
        var number = 0;
        for (var slot = 0; slot < count; slot++) {
            if (ends[slot] != OPEN) {
                closed[number++] = (long) ends[slot] << 32 | slot;
            }
        }
        Arrays.sort(closed, 0, number);
        var next = 0;
        for (var slot = 0; slot < count; slot++) {
            while (next < number && (int) (closed[next] >> 32) < starts[slot]) {
                close((int) closed[next], (int) (closed[next++] >> 32));
            }
            open(starts[slot]);
        }
        while (next < number) {
            close((int) closed[next], (int) (closed[next++] >> 32));
        }
    }
}
