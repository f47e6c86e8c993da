package org.allmende.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.kernel.statistics.StatisticsQuery.ReuseFacts;
import org.allmende.kernel.statistics.StatisticsQuery.ReuseFigures;
import org.allmende.query.Village;
import org.allmende.query.statistics.NaiveCount.Fact;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Every figure, each of its groups and the facts behind both equal a plain count over the events
/// up to that position.
class FiguresPropertyTest {
    private static final Page ALL = new Page(0, 1000);
    private static final Map<String, List<String>> FILTERS =
            new TreeMap<>(
                    Map.of(
                            "topic", List.of("arbeit-ruhestand", "bildung"),
                            "field", List.of("mobilitaet-verkehr"),
                            "land", List.of("01"),
                            "sizeClass", List.of("under-5000", "20000-100000"),
                            "how", List.of("unchanged", "inspired"),
                            "operation", List.of("own"),
                            "stage", List.of("productive", "ended", "decided"),
                            "organisation", List.of("01001000", "010515163", "01051")));

    @TempDir Path folder;
    private StatisticsQueries statistics;
    private SplittableRandom random;
    private int counted;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFigureIsTheCountOfItsFacts(long seed) {
        random = new SplittableRandom(seed);
        try (var village = new Village(folder)) {
            statistics = new StatisticsQueries(village.catalogue, village.readings);
            var happenings = new Happenings(village, random.split());
            for (var step = 0; step < 300; step++) {
                happenings.next();
                if (step % 8 == 0) {
                    compare(village, village.events.head());
                }
            }
            for (var position = 1L; position <= village.events.head(); position += 5) {
                compare(village, position);
            }
        }
        assertThat(counted).as("facts met").isGreaterThan(100);
    }

    private void compare(Village village, long position) {
        var all = village.events.read(0, Integer.MAX_VALUE);
        var then = new NaiveCount(all.subList(0, (int) position));
        var today = new NaiveCount(all);
        var reading = Village.at(Reading.now(), position);
        var status = ReuseStatus.values()[Math.max(0, random.nextInt(7) - 3)].code();
        var narrow = random.nextInt(3) == 0;
        var filters = new HashMap<String, List<String>>();
        FILTERS.forEach(
                (name, values) -> {
                    if (narrow && random.nextInt(5) == 0) {
                        filters.put(name, values);
                    }
                });
        var expected = then.counted(today, filters, status);
        counted += expected.size();
        if (!status.equals("current") || random.nextBoolean()) {
            filters.put("status", List.of(status));
        }
        for (var by : Dimension.values()) {
            compare(by, filters, reading, then, expected);
        }
        assertThat(facts(Optional.empty(), Optional.empty(), filters, reading))
                .isEqualTo(ids(expected));
        var overview = statistics.overview(new StatisticsQuery.Overview(reading));
        for (var tile : overview.tiles()) {
            assertThat(tile.count())
                    .as("%s at %s", tile.key(), position)
                    .isEqualTo(then.tile(tile.key(), today));
        }
    }

    private void compare(
            Dimension by,
            Map<String, List<String>> filters,
            Reading reading,
            NaiveCount then,
            List<Fact> counted) {
        var figures = statistics.reuse(new StatisticsQuery.Reuse(by, filters, reading));
        var groups = new TreeMap<String, List<Fact>>();
        var total = counted;
        if (by == Dimension.MONTH) {
            var months = NaiveCount.months(figures.asOf());
            months.forEach(it -> groups.put(it, new ArrayList<>()));
            total = counted.stream().filter(it -> months.containsAll(then.keys(by, it))).toList();
            assertThat(figures.groups()).extracting(Group::key).isEqualTo(months);
        }
        for (var fact : total) {
            for (var key : then.keys(by, fact)) {
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(fact);
            }
        }
        compare(figures, total);
        assertThat(facts(Optional.of(by), Optional.empty(), filters, reading))
                .isEqualTo(ids(total));
        assertThat(figures.groups())
                .extracting(Group::key)
                .containsExactlyInAnyOrderElementsOf(groups.keySet());
        var lacking =
                total.stream()
                        .filter(it -> groups.values().stream().noneMatch(x -> x.contains(it)));
        assertThat(facts(Optional.of(by), Optional.of(ReuseFacts.LACKING), filters, reading))
                .isEqualTo(ids(lacking.toList()));
        var unconfirmed = new HashMap<>(filters);
        unconfirmed.put("unconfirmed", List.of("true"));
        assertThat(facts(Optional.of(by), Optional.empty(), unconfirmed, reading))
                .hasSize(figures.unconfirmed())
                .isSubsetOf(ids(total));
        for (var group : figures.groups()) {
            compare(group, groups.get(group.key()));
            assertThat(facts(Optional.of(by), Optional.of(group.key()), filters, reading))
                    .as("%s %s", by, group.key())
                    .isEqualTo(ids(groups.get(group.key())));
        }
    }

    private static void compare(ReuseFigures figures, List<Fact> facts) {
        var covered = NaiveCount.municipalities(facts);
        assertThat(figures.total()).isEqualTo(facts.size());
        assertThat(figures.municipalities()).isEqualTo(covered.size());
        assertThat(figures.inhabitants()).isEqualTo(NaiveCount.inhabitants(covered));
        assertThat(figures.unconfirmed()).isEqualTo(NaiveCount.unconfirmed(facts, figures.asOf()));
        assertThat(figures.definition().text()).isNotBlank();
    }

    private static void compare(Group group, List<Fact> facts) {
        var covered = NaiveCount.municipalities(facts);
        assertThat(group.count()).isEqualTo(facts.size());
        assertThat(group.municipalities()).isEqualTo(covered.size());
        assertThat(group.inhabitants()).isEqualTo(NaiveCount.inhabitants(covered));
        assertThat(group.label()).isNotBlank();
    }

    private static Set<String> ids(List<Fact> facts) {
        return facts.stream().map(it -> it.id().value()).collect(Collectors.toSet());
    }

    private Set<String> facts(
            Optional<Dimension> by,
            Optional<String> key,
            Map<String, List<String>> filters,
            Reading reading) {
        var found =
                statistics.facts(new StatisticsQuery.ReuseFacts(by, key, filters, ALL, reading));
        assertThat(found.total()).isEqualTo(found.items().size());
        return found.items().stream().map(ReuseQuery.Item::id).collect(Collectors.toSet());
    }
}
