package org.allmende.query.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list under filters: its total, its pages, and the counts beside its facets. One filter's
/// values are joined by *or*, different filters by *and*; the counts of a facet ignore that facet's
/// own filter.
public final class Listing {
    /// How many things of the list stand under a value.
    public record Count(String value, int count) {}

    private final Bits within;
    private final Map<Facet, Bits> filters = new LinkedHashMap<>();
    private Bits bits;

    Listing(Bits within) {
        this.within = within;
    }

    /// Keeps what has any of the values; no values, no filter.
    public Listing where(Facet facet, Collection<String> values) {
        return values.isEmpty() ? this : where(facet, facet.select(within, values));
    }

    /// Keeps these slots, as the filter that belongs to the facet.
    public Listing where(Facet facet, Bits slots) {
        filters.merge(facet, slots, Bits::and);
        bits = null;
        return this;
    }

    public int total() {
        return bits().count();
    }

    /// The slots of the list.
    public Bits bits() {
        if (bits == null) {
            bits = without(null);
        }
        return bits;
    }

    private Bits without(Facet facet) {
        var base = within;
        for (var filter : filters.entrySet()) {
            if (filter.getKey() != facet) {
                base = base.and(filter.getValue());
            }
        }
        return base;
    }

    /// The slots before which a facet counts: all filters but its own.
    public Bits base(Facet facet) {
        return filters.containsKey(facet) ? without(facet) : bits();
    }

    /// The values of a facet with their counts, the greatest first, then by value; no zeros.
    public List<Count> counts(Facet facet) {
        var found = new ArrayList<Count>();
        var counts = facet.counts(base(facet));
        for (var number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                found.add(new Count(facet.name(number), counts[number]));
            }
        }
        found.sort(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value));
        return found;
    }

    /// The slots from the `offset`th on, at most `size`.
    public int[] page(Order order, int offset, int size) {
        return Top.page(bits(), order, offset, size, -1);
    }

    /// The slots after the one that ended the page before, at most `size`.
    public int[] pageAfter(Order order, int slot, int size) {
        return Top.page(bits(), order, 0, size, slot);
    }
}
