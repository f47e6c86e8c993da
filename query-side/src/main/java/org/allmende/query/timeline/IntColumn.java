package org.allmende.query.timeline;

/// An int for each slot, 0 where a row says nothing.
public final class IntColumn extends Column {
    private final GrowingInts values = new GrowingInts();

    IntColumn(String name, int index) {
        super(name, index);
    }

    public int get(int slot) {
        return values.get(slot);
    }

    @Override
    void append(int slot, Object value) {
        values.put(slot, value == null ? 0 : (int) value);
    }

    @Override
    void carry(int slot, int former) {
        values.put(slot, get(former));
    }

    @Override
    void write(Sink sink, int slots) {
        sink.ints(values.array(), slots);
    }

    @Override
    void read(Source source, int slots) {
        source.ints(slots, values::put);
    }
}
