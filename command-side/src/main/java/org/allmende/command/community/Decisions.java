package org.allmende.command.community;

import java.util.LinkedHashSet;
import java.util.Set;

/// The recorded decisions, numbered from 1.
///
/// @param replaced those that another one replaces
record Decisions(int count, Set<Integer> replaced) {
    static final Decisions NONE = new Decisions(0, Set.of());

    Decisions next() {
        return new Decisions(count + 1, replaced);
    }

    Decisions replacing(int n) {
        var more = new LinkedHashSet<>(replaced);
        more.add(n);
        return new Decisions(count, more);
    }
}
