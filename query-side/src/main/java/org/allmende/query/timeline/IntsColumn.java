package org.allmende.query.timeline;

import java.util.function.IntConsumer;

/// A list of ints from 0 for each slot, empty where a row says nothing: municipality keys that a
/// fact covers.
public final class IntsColumn extends Column implements Keys {
    private static final int[] NOTHING = {};

    private final GrowingLists values = new GrowingLists();

    IntsColumn(String name, int index) {
        super(name, index);
    }

    public int[] get(int slot) {
        return values.get(slot);
    }

    @Override
    public void of(int slot, IntConsumer each) {
        values.of(slot, each);
    }

    @Override
    void append(int slot, Object value) {
        values.append(slot, value == null ? NOTHING : (int[]) value);
    }

    @Override
    void carry(int slot, int former) {
        values.carry(slot, former);
    }

    @Override
    void write(Sink sink, int slots) {
        values.write(sink, slots);
    }

    @Override
    void read(Source source, int slots) {
        values.read(source, slots);
    }
}
