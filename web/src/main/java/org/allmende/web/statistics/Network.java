package org.allmende.web.statistics;

import static java.util.stream.Collectors.toMap;

import org.allmende.kernel.Ref;
import org.allmende.kernel.statistics.StatisticsQuery.NetworkFigures;
import org.allmende.kernel.statistics.StatisticsQuery.Node;
import org.allmende.web.page.PageAddress;
import org.allmende.web.picture.Figure;
import org.allmende.web.picture.chart.NetworkPicture;
import org.springframework.util.LinkedMultiValueMap;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which bodies build together, as a picture and as pairs.
///
/// @param closest the pairs with the most in common
/// @param pairs how many there are in all
record Network(Figure figure, List<Pair> closest, int pairs) {
    static final String FACTS = "/zahlen/netz";
    static final String BODY = "stelle";
    static final String OTHER = "mit";
    private static final int DRAWN = 24;

    /// Two bodies with something in common.
    record Pair(Ref a, Ref b, int communities, int reuses) {
        boolean has(String body) {
            return a.id().equals(body) || b.id().equals(body);
        }

        /// The same, seen from this body.
        Pair from(String body) {
            return a.id().equals(body) ? this : new Pair(b, a, communities, reuses);
        }
    }

    static Network of(NetworkFigures figures, Charts charts) {
        var words = charts.words();
        var asOf = charts.count().visit().asOf();
        var picture =
                new NetworkPicture(
                        words.caption("netz", words.network()),
                        figures,
                        DRAWN,
                        id -> facts(asOf).with(BODY, id).toString(),
                        it -> facts(asOf).with(BODY, it.a()).with(OTHER, it.b()).toString());
        var pairs = pairs(figures);
        return new Network(
                Figure.of(
                        "netz",
                        words.network(),
                        picture,
                        figures.definition(),
                        List.of(),
                        facts(asOf).path("/zahlen/netz.csv").toString(),
                        facts(asOf).toString(),
                        Optional.empty()),
                pairs.stream().limit(DRAWN).toList(),
                pairs.size());
    }

    /// Those with the most in common first.
    static List<Pair> pairs(NetworkFigures figures) {
        var bodies =
                figures.nodes().stream()
                        .collect(toMap(Node::id, it -> new Ref(it.id(), it.name())));
        return figures.edges().stream()
                .map(
                        it ->
                                new Pair(
                                        bodies.get(it.a()),
                                        bodies.get(it.b()),
                                        it.communities(),
                                        it.reuses()))
                .sorted(closestFirst())
                .toList();
    }

    /// Most in common first, then more communities, then as in a register of names.
    static Comparator<Pair> closestFirst() {
        var names = Comparator.comparing(Ref::name, Collator.getInstance(Locale.GERMAN));
        return Comparator.comparingInt((Pair it) -> it.communities() + it.reuses())
                .thenComparingInt(Pair::communities)
                .reversed()
                .thenComparing(Pair::a, names)
                .thenComparing(Pair::b, names);
    }

    private static PageAddress facts(Optional<String> asOf) {
        var all = new PageAddress(FACTS, new LinkedMultiValueMap<>());
        return asOf.map(it -> all.with("asOf", it)).orElse(all);
    }
}
