package org.allmende.command.community;

import org.allmende.kernel.organisation.OrganisationId;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the members mean to bring in, by number.
///
/// @param by whose each one is or was
/// @param open those that still hold
record Contributions(Map<Integer, OrganisationId> by, Set<Integer> open) {
    static final Contributions NONE = new Contributions(Map.of(), Set.of());

    int next() {
        return by.size() + 1;
    }

    Optional<OrganisationId> body(int n) {
        return Optional.ofNullable(by.get(n));
    }

    long openOf(OrganisationId body) {
        return open.stream().filter(n -> by.get(n).equals(body)).count();
    }

    Contributions with(int n, OrganisationId body) {
        var all = new LinkedHashMap<>(by);
        all.put(n, body);
        var open = new LinkedHashSet<>(this.open);
        open.add(n);
        return new Contributions(all, open);
    }

    Contributions without(int n) {
        var fewer = new LinkedHashSet<>(open);
        fewer.remove(n);
        return new Contributions(by, fewer);
    }

    /// Who goes, or only observes from now on, brings nothing in.
    Contributions without(OrganisationId body) {
        var fewer = new LinkedHashSet<>(open);
        fewer.removeIf(n -> by.get(n).equals(body));
        return new Contributions(by, fewer);
    }
}
