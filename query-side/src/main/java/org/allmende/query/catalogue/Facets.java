package org.allmende.query.catalogue;

import org.allmende.kernel.Code;
import org.allmende.kernel.Coded;
import org.allmende.kernel.FacetCount;
import org.allmende.kernel.Refused;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.Listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The filters of a list under the names of the contract, and the counts beside it in the reader's
/// language.
public final class Facets {
    private final Map<String, Facet> filters = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<String>> labels = new LinkedHashMap<>();

    /// A filter without counts.
    public Facets filter(String name, Facet facet) {
        filters.put(name, facet);
        return this;
    }

    /// A filter with counts, whose values are codes.
    public <T extends Enum<T> & Coded> Facets coded(
            String name, Facet facet, Class<T> codes, Standpoint from) {
        return counted(name, facet, code -> Coded.of(codes, code).label(from.language()));
    }

    /// A filter with counts, whose values are keys of the register.
    public Facets places(String name, Facet facet, Standpoint from) {
        return counted(name, facet, key -> from.place(key).name());
    }

    private Facets counted(String name, Facet facet, UnaryOperator<String> label) {
        labels.put(name, label);
        return filter(name, facet);
    }

    /// Narrows the list by all filters but those that the caller has applied already.
    ///
    /// @throws Refused `unknown-parameter` for a filter that this list does not have
    public Listing narrow(Listing list, Map<String, List<String>> wanted, List<String> applied) {
        wanted.forEach(
                (name, values) -> {
                    if (filters.containsKey(name)) {
                        list.where(filters.get(name), values);
                    } else if (!applied.contains(name)) {
                        throw Refused.field(name, Code.UNKNOWN_PARAMETER);
                    }
                });
        return list;
    }

    /// The counts, by facet: the greatest first, no zeros.
    public Map<String, List<FacetCount>> counts(Listing list) {
        var counts = new LinkedHashMap<String, List<FacetCount>>();
        labels.forEach(
                (name, label) ->
                        counts.put(
                                name,
                                list.counts(filters.get(name)).stream()
                                        .map(
                                                it ->
                                                        new FacetCount(
                                                                it.value(),
                                                                label.apply(it.value()),
                                                                it.count()))
                                        .toList()));
        return counts;
    }
}
