package org.allmende.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.journey.Api.Answer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// One story through the whole platform, told over HTTP: bodies are claimed, an idea is proposed
/// and answered, a community forms, reuse is declared, figures follow, the past stays readable, and
/// after a restart everything is as it was. The same for every edition.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SliceJourney {
    private static final String BONN = "05314000";
    private static final String SIEGBURG = "05382060";
    private static final String KREIS = "05382";

    private Api visitor;
    private Api anna;
    private Api ben;
    private Api clara;
    private Api operator;
    private Moments moments;
    private String project;
    private String idea;
    private String community;
    private String reuse;
    private long position;

    /// The running application.
    abstract Api api();

    abstract Accounts accounts();

    /// Ends the application without warning and starts it again on the same stores.
    abstract void restart();

    @Test
    @Order(1)
    void peopleSignIn() {
        visitor = api();
        anna = visitor.as(accounts().token("anna"));
        ben = visitor.as(accounts().token("ben"));
        clara = visitor.as(accounts().token("clara"));
        operator = visitor.as(accounts().operator());
        moments = new Moments(visitor);

        var me = anna.get("/me").expect(200).json();
        assertThat(me.path("email").asString()).isEqualTo("anna@example.org");
        assertThat(me.path("operator").asBoolean()).isFalse();
        assertThat(operator.get("/me").expect(200).json().path("operator").asBoolean()).isTrue();
        visitor.get("/me").refused(401, "not-signed-in");
        visitor.as("no-such-token").get("/me").refused(401, "not-signed-in");
    }

    @Test
    @Order(2)
    void aTownIsFoundInTheRegisterAndClaimed() {
        var found = visitor.get("/register?q=Bon").expect(200).json().path("items").path(0);
        assertThat(found.path("key").asString()).isEqualTo(BONN);
        assertThat(found.path("kind").asString()).isEqualTo("independent-city");

        var claim =
                anna.post(
                                "/organisations",
                                "{\"key\": \"%s\", \"evidence\": \"Dienstsiegel\"}".formatted(BONN))
                        .expect(201);
        assertThat(claim.id()).isEqualTo(BONN);
        assertThat(claim.json().path("claim").asString()).isEqualTo("1");
        assertThat(claim.header("ETag")).isEqualTo("\"1\"");
        assertThat(claim.header("Location")).endsWith("/api/organisations/" + BONN);
        anna.post(
                        "/organisations",
                        "{\"key\": \"%s\", \"evidence\": \"Dienstsiegel\"}".formatted(BONN))
                .expect(200);

        visitor.get("/organisations/" + BONN).refused(404, "not-found");
        assertThat(status(anna.from(claim).get("/organisations/" + BONN))).isEqualTo("claimed");
        anna.post("/organisations", "{\"key\": \"99999999\"}").refused(422, "unknown-key");
        anna.post("/organisations", "{\"key\": \"05314\"}").refused(422, "use-key");
    }

    @Test
    @Order(3)
    void untilItIsVerifiedThereAreOnlyDrafts() {
        anna.post("/projects", proposal("Parkausweis für alle", "public"))
                .refused(403, "not-verified");
        var draft = anna.post("/projects", proposal("Parkausweis für alle", "draft")).expect(201);
        visitor.from(draft).get("/projects/" + draft.id()).refused(404, "not-found");
        anna.from(draft).get("/projects/" + draft.id()).expect(200);
        anna.delete("/projects/" + draft.id()).expect(200);
        anna.get("/projects/" + draft.id()).refused(404, "not-found");
    }

    @Test
    @Order(4)
    void theOperatorVerifies() {
        anna.put("/organisations/" + BONN + "/verification", "{}").refused(403, "not-verified");
        visitor.put("/organisations/" + BONN + "/verification", "{}").refused(401, "not-signed-in");
        operator.put("/organisations/" + BONN + "/verification", "{}").expect(200);
        claimed(ben, SIEGBURG);
        var last = claimed(clara, KREIS);

        var body = visitor.from(last).get("/organisations/" + BONN).expect(200).json();
        assertThat(body.path("status").asString()).isEqualTo("verified");
        assertThat(body.path("land").path("id").asString()).isEqualTo("05");
        assertThat(body.path("sizeClass").asString()).isEqualTo("over-100000");
        var list = visitor.from(last).get("/organisations?land=05").expect(200).json();
        assertThat(list.path("total").asInt()).isEqualTo(3);
        ben.post("/organisations", "{\"key\": \"%s\"}".formatted(BONN))
                .refused(409, "already-registered");
    }

    private Answer claimed(Api person, String key) {
        person.post("/organisations", "{\"key\": \"%s\"}".formatted(key)).expect(201);
        return operator.put("/organisations/" + key + "/verification", "{}").expect(200);
    }

    @Test
    @Order(5)
    void peopleAskToBelongAndAreAdmitted() {
        var dora = visitor.as(accounts().token("dora"));
        var person = dora.get("/me").expect(200).json().path("person").asString();
        var asked =
                dora.post("/organisations/" + BONN + "/requests", "{\"message\": \"Amt 10\"}")
                        .expect(201);
        var people = anna.from(asked).get("/organisations/" + BONN + "/people").expect(200).json();
        assertThat(people.path("requests").path(0).path("person").asString()).isEqualTo(person);
        dora.get("/organisations/" + BONN + "/people").refused(403, "not-allowed");

        anna.put("/organisations/%s/people/%s".formatted(BONN, person), "{\"roles\": [\"editor\"]}")
                .expect(200);
        dora.post("/projects", proposal("Fundbüro online", "draft")).expect(201);
        anna.delete("/organisations/%s/people/%s".formatted(BONN, person)).expect(200);
        dora.post("/projects", proposal("Fundbüro online", "draft")).refused(403, "not-allowed");
        var self = anna.get("/me").expect(200).json().path("person").asString();
        anna.delete("/organisations/%s/people/%s".formatted(BONN, self))
                .refused(409, "last-administrator");
    }

    @Test
    @Order(5)
    void aPersonIsInvitedByALinkAndSeesWhatWaits() {
        var emma = visitor.as(accounts().token("emma"));
        var made =
                anna.post("/organisations/" + BONN + "/invitations", "{\"roles\": [\"editor\"]}")
                        .expect(201);
        var link = made.json().path("link").asString();
        var path = "/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance";
        ben.post("/organisations/" + BONN + "/invitations", "{\"roles\": [\"editor\"]}")
                .refused(403, "not-allowed");
        visitor.put(path, null).refused(401, "not-signed-in");
        anna.put(path, null).refused(409, "already-belongs");
        var accepted = emma.put(path, null).expect(200);
        assertThat(accepted.id()).isEqualTo(BONN);
        emma.put(path, null).expect(200);
        ben.put(path, null).refused(409, "link-used");
        emma.put("/invitations/invented/acceptance", null).refused(404, "not-found");

        var fritz = visitor.as(accounts().token("fritz"));
        var asked = fritz.post("/organisations/" + BONN + "/requests", "{}").expect(201);
        var waiting = anna.from(asked).get("/tasks").expect(200).json();
        assertThat(waiting.path("total").asInt()).isEqualTo(1);
        assertThat(waiting.at("/items/0/kind").asString()).isEqualTo("membership-request");
        assertThat(waiting.at("/items/0/thing/name").asString()).isEqualTo("Bonn");
        assertThat(emma.from(asked).get("/tasks").expect(200).json().path("total").asInt())
                .isZero();
        var people = anna.from(asked).get("/organisations/" + BONN + "/people").expect(200).json();
        assertThat(people.at("/requests/0/name").asString()).isEqualTo("fritz");

        var taken = emma.from(accepted).get("/me/export").expect(200).json();
        assertThat(taken.at("/events/0/type").asString())
                .isEqualTo("organisation.invitation-accepted");
        assertThat(taken.at("/organisations/0/id").asString()).isEqualTo(BONN);
        for (var person : List.of(emma, fritz)) {
            var id = person.get("/me").expect(200).json().path("person").asString();
            person.delete("/organisations/%s/people/%s".formatted(BONN, id)).expect(200);
        }
        anna.put("/organisations/" + BONN + "/verification?wait=1", "{}")
                .refused(422, "unknown-parameter");
    }

    @Test
    @Order(6)
    void aProjectIsShown() {
        var keyed = anna.with("Idempotency-Key", "einmal-und-nie-wieder");
        var made =
                keyed.with("Prefer", "wait=10")
                        .post("/projects", proposal("Mängelmelder", "public"))
                        .expect(201);
        project = made.id();
        assertThat(keyed.post("/projects", proposal("Mängelmelder", "public")).expect(201).id())
                .isEqualTo(project);
        keyed.post("/projects", proposal("Etwas anderes", "public"))
                .refused(422, "idempotency-key-reused");

        var view = visitor.get("/projects/" + project).expect(200);
        assertThat(view.header("ETag")).isEqualTo("\"1\"");
        assertThat(view.json().path("responsible").path("id").asString()).isEqualTo(BONN);
        assertThat(view.json().path("stage").asString()).isEqualTo("idea");
        moments.remember(
                made.position(), "/projects", "/projects/" + project, "/statistics/overview");
    }

    @Test
    @Order(7)
    void whatIsWrongWithARequestIsSaidFieldByField() {
        var wrong =
                anna.post(
                                "/projects",
                                "{\"title\": \"x\", \"summary\": \"zu kurz\", \"topics\":"
                                        + " [\"gibt-es-nicht\"], \"farbe\": 1}")
                        .expect(422);
        var german = wrong.json();
        assertThat(german.path("errors").findValuesAsString("field")).contains("farbe");
        var fields =
                anna.post("/projects", "{\"title\": \"x\", \"topics\": [\"gibt-es-nicht\"]}")
                        .expect(422)
                        .json();
        assertThat(fields.path("errors").findValuesAsString("field"))
                .contains("title", "summary", "topics[0]");
        var english =
                anna.with("Accept-Language", "en")
                        .post("/projects", "{}")
                        .refused(422, "required")
                        .json();
        assertThat(english.path("errors").path(0).path("message").asString())
                .isEqualTo("This value is missing.");
        anna.post("/projects", "{\"title\": ").refused(400, "malformed");
        anna.put(
                        "/projects/%s/stage".formatted(project),
                        "{\"stage\": \"productive\", \"on\": \"%s\"}"
                                .formatted(LocalDate.now().plusDays(3)))
                .refused(422, "in-the-future");
        visitor.get("/projects?colour=red").refused(422, "unknown-parameter");
        visitor.get("/projects?asOf=2999-01-01").refused(422, "in-the-future");
        visitor.get("/projects?cursor=abc").refused(422, "cursor-invalid");
        visitor.with("X-Position", "viel").get("/projects").refused(400, "malformed");
    }

    @Test
    @Order(7)
    void aKeptConnectionAnswersEveryRequest() {
        for (var i = 0; i < 300; i++) {
            visitor.get("/projects?colour=red").refused(422, "unknown-parameter");
            visitor.get("/projects").expect(200);
        }
    }

    @Test
    @Order(8)
    void itIsDescribedClassifiedAndMovedOn() {
        var path = "/projects/" + project;
        var text =
                "{\"title\": \"Mängelmelder mit Antwort\", \"summary\": \"Wer meldet, erfährt, was"
                        + " daraus wurde.\"}";
        anna.with("If-Match", "\"7\"")
                .put(path + "/description", text)
                .refused(412, "version-conflict");
        anna.with("If-Match", "\"1\"").put(path + "/description", text).expect(200);
        anna.put(path + "/description", text).expect(200);
        anna.put(
                        path + "/classification",
                        "{\"topics\": [\"umwelt\", \"engagement-hobby\"], \"fields\":"
                                + " [\"umwelt-ressourcen\"], \"ozgIds\": [\"10000\"]}")
                .expect(200);
        anna.put(path + "/stage", "{\"stage\": \"pilot\"}").refused(422, "reason-needed");
        anna.put(
                        path + "/stage",
                        "{\"stage\": \"pilot\", \"reason\": \"Der Piloträger stand bereit.\"}")
                .expect(200);
        ben.put(path + "/stage", "{\"stage\": \"productive\"}").refused(403, "not-allowed");
        var last =
                anna.with("Prefer", "wait=10")
                        .put(path + "/stage", "{\"stage\": \"productive\"}")
                        .expect(200);
        assertThat(last.json().path("version").asInt()).isEqualTo(5);
        moments.remember(
                last.position(),
                "/projects?topic=umwelt",
                path,
                "/statistics/overview",
                "/projects?q=Mängel");
        anna.delete(path).refused(409, "was-published");
    }

    @Test
    @Order(9)
    void anotherBodyAnswersAnIdea() {
        idea = ben.post("/projects", proposal("Vereinsräume buchen", "public")).expect(201).id();
        var path = "/projects/" + idea + "/response";
        ben.put(path, "{\"stance\": \"need\"}").refused(409, "own-project");
        anna.put(path, "{\"stance\": \"need\", \"text\": \"Bei uns auch.\"}").expect(200);
        var answered =
                anna.put(
                                path,
                                "{\"stance\": \"already-has\", \"project\": \"%s\"}"
                                        .formatted(project))
                        .expect(200);
        var view = visitor.from(answered).get("/projects/" + idea).expect(200).json();
        assertThat(view.path("responses")).hasSize(1);
        assertThat(view.path("responses").path(0).path("project").path("id").asString())
                .isEqualTo(project);
        assertThat(total(visitor.from(answered).get("/projects?stance=already-has"))).isEqualTo(1);
        moments.remember(answered.position(), "/projects/" + idea, "/projects?stance=already-has");
        var taken = anna.delete(path).expect(200);
        assertThat(
                        visitor.from(taken)
                                .get("/projects/" + idea)
                                .expect(200)
                                .json()
                                .path("responses"))
                .isEmpty();
    }

    @Test
    @Order(10)
    void aCommunityFormsAroundAProject() {
        var formed =
                anna.post(
                                "/communities",
                                "{\"name\": \"Melden gemeinsam\", \"purpose\": \"Gemeinsam weiterentwickeln.\", \"projects\": [\"%s\"], \"admission\": \"on-request\"}"
                                        .formatted(project))
                        .expect(201);
        community = formed.id();
        var path = "/communities/" + community;
        ben.post(path + "/requests", "{\"as\": \"member\", \"message\": \"Wir auch.\"}")
                .expect(201);
        ben.post(path + "/requests", "{\"as\": \"member\"}").refused(409, "already-asked");
        clara.post(path + "/requests", "{\"as\": \"observer\"}").expect(201);
        ben.put(path + "/requests/" + SIEGBURG, "{\"decision\": \"admitted\"}")
                .refused(403, "not-allowed");
        anna.put(path + "/requests/" + SIEGBURG, "{\"decision\": \"admitted\"}").expect(200);
        anna.put(path + "/requests/" + KREIS, "{\"decision\": \"declined\"}")
                .refused(422, "reason-needed");
        var declined =
                anna.put(
                                path + "/requests/" + KREIS,
                                "{\"decision\": \"declined\", \"reason\": \"Später gern.\"}")
                        .expect(200);
        var members = visitor.from(declined).get(path + "/members").expect(200).json();
        assertThat(ids(members, "organisation")).containsExactlyInAnyOrder(BONN, SIEGBURG);
        assertThat(visitor.from(declined).get(path).expect(200).json().has("requests")).isFalse();
        var view = visitor.from(declined).get("/projects/" + project).expect(200).json();
        assertThat(view.path("communities").path(0).path("id").asString()).isEqualTo(community);
        moments.remember(
                declined.position(),
                path,
                path + "/members",
                "/communities",
                "/projects/" + project);

        anna.delete(path + "/members/" + BONN).refused(409, "last-coordinator");
        anna.put(path + "/members/" + SIEGBURG, "{\"role\": \"coordinator\"}").expect(200);
    }

    @Test
    @Order(11)
    void membersLeaveAndTheCommunityIsDissolved() {
        var path = "/communities/" + community;
        clara.post(path + "/requests", "{\"as\": \"observer\"}").expect(201);
        clara.delete(path + "/requests/" + KREIS).expect(200);
        clara.delete(path + "/requests/" + KREIS).expect(200);
        ben.delete(path + "/members/" + SIEGBURG).expect(200);
        ben.post(path + "/requests", "{\"as\": \"member\"}").expect(201);
        anna.put(path + "/requests/" + SIEGBURG, "{\"decision\": \"admitted\"}").expect(200);
        anna.put(path + "/members/" + SIEGBURG + "/removal", "{}").refused(422, "required");
        anna.put(
                        path + "/members/" + SIEGBURG + "/removal",
                        "{\"reason\": \"Auf eigenen Wunsch.\"}")
                .expect(200);
        var second =
                anna.post(
                                "/communities",
                                "{\"name\": \"Kurzlebig\", \"purpose\": \"Nur zum Ende.\", \"projects\": [\"%s\"], \"admission\": \"open\"}"
                                        .formatted(project))
                        .expect(201)
                        .id();
        ben.post("/communities/" + second + "/requests", "{\"as\": \"member\"}").expect(201);
        anna.put("/communities/" + second + "/dissolution", "{\"reason\": \"Aufgabe erledigt.\"}")
                .expect(200);
        var refused =
                clara.post("/communities/" + second + "/requests", "{\"as\": \"member\"}")
                        .refused(409, "dissolved");
        assertThat(refused.json().path("title").asString()).isNotBlank();
        assertThat(total(visitor.get("/communities?status=active"))).isEqualTo(1);
    }

    @Test
    @Order(11)
    void aHiddenCommunityInvitesBringsTogetherDecidesAndIsShown() {
        var made =
                anna.post(
                                "/communities",
                                """
                                {"name": "Im Stillen", "purpose": "Erst einmal unter uns.",
                                 "projects": ["%s"], "admission": "by-invitation",
                                 "visibility": "draft"}\
                                """
                                        .formatted(project))
                        .expect(201);
        var path = "/communities/" + made.id();
        clara.from(made).get(path).refused(404, "not-found");
        clara.put(path + "/invitations/" + KREIS + "/acceptance", "{}").refused(404, "not-found");
        anna.post(path + "/invitations", "{\"organisation\": \"16061097\"}")
                .refused(422, "unknown-organisation");
        var invitation = "{\"organisation\": \"%s\"}".formatted(KREIS);
        var invited = anna.post(path + "/invitations", invitation).expect(201);
        anna.post(path + "/invitations", invitation).expect(200);
        var offered = clara.from(invited).get(path).expect(200).json();
        assertThat(offered.path("invitations").path(0).path("role").asString()).isEqualTo("member");
        clara.put(path + "/invitations/" + KREIS + "/acceptance", "{}").expect(200);
        clara.put(path + "/invitations/" + KREIS + "/acceptance", "{}").expect(200);

        var days =
                clara.post(path + "/contributions", "{\"kind\": \"person-days\", \"amount\": 2.5}");
        assertThat(days.expect(201).json().path("n").asInt()).isEqualTo(1);
        anna.post(path + "/contributions", "{\"kind\": \"money\", \"amount\": 1000}").expect(201);
        anna.delete(path + "/contributions/1").refused(403, "not-allowed");
        anna.post(
                        path + "/decisions",
                        """
                        {"title": "Wir beginnen", "decidedOn": "%s", "outcome": "accepted"}\
                        """
                                .formatted(LocalDate.now().plusDays(3)))
                .refused(422, "in-the-future");
        anna.post(
                        path + "/decisions",
                        "{\"title\": \"Wir beginnen\", \"decidedOn\": \"2026-01-15\", \"outcome\":"
                                + " \"accepted\"}")
                .expect(201);
        anna.put(
                        path + "/charter",
                        """
                        {"name": "Am hellen Tag", "purpose": "Alle sollen es sehen.",
                         "projects": ["%s"], "admission": "by-invitation",
                         "agreement": "https://example.org/vertrag"}\
                        """
                                .formatted(project))
                .expect(200);
        var shown = anna.put(path + "/visibility", "{\"visibility\": \"public\"}").expect(200);

        var open = visitor.from(shown).get(path).expect(200).json();
        assertThat(open.path("name").asString()).isEqualTo("Am hellen Tag");
        assertThat(open.path("contributed").path("personDays").asDouble()).isEqualTo(2.5);
        assertThat(open.path("contributed").path("money").asInt()).isEqualTo(1000);
        assertThat(open.path("decisions")).hasSize(1);
        assertThat(open.has("contributions") || open.has("invitations")).isFalse();
        assertThat(clara.get(path).expect(200).json().path("contributions")).hasSize(2);
        var history = visitor.get(path + "/history").expect(200).json().path("items");
        assertThat(history.findValuesAsString("type"))
                .containsExactly("community.visibility-changed");
        var left = clara.delete(path + "/members/" + KREIS).expect(200);
        assertThat(
                        visitor.from(left)
                                .get(path)
                                .expect(200)
                                .json()
                                .path("contributed")
                                .path("personDays")
                                .asInt())
                .isZero();
        anna.put(path + "/dissolution", "{\"reason\": \"Es war ein Versuch.\"}").expect(200);
        anna.put(path + "/visibility", "{\"visibility\": \"draft\"}").refused(409, "dissolved");
    }

    @Test
    @Order(12)
    void reuseIsDeclaredMovedAndCounted() {
        anna.post(
                        "/projects/" + project + "/reuse",
                        "{\"stage\": \"evaluation\", \"how\": \"unchanged\"}")
                .refused(409, "own-project");
        clara.post(
                        "/projects/" + idea + "/reuse",
                        "{\"stage\": \"productive\", \"how\": \"unchanged\"}")
                .refused(409, "nothing-to-reuse");
        var declared =
                ben.post(
                                "/projects/" + project + "/reuse",
                                "{\"stage\": \"evaluation\", \"how\": \"adapted\", \"operation\":"
                                        + " \"own\"}")
                        .expect(201);
        reuse = declared.id();
        assertThat(reuse).isEqualTo(project + "~" + SIEGBURG + "~1");
        var again =
                ben.post(
                                "/projects/" + project + "/reuse",
                                "{\"stage\": \"decided\", \"how\": \"adapted\"}")
                        .refused(409, "already-declared");
        assertThat(again.json().path("reuse").asString()).isEqualTo(reuse);
        moments.remember(
                declared.position(),
                "/statistics/reuse?by=land",
                "/statistics/reuse?by=topic&status=intended",
                "/reuse/" + reuse);

        ben.put("/reuse/" + reuse + "/stage", "{\"stage\": \"productive\"}").expect(200);
        var last =
                clara.post(
                                "/projects/" + project + "/reuse",
                                "{\"stage\": \"introducing\", \"how\": \"unchanged\", \"covers\":"
                                        + " [\"05382060\", \"05382056\"]}")
                        .expect(201);
        position = last.position();
        var figures = visitor.from(last).get("/statistics/reuse?by=topic").expect(200).json();
        assertThat(figures.path("total").asInt()).isEqualTo(2);
        assertThat(figures.path("municipalities").asInt()).isEqualTo(2);
        assertThat(keys(figures)).containsExactlyInAnyOrder("umwelt", "engagement-hobby");
        for (var by :
                List.of(
                        "land",
                        "topic",
                        "stage",
                        "month",
                        "project",
                        "field",
                        "how",
                        "organisation",
                        "sizeClass",
                        "district",
                        "operation")) {
            var answer = visitor.from(last).get("/statistics/reuse?by=" + by).expect(200).json();
            for (var group : answer.path("groups")) {
                var facts =
                        visitor.from(last).get(group.path("facts").asString()).expect(200).json();
                assertThat(facts.path("total").asInt())
                        .as("%s %s", by, group)
                        .isEqualTo(group.path("count").asInt());
            }
        }
        assertThat(total(visitor.from(last).get("/projects/" + project + "/reuse"))).isEqualTo(2);
        moments.remember(
                position,
                "/statistics/reuse?by=land",
                "/statistics/reuse?by=month",
                "/reuse",
                "/projects?sort=reused");
        ben.put("/reuse/" + reuse + "/stage", "{\"stage\": \"ended\"}")
                .refused(422, "reason-needed");
        var ended =
                ben.put(
                                "/reuse/" + reuse + "/stage",
                                "{\"stage\": \"ended\", \"reason\": \"Neues Verfahren.\"}")
                        .expect(200);
        ben.put("/reuse/" + reuse + "/stage", "{\"stage\": \"productive\"}").refused(409, "ended");
        var view = visitor.from(ended).get("/reuse/" + reuse).expect(200).json();
        assertThat(view.path("status").asString()).isEqualTo("former");
        assertThat(
                        visitor.from(ended)
                                .get("/statistics/reuse?by=land")
                                .json()
                                .path("total")
                                .asInt())
                .isEqualTo(1);
        position = ended.position();
        whatWasDeclaredByMistakeIsTakenBack();
        whatWasDeclaredIsCorrectedHiddenAndConfirmed(last.id());
    }

    private void whatWasDeclaredByMistakeIsTakenBack() {
        var second =
                ben.post(
                                "/projects/" + project + "/reuse",
                                "{\"stage\": \"productive\", \"how\": \"adapted\"}")
                        .expect(201);
        assertThat(second.id()).isEqualTo(project + "~" + SIEGBURG + "~2");
        var mistake = "/reuse/" + second.id();
        assertThat(counted(second)).isEqualTo(2);
        ben.send("DELETE", mistake, "{}").refused(422, "required");
        clara.send("DELETE", mistake, "{\"reason\": \"Nein.\"}").refused(403, "not-allowed");
        var retracted = ben.send("DELETE", mistake, "{\"reason\": \"Verwechselt.\"}").expect(200);
        ben.from(retracted).get(mistake).refused(404, "not-found");
        assertThat(counted(retracted)).isEqualTo(1);
        assertThat(total(visitor.from(retracted).get("/projects/" + project + "/reuse")))
                .isEqualTo(2);
        ben.put(mistake + "/stage", "{\"stage\": \"decided\"}").refused(409, "retracted");
        var told = visitor.from(retracted).get(mistake + "/history").expect(200).json();
        assertThat(told.path("items").path(0).path("type").asString()).isEqualTo("reuse.retracted");
        assertThat(told.path("total").asInt()).isEqualTo(2);
    }

    private void whatWasDeclaredIsCorrectedHiddenAndConfirmed(String id) {
        var address = "/reuse/" + id;
        var hidden = clara.put(address + "/visibility", "{\"public\": false}").expect(200);
        assertThat(counted(hidden)).isZero();
        visitor.from(hidden).get(address).refused(404, "not-found");
        assertThat(clara.from(hidden).get(address).json().path("public").asBoolean()).isFalse();
        clara.put(address + "/visibility", "{\"public\": true}").expect(200);
        ben.put(address + "/declaration", "{\"how\": \"concept\", \"covers\": [\"05382056\"]}")
                .refused(403, "not-allowed");
        clara.put(address + "/declaration", "{\"how\": \"concept\", \"covers\": [\"05382056\"]}")
                .expect(200);
        clara.put(
                        address + "/experience",
                        "{\"rating\": 4, \"effortSavedDays\": 30, \"text\": \"Es läuft.\"}")
                .expect(200);
        var confirmed = clara.post(address + "/confirmation", null).expect(200);
        var view = visitor.from(confirmed).get(address).expect(200).json();
        assertThat(view.path("how").asString()).isEqualTo("concept");
        assertThat(view.path("covers").path(0).asString()).isEqualTo("05382056");
        assertThat(view.path("reach").path("municipalities").asInt()).isEqualTo(1);
        assertThat(view.path("experience").path("rating").asInt()).isEqualTo(4);
        assertThat(view.path("confirmedAt").asString())
                .isGreaterThan(view.path("declaredAt").asString());
        assertThat(counted(confirmed)).isEqualTo(1);
        position = confirmed.position();
    }

    private int counted(Answer last) {
        return visitor.from(last)
                .get("/statistics/reuse?by=land")
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }

    @Test
    @Order(13)
    void listsHaveFacetsPagesAndTables() {
        var facets = visitor.get("/projects").expect(200).json().path("facets");
        assertThat(facets.has("topic")).isTrue();
        assertThat(facets.path("land").path(0).path("value").asString()).isEqualTo("05");
        var first = visitor.get("/projects?size=1&sort=title").expect(200).json();
        var second =
                visitor.get("/projects?size=1&sort=title&cursor=" + first.path("next").asString())
                        .expect(200)
                        .json();
        assertThat(second.path("items").path(0).path("id").asString())
                .isNotEqualTo(first.path("items").path(0).path("id").asString());
        visitor.get("/projects?size=1&sort=newest&cursor=" + first.path("next").asString())
                .refused(422, "cursor-invalid");
        var csv = visitor.with("Accept", "text/csv").get("/projects").expect(200);
        assertThat(csv.text()).startsWith("\uFEFFid;");
        assertThat(csv.text().lines())
                .hasSize(1 + visitor.get("/projects").json().path("total").asInt());
    }

    @Test
    @Order(14)
    void whatIsNotForOthersIsNotThereForThem() {
        var secret = anna.post("/projects", proposal("Unter uns", "bodies")).expect(201);
        visitor.from(secret).get("/projects/" + secret.id()).refused(404, "not-found");
        ben.from(secret).get("/projects/" + secret.id()).expect(200);
        var hidden =
                anna.put("/projects/" + secret.id() + "/visibility", "{\"visibility\": \"draft\"}")
                        .expect(200);
        ben.from(hidden).get("/projects/" + secret.id()).refused(404, "not-found");
        ben.put("/projects/" + secret.id() + "/response", "{\"stance\": \"need\"}")
                .refused(404, "not-found");
        assertThat(total(visitor.from(hidden).get("/projects?q=Unter"))).isZero();
    }

    @Test
    @Order(15)
    void historyTellsWhatHappened() {
        var history = visitor.get("/projects/" + project + "/history?size=100").expect(200).json();
        var types = new ArrayList<String>();
        history.path("items").forEach(entry -> types.add(entry.path("type").asString()));
        assertThat(types)
                .contains(
                        "project.proposed",
                        "project.described",
                        "project.classified",
                        "project.stage-changed",
                        "community.formed",
                        "reuse.declared",
                        "reuse.ended",
                        "reuse.retracted",
                        "reuse.visibility-changed",
                        "reuse.corrected",
                        "reuse.experience-reported",
                        "reuse.confirmed");
        for (var entry : history.path("items")) {
            assertThat(entry.path("sentence").asString()).isNotBlank();
            assertThat(entry.has("person")).isFalse();
        }
        var described =
                visitor.get("/projects/" + project + "/history?type=project.described")
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0);
        var title =
                StreamSupport.stream(described.path("changes").spliterator(), false)
                        .filter(change -> change.path("field").asString().equals("title"))
                        .findFirst()
                        .orElseThrow();
        assertThat(title.path("old").asString()).isEqualTo("Mängelmelder");
        assertThat(title.path("new").asString()).isEqualTo("Mängelmelder mit Antwort");
        visitor.get("/communities/" + community + "/history").expect(200);
        visitor.get("/organisations/" + BONN + "/history").expect(200);
    }

    @Test
    @Order(16)
    void thePastStaysReadable() {
        moments.compare();
        visitor.get("/projects/" + project + "?asOf=2020-01-01").refused(404, "not-found");
    }

    @Test
    @Order(17)
    void changesAreHeardLive() throws Exception {
        try (var live = LiveEars.on(visitor, "/api/live?topics=projects")) {
            var moved =
                    ben.put("/projects/" + idea + "/stage", "{\"stage\": \"planned\"}").expect(200);
            assertThat(live.await("projects", idea)).isEqualTo(moved.position());
            position = moved.position();
        }
    }

    @Test
    @Order(18)
    void theOperatorSeesHowFarTheViewsAre() {
        anna.get("/processors").refused(403, "not-allowed");
        var processors =
                operator.with("X-Position", Long.toString(position))
                        .get("/processors")
                        .expect(200)
                        .json();
        assertThat(processors.path("items")).isNotEmpty();
        assertThat(visitor.get("/actuator/health").expect(200).json().path("status").asString())
                .isEqualTo("UP");
        visitor.get("/openapi.json").expect(200);
        assertThat(visitor.get("/codes").expect(200).json().path("lists")).isNotEmpty();
        assertThat(visitor.get("/").expect(200).text()).contains("Allmende");
    }

    @Test
    @Order(19)
    void afterAKillEverythingIsAsItWas() {
        var paths =
                List.of(
                        "/projects",
                        "/projects/" + project,
                        "/organisations",
                        "/communities",
                        "/communities/" + community,
                        "/reuse",
                        "/reuse/" + reuse,
                        "/statistics/overview",
                        "/statistics/reuse?by=land",
                        "/projects/" + project + "/history");
        var before = paths.stream().map(path -> told(path)).toList();
        restart();
        visitor = api();
        for (var i = 0; i < paths.size(); i++) {
            assertThat(told(paths.get(i))).as(paths.get(i)).isEqualTo(before.get(i));
        }
        anna = visitor.as(accounts().token("anna"));
        var keyed = anna.with("Idempotency-Key", "einmal-und-nie-wieder");
        assertThat(keyed.post("/projects", proposal("Mängelmelder", "public")).expect(201).id())
                .isEqualTo(project);
        anna.put("/projects/" + project + "/stage", "{\"stage\": \"completed\"}").expect(200);
    }

    /// A figure of reuse stands at the very moment it is asked for, everything else at its
    /// position.
    private JsonNode told(String path) {
        var json = visitor.from(position).get(path).expect(200).json();
        return path.startsWith("/statistics/reuse") ? ((ObjectNode) json).without("asOf") : json;
    }

    private static String proposal(String title, String visibility) {
        return """
        {"title": "%s", "summary": "Worum es geht, in einem Satz gesagt.", "visibility": "%s"}\
        """
                .formatted(title, visibility);
    }

    private static int total(Answer answer) {
        return answer.expect(200).json().path("total").asInt();
    }

    private static String status(Answer answer) {
        return answer.expect(200).json().path("status").asString();
    }

    private static List<String> ids(JsonNode list, String ref) {
        var ids = new ArrayList<String>();
        list.path("items").forEach(item -> ids.add(item.path(ref).path("id").asString()));
        return ids;
    }

    private static List<String> keys(JsonNode figures) {
        var keys = new ArrayList<String>();
        figures.path("groups").forEach(group -> keys.add(group.path("key").asString()));
        return keys;
    }
}
