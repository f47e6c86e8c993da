package org.allmende.web.statistics;

import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.kernel.statistics.StatisticsQuery.ReuseFigures;
import org.allmende.web.page.Visit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts for one look at a page, of its day and of the day with which is compared; nothing twice.
final class Count {
    private final Visit visit;
    private final Wanted wanted;
    private final Optional<Comparison> with;
    private final Map<Dimension, ReuseFigures> now = new EnumMap<>(Dimension.class);
    private final Map<Dimension, ReuseFigures> then = new EnumMap<>(Dimension.class);

    Count(Visit visit, Wanted wanted, Optional<Comparison> with) {
        this.visit = visit;
        this.wanted = wanted;
        this.with = with;
    }

    Visit visit() {
        return visit;
    }

    Wanted wanted() {
        return wanted;
    }

    Optional<Comparison> with() {
        return with;
    }

    ReuseFigures by(Dimension by) {
        return now.computeIfAbsent(by, it -> by(it, visit.reading()));
    }

    Optional<ReuseFigures> before(Dimension by) {
        return with.map(day -> then.computeIfAbsent(by, it -> by(it, day.reading())));
    }

    private ReuseFigures by(Dimension by, Reading reading) {
        return visit.ask(new StatisticsQuery.Reuse(by, wanted.filters(), reading));
    }

    /// How many of all lack the dimension.
    int lacking(Dimension by, ReuseFigures figures) {
        return several(by)
                ? visit.ask(
                                new StatisticsQuery.ReuseFacts(
                                        Optional.of(by),
                                        Optional.of(StatisticsQuery.ReuseFacts.LACKING),
                                        wanted.filters(),
                                        new Page(0, 1),
                                        visit.reading()))
                        .total()
                : figures.total() - figures.groups().stream().mapToInt(Group::count).sum();
    }

    /// Whether a reuse may count in several groups.
    private static boolean several(Dimension by) {
        return by == Dimension.TOPIC || by == Dimension.FIELD;
    }

    StatisticsQuery.OverviewFigures overview() {
        return visit.ask(new StatisticsQuery.Overview(visit.reading()));
    }

    Optional<StatisticsQuery.OverviewFigures> overviewBefore() {
        return with.map(it -> visit.ask(new StatisticsQuery.Overview(it.reading())));
    }

    StatisticsQuery.NetworkFigures network() {
        return visit.ask(new StatisticsQuery.Network(visit.reading()));
    }

    /// How many of one project there are by district, in a status.
    static ReuseFigures ofProject(Visit visit, String project, String status) {
        return visit.ask(
                new StatisticsQuery.Reuse(
                        Dimension.DISTRICT,
                        Map.of(
                                "project", List.of(project),
                                "status", List.of(status)),
                        visit.reading()));
    }
}
