package org.allmende.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.allmende.standalone.journey.Api.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The life of projects over HTTP, in the embedded edition: what they say of themselves, change
/// hands, retire, and are shown and hidden with all that follows from it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectsJourney {
    private static final String BONN = "05314000";
    private static final String SIEGBURG = "05382060";
    private static final String PASSWORD = "ein-passwort-fuer-den-betrieb";

    @TempDir static Path data;

    private Node node;
    private Api visitor;
    private Api anna;
    private Api ben;

    /// Signed in, of no body.
    private Api eva;

    @BeforeAll
    void twoTownsTakePart() {
        node =
                Node.start(
                                "projects",
                                "standalone",
                                Map.of(
                                        "allmende.data",
                                        data.toString(),
                                        "allmende.operator.password",
                                        PASSWORD),
                                Node.freePort())
                        .ready();
        visitor = node.api().with("Prefer", "wait=10");
        var accounts = new OwnAccounts(node.api(), PASSWORD);
        anna = visitor.as(accounts.token("anna"));
        ben = visitor.as(accounts.token("ben"));
        eva = visitor.as(accounts.token("eva"));
        var operator = visitor.as(accounts.operator());
        claim(anna, operator, BONN);
        claim(ben, operator, SIEGBURG);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private static void claim(Api person, Api operator, String key) {
        person.post("/organisations", "{\"key\": \"%s\"}".formatted(key)).expect(201);
        operator.put("/organisations/" + key + "/verification", "{}").expect(200);
    }

    private static String proposed(Api person, String title, String visibility) {
        return person.post(
                        "/projects",
                        """
                        {"title": "%s", "summary": "Worum es in diesem Vorhaben geht.",
                         "topics": ["umwelt"], "stage": "productive", "visibility": "%s",
                         "links": [{"kind": "website", "url": "https://example.org",
                                    "label": "Webseite"}]}
                        """
                                .formatted(title, visibility))
                .expect(201)
                .id();
    }

    private static JsonNode read(Api reader, String project) {
        return reader.get("/projects/" + project).expect(200).json();
    }

    @Test
    void aProjectSaysMoreOfItself() {
        var project = proposed(anna, "Baumkataster", "public");
        var path = "/projects/" + project;
        anna.put(
                        path + "/plan",
                        "{\"dates\": [{\"stage\": \"completed\", \"planned\": \"2030-01-31\"}]}")
                .expect(200);
        anna.put(path + "/plan", "{\"dates\": [{\"stage\": \"paused\", \"planned\": \"2030\"}]}")
                .refused(422, "invalid");
        anna.put(
                        path + "/terms",
                        """
                        {"licence": "EUPL-1.2", "operation": ["own"], "cost": {"yearly": 900},
                         "maturity": 0}
                        """)
                .expect(200);
        anna.put(path + "/terms", "{\"maturity\": 5, \"cost\": {\"once\": -1}}")
                .refused(422, "out-of-range");
        anna.put(path + "/terms", "{\"maturity\": \"3\"}").refused(422, "wrong-type");
        var link = "{\"kind\": \"api\", \"url\": \"https://example.org/a\", \"label\": \"API\"}";
        var added = anna.post(path + "/links", link).expect(201);
        assertThat(added.json().path("n").asInt()).isEqualTo(2);
        assertThat(added.header("Location")).endsWith(path + "/links/2");
        anna.post(path + "/links", link).expect(200);
        anna.post(path + "/links", link.replace("https:", "javascript:"))
                .refused(422, "not-a-link");
        anna.delete(path + "/links/1").expect(200);
        anna.delete(path + "/links/7").refused(404, "not-found");
        ben.delete(path + "/links/2").refused(403, "not-allowed");

        var seen = read(visitor, project);
        assertThat(seen.at("/timeline/0/on").isMissingNode()).isFalse();
        assertThat(seen.at("/timeline/1/stage").asString()).isEqualTo("completed");
        assertThat(seen.at("/timeline/1/planned").asString()).isEqualTo("2030-01-31");
        assertThat(seen.at("/timeline/1/on").isMissingNode()).isTrue();
        assertThat(seen.at("/terms/cost/yearly").asInt()).isEqualTo(900);
        assertThat(seen.at("/terms/maturity").asInt()).isZero();
        assertThat(seen.path("links").size()).isEqualTo(1);
        assertThat(seen.at("/links/0/n").asInt()).isEqualTo(2);
        assertThat(history(visitor, project))
                .containsExactly(
                        "project.link-removed",
                        "project.link-added",
                        "project.terms-changed",
                        "project.planned",
                        "project.proposed");
    }

    private static java.util.List<String> history(Api reader, String project) {
        var items =
                reader.get("/projects/" + project + "/history").expect(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(it -> it.path("type").asString())
                .toList();
    }

    @Test
    void whomToTurnToOnlyPeopleOfBodiesSee() {
        var project = proposed(anna, "Hundeanmeldung", "public");
        var path = "/projects/" + project;
        var version = read(anna, project).path("version").asLong();
        var contact = "{\"function\": \"Projektleitung\", \"email\": \"projekt@example.org\"}";
        ben.put(path + "/contact", contact).refused(403, "not-allowed");
        anna.put(path + "/contact", "{\"email\": \"x\"}").refused(422, "invalid");
        var kept = anna.put(path + "/contact", contact).expect(200);
        assertThat(kept.json().path("version").asLong()).isEqualTo(version);
        anna.with("If-Match", "\"99\"")
                .put(path + "/contact", "{}")
                .refused(412, "version-conflict");

        assertThat(read(ben, project).at("/contact/email").asString())
                .isEqualTo("projekt@example.org");
        assertThat(read(visitor, project).has("contact")).isFalse();
        assertThat(read(eva, project).has("contact")).isFalse();
        assertThat(
                        ben.get(path + "?asOf=" + read(ben, project).path("asOf").asString())
                                .expect(200)
                                .text())
                .doesNotContain("projekt@example.org");
        assertThat(ben.get("/projects").expect(200).text()).doesNotContain("projekt@example.org");
        assertThat(history(anna, project)).containsExactly("project.proposed");

        anna.put("/organisations/" + BONN + "/contact", contact).expect(200);
        assertThat(ben.get("/organisations/" + BONN).expect(200).json().has("contact")).isTrue();
        ben.put("/organisations/" + BONN + "/contact", "{}").refused(403, "not-allowed");
        anna.put(path + "/contact", "{}").expect(200);
        assertThat(read(ben, project).has("contact")).isFalse();
    }

    @Test
    void aProjectChangesHandsAndTheOwnReuseOfItEnds() {
        var project = proposed(anna, "Badebuchung", "public");
        var path = "/projects/" + project;
        var reuse =
                ben.post(path + "/reuse", "{\"stage\": \"productive\", \"how\": \"unchanged\"}")
                        .expect(201)
                        .id();
        ben.put(path + "/response", "{\"stance\": \"takes-part\"}").expect(200);
        anna.put(path + "/handover", "{\"to\": \"%s\"}".formatted(BONN))
                .refused(409, "own-project");
        anna.put(path + "/handover", "{\"to\": \"05382056\"}").refused(422, "unknown-organisation");
        anna.put(path + "/handover", "{\"to\": \"%s\"}".formatted(SIEGBURG)).expect(200);
        assertThat(read(visitor, project).at("/handoverTo/id").asString()).isEqualTo(SIEGBURG);
        ben.put(path + "/handover/acceptance", "").expect(200);

        var taken = read(visitor, project);
        assertThat(taken.at("/responsible/id").asString()).isEqualTo(SIEGBURG);
        assertThat(taken.at("/proposedBy/id").asString()).isEqualTo(BONN);
        assertThat(taken.has("handoverTo")).isFalse();
        assertThat(taken.path("responses").size()).isZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                ben.get("/reuse/" + reuse)
                                                        .expect(200)
                                                        .json()
                                                        .path("stage")
                                                        .asString())
                                        .isEqualTo("ended"));
        anna.put(path + "/visibility", "{\"visibility\": \"draft\"}").refused(403, "not-allowed");
        assertThat(listed(visitor, "organisation=" + SIEGBURG, project)).isTrue();
        assertThat(listed(visitor, "organisation=" + BONN, project)).isFalse();
    }

    private static boolean listed(Api reader, String filter, String id) {
        var items = reader.get("/projects?size=100&" + filter).expect(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .anyMatch(it -> it.path("id").asString().equals(id));
    }

    @Test
    void oneRetiresInFavourOfTheOther() {
        var first = proposed(anna, "Fundbüro eins", "public");
        var second = proposed(ben, "Fundbüro zwei", "public");
        var path = "/projects/" + first + "/retirement";
        anna.put(path, "{\"inFavourOf\": \"%s\"}".formatted(first)).refused(409, "not-retirable");
        anna.put(path, "{\"inFavourOf\": \"%s\"}".formatted(second)).expect(200);
        assertThat(read(visitor, first).at("/retirementAsked/id").asString()).isEqualTo(second);
        anna.put(path + "/consent", "").refused(403, "not-allowed");
        var before = projects();
        ben.put(path + "/consent", "").expect(200);

        assertThat(read(visitor, first).at("/retiredInFavourOf/id").asString()).isEqualTo(second);
        assertThat(projects()).isEqualTo(before - 1);
        assertThat(listed(visitor, "sort=newest", first)).isFalse();
        assertThat(listed(visitor, "sort=newest&retired=true", first)).isTrue();
        assertThat(history(visitor, second)).contains("project.retired");
        anna.delete(path).expect(200);
        assertThat(listed(visitor, "sort=newest", first)).isTrue();
        assertThat(projects()).isEqualTo(before);
    }

    private int projects() {
        var tiles = visitor.get("/statistics/overview").expect(200).json().path("tiles");
        return StreamSupport.stream(tiles.spliterator(), false)
                .filter(it -> it.path("key").asString().equals("projects"))
                .findFirst()
                .orElseThrow()
                .path("count")
                .asInt();
    }

    /// Draft, for bodies, public, for bodies again: each time everything that shows a project, a
    /// reuse of it or a community around it is asked by everybody.
    @Test
    void whatIsHiddenIsHiddenEverywhere() {
        var project = proposed(anna, "Klimamonitor", "draft");
        var path = "/projects/" + project;
        var draft = anna.get(path).expect(200);
        seenBy(project, null, draft, anna);
        hiddenFrom(project, null, ben, eva, visitor);

        anna.put(path + "/visibility", "{\"visibility\": \"bodies\"}").expect(200);
        var reuse =
                ben.post(path + "/reuse", "{\"stage\": \"productive\", \"how\": \"adapted\"}")
                        .expect(201)
                        .id();
        var community =
                anna.post(
                                "/communities",
                                """
                                {"name": "Klimafreunde", "purpose": "Gemeinsam messen",
                                 "projects": ["%s"], "admission": "open"}
                                """
                                        .formatted(project))
                        .expect(201)
                        .id();
        var bodies = ben.get(path).expect(200);
        seenBy(project, reuse, bodies, anna, ben);
        hiddenFrom(project, reuse, eva, visitor);
        assertThat(around(visitor, community)).isZero();
        assertThat(around(ben, community)).isEqualTo(1);
        var counted = reused();

        anna.put(path + "/visibility", "{\"visibility\": \"public\"}").expect(200);
        var shown = visitor.get(path).expect(200);
        seenBy(project, reuse, shown, anna, ben, eva, visitor);
        assertThat(around(visitor, community)).isEqualTo(1);
        assertThat(reused()).isEqualTo(counted + 1);
        // The days before the publication stay with who might have seen them.
        pastHidden(project, bodies, eva, visitor);
        pastHidden(project, draft, ben, visitor);
        assertThat(history(visitor, project)).doesNotContain("project.proposed");
        assertThat(history(anna, project)).contains("project.proposed");

        anna.put(path + "/visibility", "{\"visibility\": \"bodies\"}").expect(200);
        seenBy(project, reuse, ben.get(path).expect(200), anna, ben);
        hiddenFrom(project, reuse, eva, visitor);
        pastHidden(project, shown, eva, visitor);
        assertThat(around(visitor, community)).isZero();
        assertThat(reused()).isEqualTo(counted);
    }

    private int around(Api reader, String community) {
        return reader.get("/communities/" + community).expect(200).json().path("projects").size();
    }

    private int reused() {
        return visitor.get("/statistics/reuse?by=topic").expect(200).json().path("total").asInt();
    }

    private static void seenBy(String project, String reuse, Answer then, Api... readers) {
        for (var reader : readers) {
            reader.get("/projects/" + project).expect(200);
            reader.get("/projects/" + project + "/history").expect(200);
            reader.get(
                            "/projects/%s?asOf=%s"
                                    .formatted(project, then.json().path("asOf").asString()))
                    .expect(200);
            assertThat(listed(reader, "topic=umwelt", project)).isTrue();
            assertThat(listed(reader, "q=Klimamonitor", project)).isTrue();
            if (reuse != null) {
                reader.get("/reuse/" + reuse).expect(200);
                assertThat(total(reader, "/projects/%s/reuse".formatted(project))).isEqualTo(1);
                assertThat(total(reader, "/reuse?project=" + project)).isEqualTo(1);
            }
        }
    }

    private static void hiddenFrom(String project, String reuse, Api... readers) {
        for (var reader : readers) {
            reader.get("/projects/" + project).refused(404, "not-found");
            reader.get("/projects/" + project + "/history").refused(404, "not-found");
            reader.get("/projects/" + project + "/reuse").refused(404, "not-found");
            for (var filter :
                    new String[] {"topic=umwelt", "q=Klimamonitor", "visibility=bodies"}) {
                assertThat(listed(reader, filter, project)).as(filter).isFalse();
            }
            assertThat(total(reader, "/projects?q=Klimamonitor")).isZero();
            var facets = reader.get("/projects?q=Klimamonitor").expect(200).json().path("facets");
            assertThat(facets.path("topic").size()).isZero();
            assertThat(total(reader, "/reuse?project=" + project)).isZero();
            if (reuse != null) {
                reader.get("/reuse/" + reuse).refused(404, "not-found");
            }
        }
    }

    private static void pastHidden(String project, Answer then, Api... readers) {
        var asOf = "?asOf=" + then.json().path("asOf").asString();
        for (var reader : readers) {
            reader.get("/projects/" + project + asOf).refused(404, "not-found");
            assertThat(total(reader, "/projects" + asOf + "&q=Klimamonitor")).isZero();
        }
    }

    private static int total(Api reader, String list) {
        return reader.get(list).expect(200).json().path("total").asInt();
    }
}
