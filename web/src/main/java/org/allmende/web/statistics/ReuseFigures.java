package org.allmende.web.statistics;

import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.kernel.statistics.StatisticsQuery.Definition;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// The figures of reuse, each group with the address of the facts it counts.
record ReuseFigures(
        Definition definition,
        int total,
        int municipalities,
        long inhabitants,
        int unconfirmed,
        List<Group> groups,
        Instant asOf,
        long position) {

    record Group(
            String key,
            String label,
            int count,
            int municipalities,
            long inhabitants,
            String facts) {}

    /// @param facts the address for the key of a group
    static ReuseFigures of(StatisticsQuery.ReuseFigures figures, Function<String, String> facts) {
        return new ReuseFigures(
                figures.definition(),
                figures.total(),
                figures.municipalities(),
                figures.inhabitants(),
                figures.unconfirmed(),
                figures.groups().stream()
                        .map(
                                it ->
                                        new Group(
                                                it.key(),
                                                it.label(),
                                                it.count(),
                                                it.municipalities(),
                                                it.inhabitants(),
                                                facts.apply(it.key())))
                        .toList(),
                figures.asOf(),
                figures.position());
    }
}
