package org.allmende.query.statistics;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.kernel.statistics.StatisticsQuery.NetworkFigures;
import org.allmende.kernel.statistics.StatisticsQuery.OverviewFigures;
import org.allmende.kernel.statistics.StatisticsQuery.ReuseFigures;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.timeline.Bits;
import org.allmende.query.timeline.Tally;
import org.axonframework.queryhandling.QueryHandler;

import java.util.Comparator;
import java.util.List;

/// Answers with figures, each a count of facts at that very moment, and with the facts.
final class StatisticsQueries {
    private final Catalogue catalogue;
    private final Readings readings;
    private final Facts facts;
    private final Tiles tiles;
    private final Network network;

    StatisticsQueries(Catalogue catalogue, Readings readings) {
        this.catalogue = catalogue;
        this.readings = readings;
        this.facts = new Facts(catalogue);
        this.tiles = new Tiles(catalogue, facts);
        this.network = new Network(catalogue, facts);
    }

    @QueryHandler
    ReuseFigures reuse(StatisticsQuery.Reuse query) {
        var from = readings.at(query.reading());
        var counted = facts.of(from, query.by(), query.filters());
        var tally = tally(from, counted);
        var total = tally.total();
        return new ReuseFigures(
                Definitions.of(query.by()).in(from.language()),
                total.count(),
                total.members(),
                total.weight(),
                facts.unconfirmed(from, counted).count(),
                groups(from, query.by(), tally),
                from.moment(),
                from.position());
    }

    private Tally tally(Standpoint from, Bits counted) {
        var reuses = catalogue.reuses();
        var edition = catalogue.register().at(from.at());
        return Tally.of(counted)
                .covering(reuses.covers, number -> reuses.inhabitants(edition, number));
    }

    private List<Group> groups(Standpoint from, Dimension by, Tally tally) {
        var grouping = Grouping.of(catalogue, from, by);
        var found =
                tally.by(grouping.keys()).stream()
                        .map(
                                it -> {
                                    var key = grouping.name().apply(it.key());
                                    return new Group(
                                            key,
                                            grouping.label().apply(key),
                                            it.count(),
                                            it.members(),
                                            it.weight());
                                })
                        .toList();
        return by == Dimension.MONTH
                ? Months.upTo(from.moment()).all(found, from.language())
                : found.stream()
                        .sorted(
                                Comparator.comparingInt(Group::count)
                                        .reversed()
                                        .thenComparing(Group::key))
                        .toList();
    }

    /// @throws Refused `required` for a key without its dimension
    @QueryHandler
    ReuseQuery.Found facts(StatisticsQuery.ReuseFacts query) {
        if (query.key().isPresent() && query.by().isEmpty()) {
            throw Refused.field("by", Code.REQUIRED);
        }
        return facts.found(
                readings.at(query.reading()),
                query.by(),
                query.key(),
                query.filters(),
                query.page());
    }

    @QueryHandler
    OverviewFigures overview(StatisticsQuery.Overview query) {
        var from = readings.at(query.reading());
        return new OverviewFigures(
                Definitions.OVERVIEW.in(from.language()),
                tiles.at(from),
                from.asOf(),
                from.position());
    }

    @QueryHandler
    NetworkFigures network(StatisticsQuery.Network query) {
        var from = readings.at(query.reading());
        var edges = network.edges(from);
        return new NetworkFigures(
                Definitions.NETWORK.in(from.language()),
                network.nodes(from, edges),
                edges,
                from.asOf(),
                from.position());
    }
}
