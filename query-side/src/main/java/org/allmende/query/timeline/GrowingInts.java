package org.allmende.query.timeline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// Ints that one thread writes and many read without a lock. A reader that first read the published
/// position and then [#array()] finds in it all that was written up to that position, for good:
/// what lies there is never moved, only copied into a longer array.
final class GrowingInts {
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);

    private volatile int[] array = new int[16];

    int[] array() {
        return array;
    }

    int get(int index) {
        return array[index];
    }

    /// The element, or 0 beyond the end; with all that was written before it by [#release(int,
    /// int)].
    int acquire(int index) {
        var seen = array;
        return index < seen.length ? (int) ELEMENT.getAcquire(seen, index) : 0;
    }

    void put(int index, int value) {
        roomFor(index)[index] = value;
    }

    void release(int index, int value) {
        ELEMENT.setRelease(roomFor(index), index, value);
    }

    private int[] roomFor(int index) {
        var current = array;
        if (index >= current.length) {
            current = Arrays.copyOf(current, Math.max(index + 1, current.length * 2));
            array = current;
        }
        return current;
    }
}
