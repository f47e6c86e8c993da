package org.allmende.web.statistics;

import static java.util.stream.Collectors.toMap;

import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.kernel.statistics.TileKey;
import org.allmende.web.page.Visit;
import org.allmende.web.picture.Figure;
import org.allmende.web.picture.Picture;
import org.allmende.web.picture.ReusePictures;
import org.allmende.web.picture.Tile;
import org.allmende.web.picture.map.Borders;
import org.allmende.web.picture.map.ReuseMap;
import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Counts and draws.
@Component
final class FigurePictures implements ReusePictures {
    /// As many as fit beside each other's bars without becoming a list.
    private static final int PROJECTS = 10;

    private static final List<Dimension> CHARTS =
            List.of(
                    Dimension.TOPIC,
                    Dimension.FIELD,
                    Dimension.LAND,
                    Dimension.STAGE,
                    Dimension.HOW,
                    Dimension.OPERATION,
                    Dimension.SIZE_CLASS);

    private final Borders borders = Borders.bundled();

    /// What the page of the figures shows beside its charts.
    private static final List<Dimension> ALL =
            Stream.concat(
                            CHARTS.stream(),
                            Stream.of(Dimension.DISTRICT, Dimension.MONTH, Dimension.PROJECT))
                    .toList();

    Borders borders() {
        return borders;
    }

    @Override
    public Optional<List<Tile>> tiles(Visit visit) {
        return ifKnown(() -> tiles(all(visit)));
    }

    @Override
    public Optional<Figure> map(Visit visit) {
        var count = all(visit).begun(List.of(Dimension.LAND, Dimension.DISTRICT));
        return ifKnown(() -> charts(count).map(borders));
    }

    private static Count all(Visit visit) {
        return new Count(visit, Wanted.all(visit), Optional.empty());
    }

    /// A page that shows something else as well can do without, while views are filled.
    private static <T> Optional<T> ifKnown(Supplier<T> picture) {
        try {
            return Optional.of(picture.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public Picture ofProject(Visit visit, String project) {
        var words = new Words(visit.language());
        var begun =
                Stream.of(ReuseStatus.CURRENT, ReuseStatus.INTENDED, ReuseStatus.FORMER)
                        .collect(toMap(it -> it, it -> Count.ofProject(visit, project, it.code())));
        var districts = new EnumMap<ReuseStatus, List<Group>>(ReuseStatus.class);
        begun.forEach((status, count) -> districts.put(status, count.get().groups()));
        return new ReuseMap(borders, words.caption("projekt-karte", words.map()), districts);
    }

    Board board(Visit visit, Wanted wanted, Optional<Comparison> with) {
        var count = new Count(visit, wanted, with).begun(ALL);
        var overview = count.overview();
        var overviewBefore = count.overviewBefore();
        var network = count.network();
        var charts = charts(count);
        var sums = Sums.of(count);
        return new Board(
                tiles(overview.get(), overviewBefore.map(Supplier::get), count),
                overview.get().definition(),
                sums.tiles(),
                charts.map(borders),
                charts.months(),
                CHARTS.stream().map(charts::bars).toList(),
                charts.bars(Dimension.PROJECT, PROJECTS),
                Network.of(network.get(), charts),
                with.map(Comparison::day),
                sums.asOf(),
                overview.get().position());
    }

    private static Charts charts(Count count) {
        var words = new Words(count.visit().language());
        return new Charts(count, words, count.with().map(it -> words.day(it.day())));
    }

    private static List<Tile> tiles(Count count) {
        return tiles(count.overview().get(), Optional.empty(), count);
    }

    private static List<Tile> tiles(
            StatisticsQuery.OverviewFigures now,
            Optional<StatisticsQuery.OverviewFigures> then,
            Count count) {
        return now.tiles().stream()
                .map(
                        it ->
                                new Tile(
                                        it.key().code(),
                                        it.label(),
                                        it.count(),
                                        Optional.of(Overview.page(it.key(), count.visit().asOf())),
                                        then.map(before -> count(before, it.key()))))
                .toList();
    }

    private static long count(StatisticsQuery.OverviewFigures figures, TileKey key) {
        return figures.tiles().stream()
                .filter(it -> it.key() == key)
                .mapToLong(StatisticsQuery.Tile::count)
                .sum();
    }
}
