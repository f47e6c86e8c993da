package org.allmende.query.timeline;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Strings and their numbers from 0 in the order in which they were first met; one writer, many
/// readers.
final class Dictionary {
    private final Map<String, Integer> ordinals = new ConcurrentHashMap<>();
    private volatile String[] names = new String[16];
    private volatile int size;

    int intern(String name) {
        var known = ordinals.get(name);
        if (known != null) {
            return known;
        }
        var ordinal = size;
        var current = names;
        if (ordinal == current.length) {
            current = Arrays.copyOf(current, ordinal * 2);
        }
        current[ordinal] = name;
        names = current;
        size = ordinal + 1;
        ordinals.put(name, ordinal);
        return ordinal;
    }

    /// The number of the name, or -1.
    int find(String name) {
        return ordinals.getOrDefault(name, -1);
    }

    String name(int ordinal) {
        return names[ordinal];
    }

    int size() {
        return size;
    }

    /// Writes all names known by now: those of later positions among them do no harm, since they
    /// come back under the same number.
    void write(Sink sink) {
        var count = size;
        sink.number(count);
        for (var i = 0; i < count; i++) {
            sink.text(names[i]);
        }
    }

    void read(Source source) {
        for (var rest = source.size(); rest > 0; rest--) {
            intern(source.text());
        }
    }
}
