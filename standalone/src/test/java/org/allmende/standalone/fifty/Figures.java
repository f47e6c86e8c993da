package org.allmende.standalone.fifty;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.fifty.Seen.Listing;
import org.allmende.standalone.fifty.World.Reuse;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Compares figures and the facts behind them with a count of what was declared.
///
/// @param inhabitants of each municipality
record Figures(Comparison compare, Seen seen, Map<String, Long> inhabitants) {
    private static final List<String> DIMENSIONS =
            List.of(
                    "land",
                    "district",
                    "topic",
                    "field",
                    "stage",
                    "how",
                    "operation",
                    "sizeClass",
                    "project",
                    "organisation");

    private record Figure(int count, int municipalities, long inhabitants) {}

    void all() {
        var counted = seen.counted();
        var random = compare.random();
        for (var status : List.of("", "current", "intended", "former", "dropped")) {
            var wanted = new LinkedHashMap<String, List<String>>();
            if (!status.isEmpty()) {
                wanted.put("status", List.of(status));
            }
            for (var by : DIMENSIONS) {
                figure(counted, by, wanted);
                var narrowed = new LinkedHashMap<>(wanted);
                var filter = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
                var values = counted.values(filter);
                if (!values.isEmpty()) {
                    narrowed.put(filter, List.of(values.get(random.nextInt(values.size()))));
                    figure(counted, by, narrowed);
                }
            }
            months(counted, wanted);
        }
        overview();
    }

    /// Without a status the current ones are meant.
    private static List<Reuse> of(Listing<Reuse> counted, Map<String, List<String>> wanted) {
        var meant = new LinkedHashMap<>(wanted);
        meant.putIfAbsent("status", List.of("current"));
        return counted.where(meant);
    }

    private void figure(Listing<Reuse> counted, String by, Map<String, List<String>> wanted) {
        var path = "/statistics/reuse?by=" + by;
        var asked = path + Comparison.query(path, wanted);
        var answer = compare.get(asked);
        var all = of(counted, wanted);
        total(asked, answer, all);
        var expected = new HashMap<String, Figure>();
        var facts = new HashMap<String, Set<String>>();
        for (var key : keys(counted, by, all)) {
            var some =
                    all.stream()
                            .filter(it -> counted.filters().get(by).apply(it).contains(key))
                            .toList();
            expected.put(key, figure(some));
            facts.put(key, some.stream().map(Reuse::id).collect(Collectors.toSet()));
        }
        var found = new HashMap<String, Figure>();
        for (var group : answer.path("groups")) {
            var key = group.path("key").asString();
            found.put(key, figure(group, group.path("count").asInt()));
            facts(group, facts.get(key));
        }
        assertThat(found).as("%s as of %s", asked, compare.asOf()).isEqualTo(expected);
    }

    private static Collection<String> keys(Listing<Reuse> counted, String by, List<Reuse> all) {
        return all.stream()
                .flatMap(it -> counted.filters().get(by).apply(it).stream())
                .collect(Collectors.toSet());
    }

    /// All was declared in this month; the 23 before it are shown with nothing.
    private void months(Listing<Reuse> counted, Map<String, List<String>> wanted) {
        var path = "/statistics/reuse?by=month";
        var answer = compare.get(path + Comparison.query(path, wanted));
        var all = of(counted, wanted);
        total(path, answer, all);
        var groups = answer.path("groups");
        assertThat(groups).hasSize(24);
        var now = YearMonth.now(ZoneId.of("Europe/Berlin"));
        for (var i = 0; i < 24; i++) {
            var group = groups.path(i);
            assertThat(group.path("key").asString()).isEqualTo(now.minusMonths(23 - i).toString());
            assertThat(figure(group, group.path("count").asInt()))
                    .isEqualTo(figure(i == 23 ? all : List.of()));
        }
        facts(groups.path(23), all.stream().map(Reuse::id).collect(Collectors.toSet()));
    }

    private void total(String asked, JsonNode answer, List<Reuse> all) {
        assertThat(figure(answer, answer.path("total").asInt()))
                .as("%s as of %s", asked, compare.asOf())
                .isEqualTo(figure(all));
        assertThat(answer.path("unconfirmed").asInt()).isZero();
        assertThat(answer.path("definition").path("text").asString()).isNotBlank();
    }

    private void facts(JsonNode group, Set<String> expected) {
        var link = group.path("facts").asString();
        var answer = compare.api().get(link + "&size=100").expect(200).json();
        var ids = new HashSet<String>();
        answer.path("items").forEach(it -> ids.add(it.path("id").asString()));
        for (var page = answer; page.has("next"); ) {
            var next = link + "&size=100&cursor=" + page.path("next").asString();
            page = compare.api().get(next).expect(200).json();
            page.path("items").forEach(it -> ids.add(it.path("id").asString()));
        }
        assertThat(ids).as(link).isEqualTo(expected);
        assertThat(answer.path("total").asInt()).isEqualTo(group.path("count").asInt());
    }

    private Figure figure(List<Reuse> some) {
        var covered = some.stream().flatMap(it -> it.covers().stream()).collect(Collectors.toSet());
        return new Figure(
                some.size(),
                covered.size(),
                covered.stream().mapToLong(it -> inhabitants.getOrDefault(it, 0L)).sum());
    }

    private static Figure figure(JsonNode node, int count) {
        return new Figure(
                count, node.path("municipalities").asInt(), node.path("inhabitants").asLong());
    }

    private void overview() {
        var expected = new TreeMap<String, Long>();
        expected.put(
                "organisations",
                seen.then().bodies().values().stream()
                        .filter(it -> it.status().equals("verified"))
                        .count());
        expected.put("ideas", seen.publicProjects(null, true));
        expected.put("projects", seen.publicProjects(null, false));
        expected.put(
                "communities",
                seen.publicCommunities().stream().filter(it -> !it.dissolved()).count());
        expected.put("reuses", (long) of(seen.counted(), Map.of()).size());
        var found = new TreeMap<String, Long>();
        for (var tile : compare.get("/statistics/overview").path("tiles")) {
            var count = tile.path("count").asLong();
            found.put(tile.path("key").asString(), count);
            var facts = compare.api().get(tile.path("facts").asString()).expect(200).json();
            assertThat(facts.path("total").asLong()).as("%s", tile).isEqualTo(count);
        }
        assertThat(found).as("overview as of %s", compare.asOf()).isEqualTo(expected);
    }
}
