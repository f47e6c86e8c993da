package org.allmende.web.statistics;

import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery.ReuseFigures;
import org.allmende.web.picture.Tile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The reuses that are counted, and how many municipalities and inhabitants they cover.
///
/// @param asOf the day of the page, or now
record Sums(List<Tile> tiles, Instant asOf) {

    static Sums of(Count count) {
        var now = count.by(Dimension.STAGE);
        return new Sums(tiles(count, now), now.asOf());
    }

    private static List<Tile> tiles(Count count, ReuseFigures now) {
        var then = count.before(Dimension.STAGE);
        var facts = count.wanted().here().path(Wanted.FACTS);
        return List.of(
                tile("total", now, then, ReuseFigures::total, facts.toString()),
                tile("municipalities", now, then, ReuseFigures::municipalities, facts.toString()),
                tile("inhabitants", now, then, ReuseFigures::inhabitants, facts.toString()),
                tile(
                        "unconfirmed",
                        now,
                        then,
                        ReuseFigures::unconfirmed,
                        facts.with("unconfirmed", "true").toString()));
    }

    private static Tile tile(
            String key,
            ReuseFigures now,
            Optional<ReuseFigures> then,
            ToLongFunction<ReuseFigures> figure,
            String facts) {
        return new Tile(
                key,
                "",
                figure.applyAsLong(now),
                Optional.of(facts),
                then.map(figure::applyAsLong));
    }
}
