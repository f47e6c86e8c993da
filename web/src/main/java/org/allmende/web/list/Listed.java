package org.allmende.web.list;

import org.allmende.kernel.FacetCount;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The page of a list as a query answered it.
///
/// @param facets empty where the list has none
public record Listed<T>(
        List<T> items,
        int total,
        Map<String, List<FacetCount>> facets,
        Instant asOf,
        long position) {

    /// A page of a list without facets.
    public static <T> Listed<T> of(List<T> items, int total, Instant asOf, long position) {
        return new Listed<>(items, total, Map.of(), asOf, position);
    }
}
