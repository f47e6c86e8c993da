package org.allmende.query.catalogue;

import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.Row;
import org.allmende.query.timeline.Timeline;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Land, district, kind and size of the body that a thing belongs to, carried in the thing's own
/// states so that lists filter and count by them without a join; follows the body's.
final class Places {
    private final OrganisationTimeline organisations;
    private final Timeline timeline;
    private final Facet body;
    final Facet land;
    final Facet district;
    final Facet kind;
    final Facet sizeClass;
    private final Map<String, Set<String>> things = new HashMap<>();

    Places(OrganisationTimeline organisations, Timeline timeline, Facet body) {
        this.organisations = organisations;
        this.timeline = timeline;
        this.body = body;
        land = timeline.facet("land");
        district = timeline.facet("district");
        kind = timeline.facet("kind");
        sizeClass = timeline.facet("sizeClass");
    }

    /// Finds again which things belong to whom, after the timelines were read from disk.
    void restore() {
        for (var number = 0; number < timeline.things(); number++) {
            var slot = timeline.current(timeline.idOf(number));
            if (slot >= 0) {
                add(body.first(slot), timeline.id(slot));
            }
        }
    }

    Row set(Row row, String thing, String organisation) {
        add(organisation, thing);
        return place(row, organisation);
    }

    /// The thing goes from one body to another.
    Row hand(Row row, String thing, String from, String to) {
        things.getOrDefault(from, Set.of()).remove(thing);
        return set(row, thing, to);
    }

    private void add(String organisation, String thing) {
        things.computeIfAbsent(organisation, _ -> new LinkedHashSet<>()).add(thing);
    }

    private Row place(Row row, String organisation) {
        var slot = organisations.timeline.current(organisation);
        return row.set(land, slot < 0 ? null : organisations.land.first(slot))
                .set(district, slot < 0 ? null : organisations.district.first(slot))
                .set(kind, slot < 0 ? null : organisations.kind.first(slot))
                .set(sizeClass, slot < 0 ? null : organisations.sizeClass.first(slot));
    }

    /// The things that belong to the body and are.
    List<String> of(String organisation) {
        return things.getOrDefault(organisation, Set.of()).stream()
                .filter(it -> timeline.current(it) >= 0)
                .toList();
    }

    Set<String> bodies() {
        return new TreeSet<>(things.keySet());
    }

    /// Gives the body's things its place anew, where it changed.
    void follow(String organisation, long position) {
        for (var thing : of(organisation)) {
            if (!same(timeline.current(thing), organisation)) {
                timeline.amend(thing, position, row -> place(row, organisation));
            }
        }
    }

    private boolean same(int slot, String organisation) {
        var there = organisations.timeline.current(organisation);
        return there >= 0
                && equal(land, slot, organisations.land, there)
                && equal(district, slot, organisations.district, there)
                && equal(kind, slot, organisations.kind, there)
                && equal(sizeClass, slot, organisations.sizeClass, there);
    }

    private static boolean equal(Facet here, int slot, Facet there, int other) {
        return java.util.Objects.equals(here.first(slot), there.first(other));
    }
}
