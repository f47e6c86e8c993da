package org.allmende.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.journey.Api;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Finding, proposing, reading and changing projects, without a script.
class ProjectPagesTest {
    private final PagesApp app = PagesApp.get();
    private final Api visitor = app.visitorOfApi();

    private String proposed(String email, String title) {
        return app.api(email)
                .with("Prefer", "wait=5")
                .post(
                        "/projects",
                        """
                        {"title": "%s", "summary": "Das ist für eine Prüfung gedacht.",
                         "topics": ["umwelt"], "stage": "pilot"}\
                        """
                                .formatted(title))
                .expect(201)
                .id();
    }

    @Test
    void theCatalogueCountsAsTheApiDoes() {
        for (var query :
                new String[] {"", "topic=umwelt", "q=Hundesteuer", "stage=idea&stage=pilot"}) {
            var api = visitor.get("/projects?size=100&" + query).expect(200).json();
            var page = app.visitor().get("/katalog?" + query).expect(200);
            var total = api.path("total").asInt();
            assertThat(page.one(".result-count").text())
                    .as(query)
                    .isEqualTo(
                            total == 1
                                    ? "Ein Projekt oder eine Idee"
                                    : total + " Projekte und Ideen");
            assertThat(page.one(".results h3").text())
                    .isEqualTo(api.path("items").get(0).path("title").asString());
            var first = api.path("facets").path("land").get(0);
            assertThat(page.one("label[for=land-" + first.path("value").asString() + "]").text())
                    .isEqualTo(
                            first.path("label").asString()
                                    + " ("
                                    + first.path("count").asInt()
                                    + ")");
        }
    }

    @Test
    void aChosenFilterIsAChipThatTakesItBack() {
        var page = app.visitor().get("/katalog?topic=umwelt&stage=productive").expect(200);
        assertThat(page.texts(".chips .chip")).anyMatch(it -> it.startsWith("Umwelt"));
        var without =
                page.document().select(".chips .chip").eachAttr("href").stream()
                        .filter(it -> !it.contains("umwelt"))
                        .findFirst()
                        .orElseThrow();
        assertThat(without).isEqualTo("/katalog?stage=productive");
        assertThat(page.one("#topic-umwelt").hasAttr("checked")).isTrue();
        assertThat(page.one(".actions a[href^=/katalog.csv]").attr("href"))
                .isEqualTo("/katalog.csv?topic=umwelt&stage=productive");
    }

    @Test
    void whereNothingIsFoundAFilterCanBeLetGo() {
        var page = app.visitor().get("/katalog?q=Quastenflosser&topic=umwelt").expect(200);
        assertThat(page.one(".result-count").text()).isEqualTo("Nichts gefunden");
        assertThat(page.one(".box .links").text()).contains("Ohne „Quastenflosser“");
        assertThat(page.one(".box a.btn").attr("href"))
                .isEqualTo("/projekte/neu?title=Quastenflosser");
    }

    @Test
    void theOrderThatWasNotChosenIsNamed() {
        var all = app.visitor().get("/katalog").expect(200);
        assertThat(all.texts("#sort option"))
                .startsWith("Zuletzt geändert")
                .doesNotContain("Am besten passend")
                .doesNotHaveDuplicates();
        var searched = app.visitor().get("/katalog?q=Kita").expect(200);
        assertThat(searched.texts("#sort option"))
                .startsWith("Am besten passend")
                .contains("Zuletzt geändert")
                .doesNotHaveDuplicates();
    }

    @Test
    void whoUsesItNowStandsBeforeWhoGaveItUp() {
        var order = List.of("aktuell", "beabsichtigt", "früher", "aufgegeben");
        var page = app.visitor().get("/projekte/maengelmelder").expect(200);
        assertThat(page.texts(".reuses .tag"))
                .hasSizeGreaterThan(8)
                .containsAll(order)
                .isSortedAccordingTo(Comparator.comparing(order::indexOf));
    }

    @Test
    void whoSpeaksForNoBodyIsToldToClaimOne() {
        var operator = app.signedIn(PagesApp.OPERATOR);
        var place = "a[href=/kommunen/anmelden]";
        assertThat(operator.get("/projekte/maengelmelder").expect(200).has("#antwort " + place))
                .isTrue();
        var declaring = operator.get("/projekte/maengelmelder/nachnutzen").expect(200);
        assertThat(declaring.has(".alert " + place)).isTrue();
        assertThat(declaring.actions()).isEmpty();
    }

    @Test
    void whoReadsThePastStaysThere() {
        var day = "asOf=" + Ago.days(511);
        for (var address : List.of("/projekte/maengelmelder", "/katalog", "/zahlen/belege")) {
            var page = app.visitor().get(address + "?" + day).expect(200);
            var links =
                    page.document()
                            .select("main :is(article, section, .row-head, tbody) a[href^=/]")
                            .eachAttr("href");
            assertThat(links).as(address).isNotEmpty().allMatch(it -> it.contains(day));
            app.visitor().get(links.getFirst()).expect(200);
        }
    }

    @Test
    void whoReadsTheStoryInThePastStaysThere() {
        var project = app.visitor().get("/projekte/maengelmelder?asOf=" + Ago.days(511));
        var story = project.document().select("main a[href*=/verlauf]").attr("href");
        var links =
                app.visitor()
                        .get(story)
                        .expect(200)
                        .document()
                        .select("main a[href^=/]:not(.stand a)")
                        .eachAttr("href");
        assertThat(links)
                .anyMatch(it -> it.startsWith("/projekte/maengelmelder?"))
                .anyMatch(it -> it.startsWith("/kommunen/"))
                .allMatch(it -> it.contains("asOf="));
    }

    @Test
    void theResultsAreATableToo() {
        var table = app.visitor().get("/katalog.csv?stage=idea").expect(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        var ideas = visitor.get("/projects?stage=idea&size=100").json().path("total").asInt();
        assertThat(table.source().lines().count()).isGreaterThan(ideas);
    }

    @Test
    void threeProjectsStandSideBySide() {
        var page =
                app.visitor().get("/vergleich?id=hundesteueronline&id=maengelmelder").expect(200);
        assertThat(page.texts("thead th a")).hasSize(2).contains("Hundesteuer online");
        app.visitor().get("/vergleich?id=gibtesnicht").expect(404);
    }

    @Test
    void aClerkProposesAnIdeaAndNothingTypedIsLost() {
        var clerk = app.signedIn(PagesApp.MUSTERSTADT);
        var wrong =
                clerk.get("/projekte/neu")
                        .expect(200)
                        .form("/projekte/neu")
                        .with("title", "Ö")
                        .with("summary", "Ein Spielplatzkataster für alle Gemeinden.")
                        .and("topics", "familie-kind")
                        .and("topics", "umwelt")
                        .send()
                        .expect(422);
        assertThat(wrong.one(".wrong a[href='#neu-title']").text())
                .isEqualTo("Titel: Mindestens 3 Zeichen.");
        assertThat(wrong.one("#neu-title").attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.one("#neu-summary").text())
                .isEqualTo("Ein Spielplatzkataster für alle Gemeinden.");
        assertThat(wrong.one("#neu-topics-umwelt").hasAttr("checked")).isTrue();

        var done =
                wrong.form("/projekte/neu").with("title", "Spielplatzkataster").send().expect(200);
        assertThat(done.address()).startsWith("/projekte/");
        assertThat(done.one("h1").text()).isEqualTo("Spielplatzkataster");
        assertThat(done.one(".notice").text()).isEqualTo("Angelegt. Danke!");
        assertThat(done.texts(".tag")).contains("Umwelt", "Familie & Kind");
    }

    @Test
    void aPreviewKeepsWhatWasTyped() {
        var page =
                app.signedIn(PagesApp.MUSTERSTADT)
                        .get("/projekte/neu")
                        .form("/projekte/neu")
                        .with("title", "Vorschau")
                        .with("summary", "So sieht es dann aus, bevor es gilt.")
                        .with("description", "Das ist **wichtig**. <script>alert(1)</script>")
                        .with("_preview", "ja")
                        .send()
                        .expect(200);
        assertThat(page.one("#vorschau-kasten strong").text()).isEqualTo("wichtig");
        assertThat(page.has("#vorschau-kasten script")).isFalse();
        assertThat(page.one("#neu-description").text()).contains("<script>");
    }

    @Test
    void whoLooksSeesItsOwnActionsAndNoOthers() {
        var id = proposed(PagesApp.NEUHAFEN, "Rollen am Projekt");
        var here = "/projekte/" + id;
        assertThat(app.visitor().get(here).expect(200).actions()).isEmpty();
        assertThat(app.signedIn(PagesApp.MUSTERSTADT).get(here).actions())
                .containsExactly(here + "/antwort");
        app.signedIn(PagesApp.MUSTERSTADT).get(here + "/bearbeiten").expect(403);
        assertThat(app.visitor().get(here + "/bearbeiten").address())
                .startsWith("/anmelden?weiter=");

        var own = app.signedIn(PagesApp.NEUHAFEN);
        assertThat(own.get(here).actions()).isEmpty();
        assertThat(own.get(here).has("a[href='" + here + "/bearbeiten']")).isTrue();
        assertThat(own.get(here + "/bearbeiten").expect(200).actions())
                .contains(here + "/stufe", here + "/beschreibung", here + "/uebergabe")
                .doesNotContain(here + "/loeschen");
        var past = visitor.get("/projects/" + id).json().path("asOf").asString();
        assertThat(own.get(here + "?asOf=" + past).expect(200).actions()).isEmpty();
    }

    @Test
    void aBodyAnswersAndTakesItBack() {
        var id = proposed(PagesApp.NEUHAFEN, "Antworten am Projekt");
        var here = "/projekte/" + id;
        var answered =
                app.signedIn(PagesApp.MUSTERSTADT)
                        .get(here)
                        .form(here + "/antwort")
                        .with("stance", "need")
                        .with("text", "Das brauchen wir <b>auch</b>.")
                        .send()
                        .expect(200);
        assertThat(answered.one("#stimmen-live").text())
                .contains("Bedarf auch bei uns", "Das brauchen wir <b>auch</b>.");
        assertThat(answered.actions()).contains(here + "/antwort/zuruecknehmen");
        var back = answered.form(here + "/antwort/zuruecknehmen").send().expect(200);
        assertThat(back.one("#stimmen-live").text()).doesNotContain("Bedarf");
    }

    @Test
    void whoShallHaveItIsFoundBySearching() {
        var id = proposed(PagesApp.NEUHAFEN, "Wird übergeben");
        var edit = "/projekte/" + id + "/bearbeiten";
        var offer = "/projekte/" + id + "/uebergabe";
        var person = app.signedIn(PagesApp.NEUHAFEN);
        var page = person.get(edit).expect(200);
        assertThat(page.has("#uebergabe-to input[type=radio]")).isFalse();
        assertThat(page.form(offer).send().expect(422).one(".wrong").text())
                .contains("Neue verantwortliche Stelle");

        var nothing = page.form(offer).with("_q-to", "Qwrtzpf").with("_suchen", "1").send();
        assertThat(nothing.expect(200).one("#uebergabe-to-wahl").text())
                .contains("nichts gefunden");
        var found = page.form(offer).with("_q-to", "musterstadt").with("_suchen", "1").send();
        var choice = found.expect(200).one("#uebergabe-to-wahl input[type=radio]");
        assertThat(found.one("label[for=" + choice.id() + "]").text()).contains("Musterstadt");
        var offered = found.form(offer).with("to", choice.val()).without("_suchen").send();
        assertThat(offered.expect(200).text()).contains("Musterstadt (Beispiel)");
        var read = app.api(PagesApp.NEUHAFEN).get("/projects/" + id).expect(200).json();
        assertThat(read.at("/handoverTo/id").asString()).isEqualTo(choice.val());
    }

    @Test
    void aConflictShowsBothVersionsAndLetsThePersonChoose() {
        var id = proposed(PagesApp.NEUHAFEN, "Zwei zugleich");
        var here = "/projekte/" + id;
        var person = app.signedIn(PagesApp.NEUHAFEN);
        var form = person.get(here + "/bearbeiten").form(here + "/beschreibung");
        person.get(here + "/bearbeiten")
                .form(here + "/beschreibung")
                .with("title", "Die andere war schneller")
                .send()
                .expect(200);

        var conflict = form.with("title", "Meine Fassung").send().expect(412);
        assertThat(conflict.one(".wrong").text())
                .contains("Jemand anderes hat inzwischen gespeichert");
        assertThat(conflict.one("#beschreibung-title").attr("value")).isEqualTo("Meine Fassung");
        assertThat(conflict.one(".field-meanwhile").text()).contains("Die andere war schneller");

        var mine = conflict.form(here + "/beschreibung").send().expect(200);
        assertThat(mine.one("h1").text()).isEqualTo("Meine Fassung");
    }

    @Test
    void anExpiredSignInLosesNothing() {
        var id = proposed(PagesApp.NEUHAFEN, "Abgelaufen");
        var here = "/projekte/" + id;
        var person = app.signedIn(PagesApp.NEUHAFEN);
        var form = person.get(here + "/bearbeiten").form(here + "/beschreibung");
        person.forget("anmeldung");
        var signIn = form.with("title", "Trotzdem da").send().expect(401);
        assertThat(signIn.text()).contains("was Sie eingegeben haben, geht nicht verloren");
        var again =
                signIn.form("/anmelden")
                        .with("email", PagesApp.NEUHAFEN)
                        .with("password", PagesApp.PASSWORD)
                        .send()
                        .expect(200);
        assertThat(again.one("main dl").text()).contains("Trotzdem da");
        assertThat(again.form(here + "/beschreibung").send().expect(200).one("h1").text())
                .isEqualTo("Trotzdem da");
    }

    @Test
    void theHistoryIsAStoryWithBothValues() {
        var id = proposed(PagesApp.NEUHAFEN, "Geschichte schreiben");
        var here = "/projekte/" + id;
        app.signedIn(PagesApp.NEUHAFEN)
                .get(here + "/bearbeiten")
                .form(here + "/stufe")
                .with("stage", "productive")
                .send()
                .expect(200);
        var story = app.visitor().get(here + "/verlauf").expect(200);
        assertThat(story.one(".story > li .story-changes").text())
                .contains("Stand", "Pilot", "→", "Produktiv");
        assertThat(story.document().select(".story > li")).hasSize(2);
        var before = story.one(".story-jump a").attr("href");
        assertThat(app.visitor().get(before).expect(200).one(".stage").text()).isEqualTo("Pilot");
        assertThat(app.visitor().get(before).one(".past").text()).contains("Stand vom");
        assertThat(app.visitor().speaking("en").get(here + "/verlauf").one(".story-changes").text())
                .contains("Stage", "Productive");
        var voices = app.visitor().get(here + "/verlauf?type=project.responded").expect(200);
        assertThat(voices.text()).contains("Dazu ist nichts geschehen.");
    }

    @Test
    void reuseIsDeclaredInTwoClicksAndGoesOn() {
        var id = proposed(PagesApp.NEUHAFEN, "Nachzunutzen");
        var person = app.signedIn(PagesApp.MUSTERSTADT);
        var declare = person.get("/projekte/" + id).one("a[href$=nachnutzen]").attr("href");
        var reuse =
                person.get(declare).form(declare).with("stage", "introducing").send().expect(200);
        assertThat(reuse.address()).startsWith("/nachnutzung/" + id + "~");
        assertThat(reuse.one(".tags").text()).contains("aktuell", "In Einführung");

        var here = reuse.address();
        var confirmed = reuse.form(here + "/bestaetigung").send().expect(200);
        assertThat(confirmed.one(".notice").text()).isEqualTo("Gespeichert.");
        var noReason = confirmed.form(here + "/stufe").with("stage", "ended").send().expect(422);
        assertThat(noReason.one(".wrong").text()).contains("Begründung");
        var ended =
                noReason.form(here + "/stufe")
                        .with("reason", "Wir haben gewechselt.")
                        .send()
                        .expect(200);
        assertThat(ended.one(".tags").text()).contains("früher");
        assertThat(ended.actions()).doesNotContain(here + "/stufe");
        assertThat(app.visitor().get(here).expect(200).actions()).isEmpty();
        assertThat(app.visitor().get("/projekte/" + id).one("#nachnutzung-live").text())
                .contains("früher");
    }

    @Test
    void aDraftIsSeenByItsBodyAlone() {
        var draft =
                app.signedIn(PagesApp.MUSTERSTADT)
                        .get("/projekte/neu")
                        .form("/projekte/neu")
                        .with("title", "Noch geheim")
                        .with("summary", "Das zeigen wir erst später den anderen.")
                        .with("visibility", "draft")
                        .send()
                        .expect(200);
        assertThat(draft.text()).contains("Das sieht nur Ihre Stelle.");
        app.visitor().get(draft.address()).expect(404);
        app.signedIn(PagesApp.NEUHAFEN).get(draft.address()).expect(404);
        var edit = app.signedIn(PagesApp.MUSTERSTADT).get(draft.address() + "/bearbeiten");
        edit.form(draft.address() + "/loeschen").send().expect(200);
        app.signedIn(PagesApp.MUSTERSTADT).get(draft.address()).expect(404);
    }

    @Test
    void aFormOfAnotherSiteIsTurnedAway() {
        var answer =
                app.visitor()
                        .post("/sprache", Map.of("sprache", "en", "zurueck", "//boese.example/"));
        assertThat(answer.address()).isEqualTo("/");
    }

    @Test
    void theStartPageHasTheFiguresOfTheApi() {
        var tiles = visitor.get("/statistics/overview").expect(200).json().path("tiles");
        var page = app.visitor().get("/").expect(200);
        var shown = page.texts(".start .tiles .tile");
        assertThat(shown).hasSize(tiles.size());
        for (int i = 0; i < shown.size(); i++)
            assertThat(shown.get(i))
                    .isEqualTo(
                            tiles.get(i).path("count").asInt()
                                    + " "
                                    + tiles.get(i).path("label").asString());
        assertThat(page.texts(".box code")).contains(PagesApp.MUSTERSTADT, PagesApp.OPERATOR);
        assertThat(page.document().select("[style], style, script:not([src])")).isEmpty();
    }
}
