package org.allmende.query.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// A property with none, one or several values from an open set: codes, or the ids of things of
/// some kind. Every value knows its slots, so that filters, counts and "who refers to this" are a
/// few bit operations.
public final class Facet extends Column implements Keys {
    private static final int[] NOTHING = {};

    private final Dictionary names;
    private final boolean refers;
    private final GrowingLists values = new GrowingLists();
    private volatile AtomicReferenceArray<Postings> postings = new AtomicReferenceArray<>(8);

    Facet(String name, int index, Dictionary names, boolean refers) {
        super(name, index);
        this.names = names;
        this.refers = refers;
    }

    /// The slot's value, the first if there are several, or `null`.
    public String first(int slot) {
        var first = values.first(slot);
        return first < 0 ? null : names.name(first);
    }

    /// The slot's values in the order in which the row named them.
    public List<String> all(int slot) {
        var numbers = values.get(slot);
        var all = new String[numbers.length];
        for (var i = 0; i < all.length; i++) {
            all[i] = names.name(numbers[i]);
        }
        return List.of(all);
    }

    /// The number of the slot's first value, or -1.
    public int number(int slot) {
        return values.first(slot);
    }

    @Override
    public void of(int slot, IntConsumer each) {
        values.of(slot, each);
    }

    /// The number of a value, or -1 when none has it yet.
    public int number(String value) {
        return names.find(value);
    }

    public String name(int number) {
        return names.name(number);
    }

    /// One more than the highest number any value has.
    public int numbers() {
        return names.size();
    }

    /// The slots of `base` under the value, ascending.
    int[] slots(Bits base, String wanted) {
        var under = under(names.find(wanted));
        return under == null ? NOTHING : under.within(base);
    }

    /// The slots of `base` under any of the values.
    Bits select(Bits base, Iterable<String> wanted) {
        return select(
                base, StreamSupport.stream(wanted.spliterator(), false).mapToInt(names::find));
    }

    /// The slots of `base` under any of the numbers.
    Bits select(Bits base, IntStream wanted) {
        var words = new long[base.words().length];
        wanted.mapToObj(this::under).filter(Objects::nonNull).forEach(under -> under.orInto(words));
        for (var i = 0; i < words.length; i++) {
            words[i] &= base.words()[i];
        }
        return new Bits(words);
    }

    /// How many slots of `base` stand under each number.
    int[] counts(Bits base) {
        var counts = new int[names.size()];
        // Walking the slots costs about as much for each as a count of sixteen words does.
        if ((long) base.count() * 16 < (long) base.words().length * Math.min(counts.length, 4096)) {
            values.count(base, counts);
        } else {
            for (var number = 0; number < counts.length; number++) {
                var under = under(number);
                counts[number] = under == null ? 0 : under.countIn(base);
            }
        }
        return counts;
    }

    private Postings under(int number) {
        var all = postings;
        return number >= 0 && number < all.length() ? all.get(number) : null;
    }

    @Override
    void append(int slot, Object value) {
        values.append(slot, value == null ? NOTHING : numbers((String[]) value));
        index(slot);
    }

    private int[] numbers(String[] named) {
        var numbers = new int[named.length];
        var count = 0;
        for (var name : named) {
            var number = names.intern(name);
            var known = false;
            for (var i = 0; i < count; i++) {
                known |= numbers[i] == number;
            }
            if (!known) {
                numbers[count++] = number;
            }
        }
        return count == numbers.length ? numbers : Arrays.copyOf(numbers, count);
    }

    private void index(int slot) {
        values.of(slot, number -> index(slot, number));
    }

    private void index(int slot, int number) {
        var under = under(number);
        if (under == null) {
            under = new Postings();
            roomFor(number).set(number, under);
        }
        under.add(slot);
    }

    private AtomicReferenceArray<Postings> roomFor(int number) {
        var current = postings;
        if (number >= current.length()) {
            var longer =
                    new AtomicReferenceArray<Postings>(Math.max(number + 1, current.length() * 2));
            for (var i = 0; i < current.length(); i++) {
                longer.set(i, current.get(i));
            }
            postings = longer;
        }
        return postings;
    }

    @Override
    void carry(int slot, int former) {
        values.carry(slot, former);
        index(slot);
    }

    @Override
    void writeNames(Sink sink) {
        if (!refers) {
            names.write(sink);
        }
    }

    @Override
    void readNames(Source source) {
        if (!refers) {
            names.read(source);
        }
    }

    @Override
    void write(Sink sink, int slots) {
        values.write(sink, slots);
    }

    @Override
    void read(Source source, int slots) {
        values.read(source, slots);
        for (var slot = 0; slot < slots; slot++) {
            index(slot);
        }
    }
}
