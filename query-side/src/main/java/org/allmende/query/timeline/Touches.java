package org.allmende.query.timeline;

import java.util.ArrayList;
import java.util.List;

/// Which events touch a thing, of whatever kind: its own, and those of others that name it. The
/// events themselves stay in the event store; here is only where to find them.
public final class Touches {
    /// An event: its position, the aggregate and version under which the store has it, and what
    /// kind of event it is, so that a history is counted and filtered without reading the events.
    public record Touch(long position, String aggregate, long version, String type) {}

    private final Dictionary ids = new Dictionary();
    // By thing, one more than its last touch; by touch, one more than the same thing's touch
    // before.
    private final GrowingInts last = new GrowingInts();
    private final GrowingInts before = new GrowingInts();
    private final GrowingInts things = new GrowingInts();
    private final GrowingInts positions = new GrowingInts();
    private final GrowingInts aggregates = new GrowingInts();
    private final GrowingInts versions = new GrowingInts();
    private final GrowingInts types = new GrowingInts();
    private volatile int size;

    /// Writer: the event touches the thing. Saying it twice of one event changes nothing.
    public void append(String thing, long position, String aggregate, long version, String type) {
        var number = ids.intern(thing);
        var former = last.acquire(number) - 1;
        if (former < 0 || positions.get(former) != position) {
            append(
                    number,
                    Timeline.at(position),
                    ids.intern(aggregate),
                    Math.toIntExact(version),
                    ids.intern(type));
        }
    }

    private void append(int thing, int position, int aggregate, int version, int type) {
        var touch = size;
        things.put(touch, thing);
        positions.put(touch, position);
        aggregates.put(touch, aggregate);
        versions.put(touch, version);
        types.put(touch, type);
        before.put(touch, last.acquire(thing));
        last.release(thing, touch + 1);
        size = touch + 1;
    }

    /// What touches the thing at or before `at` and before `before`, the newest first, at most
    /// `limit`.
    List<Touch> page(String thing, long at, long before, int limit) {
        var found = new ArrayList<Touch>();
        for (var touch = newest(thing);
                touch >= 0 && found.size() < limit;
                touch = this.before.get(touch) - 1) {
            var position = positions.get(touch);
            if (position <= at && position < before) {
                found.add(
                        new Touch(
                                position,
                                ids.name(aggregates.get(touch)),
                                versions.get(touch),
                                ids.name(types.get(touch))));
            }
        }
        return found;
    }

    int count(String thing, long at) {
        var count = 0;
        for (var touch = newest(thing); touch >= 0; touch = before.get(touch) - 1) {
            if (positions.get(touch) <= at) {
                count++;
            }
        }
        return count;
    }

    private int newest(String thing) {
        var number = ids.find(thing);
        return number < 0 ? -1 : last.acquire(number) - 1;
    }

    void write(Sink sink, int position) {
        ids.write(sink);
        var count = 0;
        for (var known = size; count < known && positions.get(count) <= position; ) {
            count++;
        }
        sink.number(count);
        sink.ints(things.array(), count);
        sink.ints(positions.array(), count);
        sink.ints(aggregates.array(), count);
        sink.ints(versions.array(), count);
        sink.ints(types.array(), count);
    }

    void read(Source source) {
        ids.read(source);
        var count = source.size();
        var thing = source.ints(count);
        var position = source.ints(count);
        var aggregate = source.ints(count);
        var version = source.ints(count);
        var type = source.ints(count);
        for (var touch = 0; touch < count; touch++) {
            append(thing[touch], position[touch], aggregate[touch], version[touch], type[touch]);
        }
    }
}
