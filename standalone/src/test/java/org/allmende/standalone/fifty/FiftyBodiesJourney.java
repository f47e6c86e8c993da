package org.allmende.standalone.fifty;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.Node;
import org.allmende.standalone.journey.OwnAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// Fifty real bodies propose fifty real projects, answer, gather and reuse. Every list, every facet
/// and every figure equals what is counted here from the commands alone, now and as of several
/// moments, for a visitor and for a body. `-Dfifty.seed=…` makes other choices.
class FiftyBodiesJourney {
    private static final Logger LOG = LoggerFactory.getLogger(FiftyBodiesJourney.class);
    private static final String OPERATOR = "ein-passwort-fuer-den-betrieb";

    /// The list of reuses has fewer filters than the figures.
    private static final List<String> OF_REUSES =
            List.of("organisation", "project", "stage", "status", "land");

    @TempDir static Path data;

    private final long seed = Long.getLong("fifty.seed", 50);
    private final SplittableRandom random = new SplittableRandom(seed);
    private final Map<String, Api> people = new LinkedHashMap<>();
    private Node node;

    /// @param world what was true at it
    private record Moment(String at, World world) {}

    @AfterEach
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void whatIsShownIsWhatWasSaid() throws IOException {
        var input = RealInput.here();
        node =
                Node.start(
                                "fifty",
                                "standalone",
                                Map.of(
                                        "allmende.data",
                                        data.toString(),
                                        "allmende.operator.password",
                                        OPERATOR),
                                Node.freePort())
                        .ready();
        var town = new Town(people, input, random);
        register(input, town);
        var moments = live(input, town);
        LOG.info("seed {}: {} events", seed, town.position());
        compare(moments, town, input.inhabitants());
    }

    private void register(RealInput input, Town town) {
        var accounts = new OwnAccounts(node.api(), OPERATOR);
        var operator = node.api().as(accounts.operator());
        for (var body : input.bodies(random)) {
            var person = node.api().as(accounts.token("mensch-" + body.id()));
            person.post("/organisations", "{\"key\": \"%s\"}".formatted(body.id())).expect(201);
            operator.put("/organisations/" + body.id() + "/verification", "{}").expect(200);
            people.put(body.id(), person);
            town.world.bodies().put(body.id(), body);
        }
    }

    private List<Moment> live(RealInput input, Town town) {
        var moments = new ArrayList<Moment>();
        var projects = input.projects(random);
        projects.subList(0, 30).forEach(town::propose);
        several(20, town::respond);
        moments.add(moment(town));
        projects.subList(30, 50).forEach(town::propose);
        several(20, town::classify);
        several(15, town::move);
        several(60, town::respond);
        several(9, town::gather);
        several(40, town::ask);
        several(60, town::declare);
        moments.add(moment(town));
        several(12, town::decide);
        several(8, town::show);
        several(10, town::move);
        several(40, town::moveReuse);
        several(60, town::declare);
        moments.add(moment(town));
        several(6, town::leaveOrRemove);
        several(2, town::dissolve);
        several(10, town::show);
        several(10, town::classify);
        several(30, town::ask);
        several(60, town::declare);
        several(40, town::moveReuse);
        return moments;
    }

    private static void several(int times, Runnable action) {
        for (var i = 0; i < times; i++) {
            action.run();
        }
    }

    /// The next event bears a later millisecond than this moment.
    private static Moment moment(Town town) {
        var now = Instant.now();
        while (Instant.now().toEpochMilli() <= now.toEpochMilli() + 1) {
            Thread.onSpinWait();
        }
        return new Moment(now.toString(), town.world.copy());
    }

    private void compare(List<Moment> moments, Town town, Map<String, Long> inhabitants)
            throws IOException {
        var all = new ArrayList<>(moments);
        all.add(new Moment("", town.world));
        all.add(new Moment(LocalDate.now(ZoneId.of("Europe/Berlin")).toString(), town.world));
        var readers = new LinkedHashMap<String, Api>();
        readers.put(null, node.api());
        var bodies = List.copyOf(people.keySet());
        var second = bodies.getLast();
        for (var body : List.of(bodies.getFirst(), second)) {
            readers.put(body, people.get(body));
        }
        var reused = 0;
        for (var moment : all) {
            for (var reader : readers.entrySet()) {
                var body = reader.getKey();
                if (!moment.at().isEmpty() && Objects.equals(body, second)) {
                    continue;
                }
                var seen = new Seen(moment.world(), town.world, body);
                var api = reader.getValue().with("X-Position", Long.toString(town.position()));
                var comparison = new Comparison(api, moment.at(), random);
                comparison.list("/organisations", seen.bodies());
                comparison.list("/projects", seen.projects());
                comparison.list("/communities", seen.communities());
                comparison.list("/reuse", seen.reuses(), OF_REUSES);
                new Things(comparison, seen).all();
                orders(comparison, seen);
                table(comparison);
                if (body == null || moment.at().isEmpty()) {
                    new Figures(comparison, seen, inhabitants).all();
                }
                reused = seen.counted().all().size();
            }
        }
        assertThat(reused).as("the figures have something to count").isGreaterThan(30);
    }

    private static void orders(Comparison compare, Seen seen) {
        var then = seen.then().projects();
        var changed = compare.items("/projects", 9);
        for (var i = 1; i < changed.size(); i++) {
            var before = changed.get(i - 1);
            var after = changed.get(i);
            assertThat(
                            then.get(before.path("id").asString()).changed()
                                            > then.get(after.path("id").asString()).changed()
                                    || before.path("changedAt").equals(after.path("changedAt")))
                    .as("%s, then %s", before, after)
                    .isTrue();
        }
        var proposed = List.copyOf(then.keySet());
        assertThat(Comparison.ids(compare.items("/projects?sort=newest", 9)))
                .isSortedAccordingTo((a, b) -> proposed.indexOf(b) - proposed.indexOf(a));
        assertThat(compare.items("/projects?sort=reused", 9))
                .isSortedAccordingTo((a, b) -> current(b) - current(a));
        assertThat(compare.items("/projects?sort=title", 9))
                .extracting(it -> folded(it.path("title").asString()))
                .isSorted();
        assertThat(compare.items("/organisations", 9))
                .extracting(it -> folded(it.path("name").asString()))
                .isSorted();
    }

    private static int current(JsonNode project) {
        return project.path("reuse").path("current").asInt();
    }

    /// How a dictionary orders: without case, accents and punctuation.
    private static String folded(String text) {
        return Normalizer.normalize(
                        text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    /// The whole list as a table says what its pages say.
    private static void table(Comparison compare) throws IOException {
        for (var list : List.of("/projects", "/organisations", "/communities", "/reuse")) {
            var text =
                    compare.api()
                            .get(
                                    list
                                            + "?format=csv"
                                            + (compare.asOf().isEmpty()
                                                    ? ""
                                                    : "&asOf=" + compare.asOf()))
                            .expect(200)
                            .text();
            assertThat(text).startsWith("\uFEFFid;version;");
            var items = compare.items(list, 100);
            try (var csv =
                    CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text.substring(1))) {
                var rows = csv.stream().toList();
                assertThat(rows).hasSameSizeAs(items);
                for (var i = 0; i < rows.size(); i++) {
                    for (var field : rows.get(i).getHeader()) {
                        assertThat(rows.get(i).getField(field))
                                .as("%s of %s", field, items.get(i))
                                .isEqualTo(cell(items.get(i), field));
                    }
                }
            }
        }
    }

    private static String cell(JsonNode item, String field) {
        var texts = new ArrayList<String>();
        collect(item, List.of(field.split("\\.")), texts);
        var text = String.join("|", texts);
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }

    private static void collect(JsonNode node, List<String> path, List<String> texts) {
        if (node.isArray()) {
            node.forEach(it -> collect(it, path, texts));
        } else if (!path.isEmpty()) {
            collect(node.path(path.getFirst()), path.subList(1, path.size()), texts);
        } else if (!node.isMissingNode()) {
            texts.add(node.asString());
        }
    }
}
