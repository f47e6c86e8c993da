package org.allmende.query.statistics;

import org.allmende.kernel.Page;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery.ReuseFacts;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.ReuseLists;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.timeline.Bits;
import org.allmende.query.timeline.Keys;
import org.allmende.query.timeline.Listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The reuses that a figure counts: the one selection behind the figures and behind the lists of
/// their facts.
final class Facts {
    private static final String STATUS = "status";
    private static final String UNCONFIRMED = "unconfirmed";

    private final Catalogue catalogue;
    private final ReuseLists lists;

    Facts(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.lists = new ReuseLists(catalogue);
    }

    /// All of the total of a figure by this dimension.
    Bits of(Standpoint from, Dimension by, Map<String, List<String>> filters) {
        return narrow(from, within(from, Optional.of(by), Optional.empty()), filters).bits();
    }

    /// A page of the facts of a figure, of one of its groups where a key is named.
    ReuseQuery.Found found(
            Standpoint from,
            Optional<Dimension> by,
            Optional<String> key,
            Map<String, List<String>> filters,
            Page page) {
        return lists.found(from, narrow(from, within(from, by, key), filters), page, from.moment());
    }

    /// Those of them that were not declared or confirmed for 12 months.
    Bits unconfirmed(Standpoint from, Bits counted) {
        var limit = Months.yearBefore(from.moment()).toEpochMilli();
        return counted.filter(slot -> catalogue.reuses().lastSaid(slot) < limit);
    }

    private Listing narrow(Standpoint from, Bits within, Map<String, List<String>> filters) {
        var narrower = new HashMap<>(filters);
        var unconfirmed = narrower.remove(UNCONFIRMED) != null;
        return lists.narrow(
                from, unconfirmed ? unconfirmed(from, within) : within, current(narrower));
    }

    private Bits within(Standpoint from, Optional<Dimension> by, Optional<String> key) {
        var counted = from.countedReuses();
        if (by.equals(Optional.of(Dimension.MONTH))) {
            var months = Months.upTo(from.moment());
            var declared = catalogue.reuses().declared;
            return counted.filter(
                    slot -> {
                        var month = months.of(declared.get(slot));
                        return month >= 0
                                && key.filter(it -> !it.equals(months.key(month))).isEmpty();
                    });
        }
        if (key.equals(Optional.of(ReuseFacts.LACKING))) {
            var keys = Grouping.of(catalogue, from, by.orElseThrow()).keys();
            return counted.filter(slot -> lacks(keys, slot));
        }
        // Each other dimension is a filter of the same name.
        return key.isEmpty()
                ? counted
                : lists.narrow(from, counted, Map.of(by.orElseThrow().code(), List.of(key.get())))
                        .bits();
    }

    private static boolean lacks(Keys keys, int slot) {
        var any = new boolean[1];
        keys.of(slot, _ -> any[0] = true);
        return !any[0];
    }

    private static Map<String, List<String>> current(Map<String, List<String>> filters) {
        if (!filters.getOrDefault(STATUS, List.of()).isEmpty()) {
            return filters;
        }
        var more = new HashMap<>(filters);
        more.put(STATUS, List.of(ReuseStatus.CURRENT.code()));
        return more;
    }
}
