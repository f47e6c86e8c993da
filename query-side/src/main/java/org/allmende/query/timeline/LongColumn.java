package org.allmende.query.timeline;

/// A long for each slot, 0 where a row says nothing; sorts lists.
public final class LongColumn extends Column {
    private final GrowingLongs values = new GrowingLongs();
    // The greatest, and the greatest complement, of each 64 slots: a page skips a word that cannot
    // reach it.
    private final GrowingLongs ceilings = new GrowingLongs();
    private final GrowingLongs floors = new GrowingLongs();

    LongColumn(String name, int index) {
        super(name, index);
    }

    public long get(int slot) {
        return values.get(slot);
    }

    /// The greatest first, the later state first among equals.
    public Order descending() {
        return new Order() {
            @Override
            long rank(int slot) {
                return values.get(slot);
            }

            @Override
            long ceiling(int word) {
                return ceilings.get(word);
            }

            @Override
            int tie(int one, int other) {
                return Integer.compare(other, one);
            }
        };
    }

    /// The least first, the earlier state first among equals.
    public Order ascending() {
        return new Order() {
            @Override
            long rank(int slot) {
                return ~values.get(slot);
            }

            @Override
            long ceiling(int word) {
                return floors.get(word);
            }
        };
    }

    @Override
    void append(int slot, Object value) {
        append(slot, value == null ? 0 : (long) value);
    }

    private void append(int slot, long value) {
        values.put(slot, value);
        ceilings.raise(slot >> 6, value, (slot & 63) == 0);
        floors.raise(slot >> 6, ~value, (slot & 63) == 0);
    }

    @Override
    void carry(int slot, int former) {
        append(slot, get(former));
    }

    @Override
    void write(Sink sink, int slots) {
        sink.longs(values.array(), slots);
    }

    @Override
    void read(Source source, int slots) {
        source.longs(slots, this::append);
    }
}
