package org.allmende.standalone.fifty;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.Node;
import org.allmende.standalone.journey.OwnAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        moments.add(Moment.now(town.world));
        projects.subList(30, 50).forEach(town::propose);
        several(20, town::classify);
        several(15, town::move);
        several(60, town::respond);
        several(9, town::gather);
        several(40, town::ask);
        several(60, town::declare);
        moments.add(Moment.now(town.world));
        several(12, town::decide);
        several(8, town::show);
        several(10, town::move);
        several(40, town::moveReuse);
        several(60, town::declare);
        moments.add(Moment.now(town.world));
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
                new Lists(comparison, seen).all();
                if (body == null || moment.at().isEmpty()) {
                    new Figures(comparison, seen, inhabitants).all();
                }
                reused = seen.counted().all().size();
            }
        }
        assertThat(reused).as("the figures have something to count").isGreaterThan(30);
    }
}
