package org.allmende.web.statistics;

import org.allmende.kernel.statistics.Dimension;
import org.allmende.web.Filters;
import org.allmende.web.page.PageAddress;
import org.allmende.web.page.Visit;
import org.springframework.util.LinkedMultiValueMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which reuses are counted, as it stands in the address, and the addresses of what belongs to it.
///
/// @param filters checked
/// @param here the same and the day, for links
record Wanted(Map<String, List<String>> filters, PageAddress here) {

    static final String BOARD = "/zahlen";
    static final String FACTS = "/zahlen/belege";
    private static final String TABLE = "/zahlen/tabelle.csv";

    /// What one chooses from, in the order of the page.
    static final List<String> CHOICES =
            List.of("status", "topic", "field", "land", "sizeClass", "stage", "how", "operation");

    /// What links alone lead to.
    static final List<String> NAMED = List.of("district", "project", "organisation", "unconfirmed");

    static Wanted of(Visit visit) {
        var names = Stream.concat(CHOICES.stream(), NAMED.stream()).toArray(String[]::new);
        var known = visit.parameters(names);
        var filters = StatisticsReads.filters(Filters.of(known)).figure();
        var here = new LinkedMultiValueMap<>(filters);
        visit.asOf().ifPresent(it -> here.set("asOf", it));
        return new Wanted(filters, new PageAddress(BOARD, here));
    }

    /// Everything of now or of the day, without a filter.
    static Wanted all(Visit visit) {
        var here = new LinkedMultiValueMap<String, String>();
        visit.asOf().ifPresent(it -> here.set("asOf", it));
        return new Wanted(Map.of(), new PageAddress(BOARD, here));
    }

    /// All that is counted by a dimension.
    String facts(Dimension by) {
        return here.path(FACTS).with("by", by.code()).toString();
    }

    /// What is counted in a group.
    String facts(Dimension by, String key) {
        return here.path(FACTS).with("by", by.code()).with("key", key).toString();
    }

    /// The figures by a dimension as CSV.
    String table(Dimension by) {
        return here.path(TABLE).with("by", by.code()).toString();
    }
}
