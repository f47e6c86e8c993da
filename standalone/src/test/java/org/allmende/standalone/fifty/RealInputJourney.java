package org.allmende.standalone.fifty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// All real input: the official register of a day as its file, the one that the product carries as
/// a change of it, the IT providers, the 281 projects under those who made them, communities by
/// topic, reuses next door. Every thing, list, facet and figure equals what is counted here from
/// the commands, today and as of the day before the register changed.
class RealInputJourney {
    private static final Logger LOG = LoggerFactory.getLogger(RealInputJourney.class);
    private static final String OPERATOR = "ein-passwort-fuer-den-betrieb";
    private static final String MUNICH = "09162000";

    /// Merged into another Uder, called a university town, moved to another association.
    private static final String GONE = "16061097";

    private static final String RENAMED = "14626110";
    private static final String REKEYED = "16061002";
    private static final String NEW = "16061119";

    private static final List<String> OF_REUSES =
            List.of("organisation", "project", "stage", "status", "land");

    @TempDir static Path data;

    private final SplittableRandom random = new SplittableRandom(281);
    private final Map<String, Api> people = new LinkedHashMap<>();
    private RealInput input;
    private Node node;
    private OwnAccounts accounts;
    private Town town;

    @AfterEach
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void theRealWorldIsShownAsItWasSaid() throws IOException {
        input = RealInput.here();
        var port = Node.freePort();
        start(port, "none");
        town = new Town(people, input, random);
        theRegisterComesAsAFile();
        live();
        var before = Moment.now(town.world);
        node.close();
        start(port, "bundled");
        theBundledRegisterFollows(before);
        compare(before);
    }

    private void start(int port, String register) {
        node =
                Node.start(
                                "real-" + register,
                                "standalone",
                                Map.of(
                                        "allmende.data",
                                        data.toString(),
                                        "allmende.register",
                                        register,
                                        "allmende.operator.password",
                                        OPERATOR),
                                port)
                        .ready();
        accounts = new OwnAccounts(node.api(), OPERATOR);
    }

    private Api operator() {
        return node.api().as(accounts.operator());
    }

    private void theRegisterComesAsAFile() {
        var file = input.officialFile();
        var operator = operator().with("Content-Type", "text/plain");
        assertThat(register(node.api(), "Köln")).isEmpty();
        operator.put("/register", file.substring(0, 2_000_000))
                .refused(422, "register-line-length");
        operator.put("/register", file.substring(0, 221 * 9_000))
                .refused(422, "register-line-missing");
        var previewed = operator.post("/register/preview", file).expect(200).json();
        assertThat(register(node.api(), "Köln")).as("a preview changes nothing").isEmpty();

        var answer = operator.put("/register", file).expect(200);

        assertThat(answer.json()).isEqualTo(previewed);
        assertThat(answer.json().path("date").asString()).isEqualTo("2023-11-30");
        assertThat(answer.json().path("added")).hasSize((int) input.registrable());
        assertThat(answer.json().path("unchanged").asInt()).isZero();
        var again = operator.put("/register", file).expect(200);
        assertThat(again.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(again.json().path("added")).isEmpty();
        assertThat(again.json().path("unchanged").asLong()).isEqualTo(input.registrable());
        assertThat(register(node.api().from(answer), "Köln").getFirst().path("key").asString())
                .isEqualTo("05315000");
    }

    private static List<JsonNode> register(Api api, String q) {
        var items = new ArrayList<JsonNode>();
        api.get("/register?q=" + Comparison.encoded(q))
                .expect(200)
                .json()
                .path("items")
                .forEach(items::add);
        return items;
    }

    private void live() {
        var country =
                new Country(input, input.inhabitantsBefore(), node.api(), accounts, people, town);
        country.providers();
        country.projects();
        country.neighbours(List.of(GONE, RENAMED, REKEYED));
        country.communities();
        country.reuses();
        country.moves();
        assertThat(town.world.projects()).hasSize(281);
        LOG.info(
                "{} bodies, {} communities, {} reuses, {} events",
                town.world.bodies().size(),
                town.world.communities().size(),
                town.world.reuses().size(),
                town.position());
    }

    /// The register that the product carries is one year newer; what it changed is on the official
    /// list of changes.
    private void theBundledRegisterFollows(Moment before) {
        var past = "&asOf=" + before.at();
        assertThat(register(node.api(), GONE)).isEmpty();
        assertThat(names(NEW)).containsExactly("Uder");
        assertThat(names(RENAMED)).containsExactly("Görlitz, Stadt, Hochschulstadt");
        assertThat(official(RENAMED, past)).containsExactly("Görlitz, Stadt");
        assertThat(official(GONE, past)).containsExactly("Uder");
        assertThat(official(NEW, past)).isEmpty();
        operator()
                .with("Content-Type", "text/plain")
                .put("/register", input.officialFile())
                .refused(409, "register-older");
        await("the bodies follow")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            assertThat(status(GONE)).isEqualTo("dissolved");
                            assertThat(types(RENAMED)).contains("organisation.renamed");
                        });
        assertThat(types(GONE)).contains("organisation.dissolved");
        assertThat(types(REKEYED)).doesNotContain("organisation.renamed");
        var renamed =
                node.api()
                        .get("/organisations/" + RENAMED + "/history?type=organisation.renamed")
                        .expect(200)
                        .json()
                        .path("items");
        assertThat(renamed).hasSize(1);
        assertThat(renamed.path(0).path("changes").path(0).path("old").asString())
                .isEqualTo("Görlitz, Stadt");

        var now = input.inhabitants();
        town.world
                .bodies()
                .replaceAll(
                        (key, it) ->
                                now.containsKey(key)
                                        ? input.body(key, now.get(key))
                                        : key.equals(GONE) ? it.dissolved() : it);
    }

    private List<String> names(String key) {
        return official(key, "");
    }

    private List<String> official(String key, String asOf) {
        var names = new ArrayList<String>();
        node.api()
                .get("/register?q=" + key + asOf)
                .expect(200)
                .json()
                .path("items")
                .forEach(it -> names.add(it.path("officialName").asString()));
        return names;
    }

    private String status(String body) {
        return node.api()
                .get("/organisations/" + body)
                .expect(200)
                .json()
                .path("status")
                .asString();
    }

    private List<String> types(String body) {
        var types = new ArrayList<String>();
        node.api()
                .get("/organisations/" + body + "/history?size=100")
                .expect(200)
                .json()
                .path("items")
                .forEach(it -> types.add(it.path("type").asString()));
        return types;
    }

    private void compare(Moment before) throws IOException {
        compare(before, null, node.api(), input.inhabitantsBefore());
        var now = new Moment("", town.world);
        compare(now, null, node.api(), input.inhabitants());
        compare(now, MUNICH, people.get(MUNICH), input.inhabitants());
    }

    private void compare(Moment moment, String reader, Api api, Map<String, Long> inhabitants)
            throws IOException {
        var seen = new Seen(moment.world(), town.world, reader);
        var comparison = new Comparison(api.from(town.position()), moment.at(), random);
        comparison.list("/organisations", seen.bodies());
        comparison.list("/communities", seen.communities());
        comparison.list(
                "/projects",
                seen.projects(),
                List.of("topic", "field", "stage", "land", "kind", "sizeClass", "stance"));
        comparison.list("/reuse", seen.reuses(), OF_REUSES);
        new Things(comparison, seen).all();
        new Lists(comparison, seen).all();
        new Figures(comparison, seen, inhabitants).all();
        assertThat(seen.counted().all()).hasSizeGreaterThan(100);
    }
}
