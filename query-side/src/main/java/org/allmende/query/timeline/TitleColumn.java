package org.allmende.query.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A title or name for each slot, kept once however many states bear it; sorts lists by its
/// [FoldedKey].
public final class TitleColumn extends Column {
    private final Dictionary titles = new Dictionary();
    private final GrowingInts numbers = new GrowingInts();
    private final GrowingLongs ranks = new GrowingLongs();
    private final GrowingLongs ceilings = new GrowingLongs();
    private volatile byte[][] keys = new byte[16][];

    TitleColumn(String name, int index) {
        super(name, index);
    }

    /// The title, empty where the row said nothing.
    public String get(int slot) {
        return titles.name(numbers.get(slot));
    }

    /// From A to Z, the earlier state first among equals.
    public Order ascending() {
        return new Order() {
            @Override
            long rank(int slot) {
                return ranks.get(slot);
            }

            @Override
            long ceiling(int word) {
                return ceilings.get(word);
            }

            @Override
            int tie(int one, int other) {
                var compared = Arrays.compareUnsigned(key(one), key(other));
                return compared != 0 ? compared : Integer.compare(one, other);
            }
        };
    }

    private byte[] key(int slot) {
        return keys[numbers.get(slot)];
    }

    @Override
    void append(int slot, Object value) {
        var number = titles.intern(value == null ? "" : (String) value);
        learn(number);
        append(slot, number);
    }

    private void append(int slot, int number) {
        numbers.put(slot, number);
        var rank = rank(keys[number]);
        ranks.put(slot, rank);
        ceilings.raise(slot >> 6, rank, (slot & 63) == 0);
    }

    private void learn(int number) {
        var current = keys;
        if (number >= current.length) {
            current = Arrays.copyOf(current, current.length * 2);
        }
        if (current[number] == null) {
            current[number] = FoldedKey.of(titles.name(number)).getBytes(StandardCharsets.UTF_8);
            keys = current;
        }
    }

    /// The first eight bytes, so that the first title ranks highest.
    private static long rank(byte[] key) {
        var prefix = 0L;
        for (var i = 0; i < 8; i++) {
            prefix = prefix << 8 | (i < key.length ? key[i] & 0xff : 0);
        }
        return ~(prefix ^ Long.MIN_VALUE);
    }

    @Override
    void carry(int slot, int former) {
        append(slot, numbers.get(former));
    }

    @Override
    void writeNames(Sink sink) {
        titles.write(sink);
    }

    @Override
    void readNames(Source source) {
        titles.read(source);
        for (var number = 0; number < titles.size(); number++) {
            learn(number);
        }
    }

    @Override
    void write(Sink sink, int slots) {
        sink.ints(numbers.array(), slots);
    }

    @Override
    void read(Source source, int slots) {
        source.ints(slots, this::append);
    }
}
