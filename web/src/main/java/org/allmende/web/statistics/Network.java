package org.allmende.web.statistics;

import org.allmende.kernel.Ref;
import org.allmende.kernel.statistics.StatisticsQuery.NetworkFigures;
import org.allmende.web.picture.Figure;
import org.allmende.web.picture.chart.NetworkPicture;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which bodies build together, as a picture and as pairs.
///
/// @param pairs those with the most in common first
record Network(Figure figure, List<Pair> pairs) {
    private static final int DRAWN = 24;

    record Pair(Ref a, Ref b, int communities, int reuses) {}

    static Network of(NetworkFigures figures, Charts charts) {
        var words = charts.words();
        var picture =
                new NetworkPicture(
                        words.caption("netz", words.network()),
                        figures,
                        DRAWN,
                        id -> charts.there("/kommunen/" + id));
        return new Network(
                Figure.of(
                        "netz",
                        words.network(),
                        picture,
                        figures.definition(),
                        List.of(),
                        charts.there("/zahlen/netz.csv"),
                        charts.there("/gemeinschaften"),
                        Optional.empty()),
                pairs(figures));
    }

    static List<Pair> pairs(NetworkFigures figures) {
        Map<String, Ref> bodies =
                figures.nodes().stream()
                        .collect(
                                Collectors.toMap(it -> it.id(), it -> new Ref(it.id(), it.name())));
        return figures.edges().stream()
                .map(
                        it ->
                                new Pair(
                                        bodies.get(it.a()),
                                        bodies.get(it.b()),
                                        it.communities(),
                                        it.reuses()))
                .sorted(
                        Comparator.comparingInt((Pair it) -> it.communities() + it.reuses())
                                .reversed())
                .toList();
    }
}
