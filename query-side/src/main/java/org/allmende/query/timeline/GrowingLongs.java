package org.allmende.query.timeline;

import java.util.Arrays;

/// Longs that one thread writes and many read without a lock, as [GrowingInts].
final class GrowingLongs {
    private volatile long[] array = new long[16];

    long[] array() {
        return array;
    }

    long get(int index) {
        return array[index];
    }

    void put(int index, long value) {
        var current = array;
        if (index >= current.length) {
            current = Arrays.copyOf(current, Math.max(index + 1, current.length * 2));
            array = current;
        }
        current[index] = value;
    }

    /// Sets the element to the greater of itself and `value`; an element never set counts as the
    /// least.
    void raise(int index, long value, boolean first) {
        put(index, first ? value : Math.max(array[index], value));
    }
}
