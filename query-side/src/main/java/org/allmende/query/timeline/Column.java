package org.allmende.query.timeline;

/// One property of the states of a kind of thing; declared once, before the first state is
/// appended.
public abstract sealed class Column permits Facet, LongColumn, IntColumn, IntsColumn, TitleColumn {
    private final String name;
    private final int index;

    Column(String name, int index) {
        this.name = name;
        this.index = index;
    }

    public final String name() {
        return name;
    }

    /// Its place among the columns of its timeline, and in a [Row].
    final int index() {
        return index;
    }

    /// Appends the value for the slot; `null` is what a row holds that says nothing of this column.
    abstract void append(int slot, Object value);

    /// Appends for the slot what a former one has.
    abstract void carry(int slot, int former);

    /// Strings that slots of this and of other columns may name; written and read before all slots.
    void writeNames(Sink sink) {}

    void readNames(Source source) {}

    abstract void write(Sink sink, int slots);

    abstract void read(Source source, int slots);

    /// What a snapshot must agree with.
    final String signature() {
        return getClass().getSimpleName() + ":" + name;
    }
}
