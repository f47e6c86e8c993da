package org.allmende.query.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    // Under all filters, and by filtered facet under all but its own; made when first asked for.
    private Bits bits;
    private final Map<Facet, Bits> bases = new HashMap<>();

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
            narrow();
        }
        return bits;
    }

    /// The slots of which a facet counts the values: those under all filters but its own.
    public Bits base(Facet facet) {
        var all = bits();
        return bases.getOrDefault(facet, all);
    }

    /// `left` is what the filters so far leave, `others[f]` what all of them but the fth do.
    private void narrow() {
        var each = filters.values().stream().map(Bits::words).toArray(long[][]::new);
        var left = within.words().clone();
        var others = new long[each.length][];
        for (var filter = 0; filter < each.length; filter++) {
            others[filter] = left.clone();
            for (var before = 0; before < filter; before++) {
                and(others[before], each[filter]);
            }
            and(left, each[filter]);
        }
        bits = new Bits(left);
        bases.clear();
        var next = 0;
        for (var facet : filters.keySet()) {
            bases.put(facet, new Bits(others[next++]));
        }
    }

    private static void and(long[] words, long[] other) {
        var common = Math.min(words.length, other.length);
        for (var i = 0; i < common; i++) {
            words[i] &= other[i];
        }
        Arrays.fill(words, common, words.length, 0);
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
