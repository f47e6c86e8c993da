package org.allmende.query.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// All states that the things of one kind ever had, each a *slot*: numbered from 0 in the order of
/// their first positions, holding from one position up to, not including, another. One thread
/// writes; any number read, through a [View], without a lock. Columns are declared before the first
/// state.
public final class Timeline {
    private static final int NONE = -1;

    private final String kind;
    private final Payloads payloads;
    private final Dictionary things = new Dictionary();
    private final Lives lives = new Lives();
    private final GrowingInts thing = new GrowingInts();
    // By thing, one more than its last slot; by slot, one more than the same thing's slot before.
    private final GrowingInts last = new GrowingInts();
    private final GrowingInts before = new GrowingInts();
    private final List<Column> columns = new ArrayList<>();

    Timeline(String kind, Payloads payloads) {
        this.kind = kind;
        this.payloads = payloads;
    }

    public String kind() {
        return kind;
    }

    public Facet facet(String name) {
        return declare(new Facet(name, columns.size(), new Dictionary(), false));
    }

    /// A facet whose values are ids of things of the given kind; a thing may be named before it has
    /// a state.
    public Facet reference(String name, Timeline things) {
        return declare(new Facet(name, columns.size(), things.things, true));
    }

    public LongColumn longs(String name) {
        return declare(new LongColumn(name, columns.size()));
    }

    public IntColumn ints(String name) {
        return declare(new IntColumn(name, columns.size()));
    }

    public IntsColumn intLists(String name) {
        return declare(new IntsColumn(name, columns.size()));
    }

    public TitleColumn titles(String name) {
        return declare(new TitleColumn(name, columns.size()));
    }

    private <C extends Column> C declare(C column) {
        if (lives.slots() > 0) {
            throw new IllegalStateException(kind + " has states already");
        }
        columns.add(column);
        return column;
    }

    /// Writer: the thing enters a new state, and leaves the one before it. Answers the slot.
    public int append(String id, long position, Row row) {
        return append(things.intern(id), position, row, NONE);
    }

    /// Writer: as [#append], where all that `change` does not set stays as it was.
    public int amend(String id, long position, Consumer<Row> change) {
        var number = things.intern(id);
        var row = new Row();
        change.accept(row);
        return append(number, position, row, current(number));
    }

    /// @param amended the slot from which all comes that the row does not say, or [#NONE]
    private int append(int number, long position, Row row, int amended) {
        lives.advance(at(position));
        var slot = lives.slots();
        // First what can fail, for want of disk.
        if (row.payload() == null && amended != NONE) {
            payloads.carry(slot, amended);
        } else {
            payloads.append(slot, row.payload());
        }
        var former = last.acquire(number) - 1;
        thing.put(slot, number);
        before.put(slot, former + 1);
        for (var column : columns) {
            var value = row.value(column);
            if (value == null && amended != NONE) {
                column.carry(slot, amended);
            } else {
                column.append(slot, value);
            }
        }
        if (former >= 0 && lives.to(former) == Lives.OPEN) {
            lives.close(former, at(position));
        }
        lives.open(at(position));
        last.release(number, slot + 1);
        return slot;
    }

    /// Writer: the thing is no more; nothing happens if it is not. Answers whether it was.
    public boolean close(String id, long position) {
        var slot = current(id);
        if (slot >= 0) {
            lives.close(slot, at(position));
        }
        return slot >= 0;
    }

    /// Writer: the slot in which the thing is after all that was written so far, or -1.
    public int current(String id) {
        var number = things.find(id);
        return number < 0 ? NONE : current(number);
    }

    private int current(int number) {
        var slot = last.acquire(number) - 1;
        return slot >= 0 && lives.to(slot) == Lives.OPEN ? slot : NONE;
    }

    /// The slot in which the same thing was just before, or -1.
    public int former(int slot) {
        return before.get(slot) - 1;
    }

    /// Writer: all after what was written so far, published or not. Not for a reader: it is not one
    /// position.
    public View latest() {
        return new View(this, Lives.OPEN - 1);
    }

    static int at(long position) {
        if (position <= 0 || position >= Lives.OPEN - 1) {
            throw new IllegalArgumentException("position " + position);
        }
        return (int) position;
    }

    /// The id of the thing whose state the slot is.
    public String id(int slot) {
        return things.name(thing.get(slot));
    }

    /// The number of the thing whose state the slot is.
    public int thing(int slot) {
        return thing.get(slot);
    }

    /// The number of a thing, from 0 in the order of first mention, or -1.
    public int number(String id) {
        return things.find(id);
    }

    public String idOf(int number) {
        return things.name(number);
    }

    /// One more than the highest number of a thing; among them may be things only referred to.
    public int things() {
        return things.size();
    }

    /// How many states there ever were.
    public int states() {
        return lives.slots();
    }

    public long from(int slot) {
        return lives.from(slot);
    }

    /// The bytes that the row brought, empty if none; read from disk.
    public byte[] payload(int slot) {
        return payloads.get(slot);
    }

    Lives lives() {
        return lives;
    }

    /// The slot of the thing at the position, or -1.
    int slot(int number, int position) {
        var slot = last.acquire(number) - 1;
        while (slot >= 0 && lives.from(slot) > position) {
            slot = before.get(slot) - 1;
        }
        return slot >= 0 && lives.to(slot) > position ? slot : -1;
    }

    String signature() {
        return columns.stream()
                .map(Column::signature)
                .collect(Collectors.joining(",", kind + "(", ")"));
    }

    Payloads payloads() {
        return payloads;
    }

    void writeNames(Sink sink) {
        things.write(sink);
        columns.forEach(column -> column.writeNames(sink));
    }

    void readNames(Source source) {
        things.read(source);
        columns.forEach(column -> column.readNames(source));
    }

    void write(Sink sink, int position) {
        var slots = lives.slotsAt(position);
        sink.number(slots);
        lives.write(sink, position, slots);
        sink.ints(thing.array(), slots);
        columns.forEach(column -> column.write(sink, slots));
        payloads.write(sink, slots);
    }

    void read(Source source) {
        var slots = source.size();
        lives.read(source, slots);
        source.ints(
                slots,
                (slot, number) -> {
                    thing.put(slot, number);
                    before.put(slot, last.acquire(number));
                    last.release(number, slot + 1);
                });
        columns.forEach(column -> column.read(source, slots));
        payloads.read(source, slots);
    }
}
