package org.allmende.query.timeline;

import java.time.Instant;

/// When each position was recorded: the greatest time stamp of an event at or before it, so that
/// times never run backwards along the positions, whatever the clocks of the writers did. Kept to
/// the nanosecond.
public final class RecordedTimes {
    private static final long BILLION = 1_000_000_000L;

    // One entry for each position at which the time moved on.
    private final GrowingInts positions = new GrowingInts();
    private final GrowingLongs times = new GrowingLongs();
    private volatile int size;

    /// Writer: the event at the position bears this time stamp.
    public void append(long position, Instant stamp) {
        var time = nanos(stamp);
        if (size == 0 || time > times.get(size - 1)) {
            positions.put(size, Timeline.at(position));
            times.put(size, time);
            size++;
        }
    }

    /// When the position was recorded; [Instant#EPOCH] before the first.
    public Instant at(long position) {
        var entry = upTo(position) - 1;
        if (entry < 0) {
            return Instant.EPOCH;
        }
        var time = times.get(entry);
        return Instant.ofEpochSecond(Math.floorDiv(time, BILLION), Math.floorMod(time, BILLION));
    }

    /// The last position up to `head` that was recorded at or before the moment, 0 if none was.
    public long lastAt(Instant moment, long head) {
        var time = nanos(moment);
        var known = times.array();
        var low = 0;
        for (var high = upTo(head); low < high; ) {
            var middle = (low + high) >>> 1;
            if (known[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return 0;
        }
        return low < upTo(head) ? positions.get(low) - 1 : head;
    }

    /// How many entries begin at or before the position.
    private int upTo(long position) {
        var known = positions.array();
        var low = 0;
        for (var high = size; low < high; ) {
            var middle = (low + high) >>> 1;
            if (known[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Nanoseconds since 1970, cut to what a long holds (the years 1677 to 2262).
    private static long nanos(Instant moment) {
        try {
            return Math.addExact(
                    Math.multiplyExact(moment.getEpochSecond(), BILLION), moment.getNano());
        } catch (ArithmeticException _) {
            return moment.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    void write(Sink sink, int position) {
        var count = upTo(position);
        sink.number(count);
        sink.ints(positions.array(), count);
        sink.longs(times.array(), count);
    }

    void read(Source source) {
        var count = source.size();
        source.ints(count, positions::put);
        source.longs(count, times::put);
        size = count;
    }
}
