package org.allmende.standalone.demo.content;

import java.util.List;
import java.util.Optional;

/// One line of a life: how many days ago, what, and perhaps a text after a colon, as in `610 need
/// musterstadt: Das brauchen wir auch.`
record Line(int daysAgo, List<String> words, Optional<String> text) {

    static Line read(String line) {
        var parts = line.split(": ", 2);
        var words = List.of(parts[0].strip().split("\\s+"));
        return new Line(
                Integer.parseInt(words.getFirst()),
                words.subList(1, words.size()),
                parts.length == 1 ? Optional.empty() : Optional.of(parts[1]));
    }

    String verb() {
        return words.getFirst();
    }

    /// The word after the verb, from 1.
    String word(int n) {
        return words.get(n);
    }

    Optional<String> wordIfAny(int n) {
        return words.size() > n ? Optional.of(words.get(n)) : Optional.empty();
    }

    /// A line the reader of this kind of thing does not know.
    IllegalArgumentException unknown() {
        return new IllegalArgumentException("not understood: " + this);
    }
}
