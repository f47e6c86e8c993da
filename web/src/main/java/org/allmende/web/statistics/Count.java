package org.allmende.web.statistics;

import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.kernel.statistics.StatisticsQuery.ReuseFigures;
import org.allmende.web.page.Visit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Counts for one look at a page, of its day and of the day with which is compared; nothing twice.
/// What is begun is counted together.
final class Count {
    private final Visit visit;
    private final Wanted wanted;
    private final Optional<Comparison> with;
    private final Map<Dimension, Supplier<ReuseFigures>> now = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Supplier<ReuseFigures>> then = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Supplier<ReuseQuery.Found>> lacking =
            new EnumMap<>(Dimension.class);

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

    /// Begins to count by these dimensions.
    Count begun(Collection<Dimension> dimensions) {
        for (var by : dimensions) {
            now(by);
            then(by);
            if (several(by)) facts(by);
        }
        return this;
    }

    ReuseFigures by(Dimension by) {
        return now(by).get();
    }

    Optional<ReuseFigures> before(Dimension by) {
        return then(by).map(Supplier::get);
    }

    private Supplier<ReuseFigures> now(Dimension by) {
        return now.computeIfAbsent(by, it -> by(it, visit.reading()));
    }

    private Optional<Supplier<ReuseFigures>> then(Dimension by) {
        return with.map(day -> then.computeIfAbsent(by, it -> by(it, day.reading())));
    }

    private Supplier<ReuseFigures> by(Dimension by, Reading reading) {
        return visit.soon(new StatisticsQuery.Reuse(by, wanted.filters(), reading));
    }

    /// How many of all lack the dimension.
    int lacking(Dimension by, ReuseFigures figures) {
        return several(by)
                ? facts(by).get().total()
                : figures.total() - figures.groups().stream().mapToInt(Group::count).sum();
    }

    private Supplier<ReuseQuery.Found> facts(Dimension lacked) {
        return lacking.computeIfAbsent(
                lacked,
                by ->
                        visit.soon(
                                new StatisticsQuery.ReuseFacts(
                                        Optional.of(by),
                                        Optional.of(StatisticsQuery.ReuseFacts.LACKING),
                                        wanted.filters(),
                                        new Page(0, 1),
                                        visit.reading())));
    }

    /// Whether a reuse may count in several groups.
    private static boolean several(Dimension by) {
        return by == Dimension.TOPIC || by == Dimension.FIELD;
    }

    Supplier<StatisticsQuery.OverviewFigures> overview() {
        return visit.soon(new StatisticsQuery.Overview(visit.reading()));
    }

    Optional<Supplier<StatisticsQuery.OverviewFigures>> overviewBefore() {
        return with.map(it -> visit.soon(new StatisticsQuery.Overview(it.reading())));
    }

    Supplier<StatisticsQuery.NetworkFigures> network() {
        return visit.soon(new StatisticsQuery.Network(visit.reading()));
    }

    /// How many of one project there are by district, in a status.
    static Supplier<ReuseFigures> ofProject(Visit visit, String project, String status) {
        return visit.soon(
                new StatisticsQuery.Reuse(
                        Dimension.DISTRICT,
                        Map.of(
                                "project", List.of(project),
                                "status", List.of(status)),
                        visit.reading()));
    }
}
