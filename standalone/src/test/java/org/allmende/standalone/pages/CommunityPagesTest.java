package org.allmende.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.journey.Api;
import org.junit.jupiter.api.Test;

import java.time.format.DateTimeFormatter;
import java.util.List;

/// Communities on pages: what everybody reads, and what each role can do.
class CommunityPagesTest {
    private final PagesApp app = PagesApp.get();
    private final Api neuhafen = app.api(PagesApp.NEUHAFEN);
    private final Api musterstadt = app.api(PagesApp.MUSTERSTADT);

    private static String body(Api api) {
        return api.get("/me").expect(200).json().at("/organisations/0/id").asString();
    }

    private String project(String title) {
        return neuhafen.post(
                        "/projects",
                        "{\"title\": \"%s\", \"summary\": \"Ein Vorhaben für Gemeinschaften.\"}"
                                .formatted(title))
                .expect(201)
                .id();
    }

    /// Neuhafen coordinates it.
    private String community(String name, String admission) {
        return neuhafen.with("Prefer", "wait=5")
                .post(
                        "/communities",
                        """
                        {"name": "%s", "purpose": "Gemeinsam **besser**.", "projects": ["%s"],
                         "admission": "%s"}\
                        """
                                .formatted(name, project("Vorhaben für " + name), admission))
                .expect(201)
                .id();
    }

    @Test
    void theListSaysWhatTheApiSays() {
        community("Lesbare Gemeinschaft", "open");
        var api = app.visitorOfApi().get("/communities?size=100").expect(200).json();
        var page = app.visitor().get("/gemeinschaften").expect(200);
        assertThat(page.one("#gemeinschaften h2").text())
                .isEqualTo(
                        api.path("total").asInt() == 1
                                ? "1 Gemeinschaft"
                                : api.path("total").asInt() + " Gemeinschaften");
        var found = app.visitor().get("/gemeinschaften?q=Lesbare").expect(200);
        assertThat(found.document().select(".cards h3").eachText())
                .contains("Lesbare Gemeinschaft");
        assertThat(found.one(".cards p").text()).isEqualTo("Gemeinsam besser.");
        assertThat(
                        app.visitor()
                                .speaking("en")
                                .get("/gemeinschaften?q=Lesbare")
                                .one("main h1")
                                .text())
                .isEqualTo("Development communities");
    }

    @Test
    void whoLooksSeesItsOwnActionsAndNoOthers() {
        var id = community("Rollen sehen", "on-request");
        var here = "/gemeinschaften/" + id;
        var visitor = app.visitor().get(here).expect(200);
        assertThat(visitor.actions()).isEmpty();
        assertThat(visitor.one("#mitmachen ~ p a").attr("href")).startsWith("/anmelden?weiter=");

        var other = app.signedIn(PagesApp.MUSTERSTADT);
        assertThat(other.get(here).actions()).containsExactly(here + "/beitreten");
        other.get(here + "/koordination").expect(403);
        other.get(here + "/aendern").expect(403);

        var coordinator = app.signedIn(PagesApp.NEUHAFEN);
        assertThat(coordinator.get(here).actions())
                .containsExactlyInAnyOrder(here + "/verlassen", here + "/beitrag");
        coordinator.get(here + "/koordination").expect(200);

        var today = app.visitorOfApi().get("/communities/" + id).json().path("asOf").asString();
        assertThat(coordinator.get(here + "?asOf=" + today).expect(200).actions()).isEmpty();
        app.signedIn(PagesApp.OPERATOR).get(here + "/koordination").expect(403);
        assertThat(app.visitor().get(here + "/koordination").address()).startsWith("/anmelden");
    }

    @Test
    void aBodyAsksIsDeclinedWithAReasonAsksAgainAndIsIn() {
        var id = community("Bitten und entscheiden", "on-request");
        var here = "/gemeinschaften/" + id;
        var own = body(musterstadt);
        var asker = app.signedIn(PagesApp.MUSTERSTADT);
        var coordinator = app.signedIn(PagesApp.NEUHAFEN);

        var waits =
                asker.get(here)
                        .form(here + "/beitreten")
                        .with("as", "observer")
                        .with("message", "Wir bringen den Bauhof mit.")
                        .send()
                        .expect(200);
        assertThat(waits.address()).isEqualTo(here);
        assertThat(waits.text()).contains("Ihre Anfrage ist gestellt.", "wartet");
        assertThat(waits.actions()).containsExactly(here + "/anfrage-zuruecknehmen");
        assertThat(app.visitor().get(here).text()).doesNotContain("Bauhof");

        var decide = here + "/anfragen/" + own;
        var desk = coordinator.get(here + "/koordination").expect(200);
        assertThat(desk.text()).contains("Wir bringen den Bauhof mit.");
        var refused =
                desk.form(decide)
                        .with("role", "member")
                        .with("decision", "declined")
                        .send()
                        .expect(422);
        assertThat(refused.one(".wrong a").attr("href")).isEqualTo("#" + own + "-reason");
        assertThat(refused.one("form[action=\"" + decide + "\"] option[selected]").attr("value"))
                .isEqualTo("member");
        refused.form(decide)
                .with("decision", "declined")
                .with("reason", "Noch sind wir zu wenige.")
                .send()
                .expect(200);

        asker.get(here).form(here + "/beitreten").send().expect(200);
        var admitted =
                coordinator
                        .get(here + "/koordination")
                        .form(decide)
                        .with("role", "member")
                        .with("decision", "admitted")
                        .send()
                        .expect(200);
        assertThat(admitted.text()).contains("Zurzeit wartet niemand.");
        var member = asker.get(here).expect(200);
        assertThat(member.actions())
                .containsExactlyInAnyOrder(here + "/verlassen", here + "/beitrag");
        assertThat(coordinator.get(here).text()).contains("Solange andere dabei sind");
        assertThat(coordinator.get(here).actions()).containsExactly(here + "/beitrag");
        assertThat(member.form(here + "/verlassen").send().expect(200).address())
                .isEqualTo("/gemeinschaften");
        assertThat(asker.get(here).actions()).containsExactly(here + "/beitreten");
    }

    @Test
    void contributionsAreSumsForAllAndSingleForMembers() {
        var id = community("Beitragen", "open");
        var here = "/gemeinschaften/" + id;
        var asker = app.signedIn(PagesApp.MUSTERSTADT);
        asker.get(here).form(here + "/beitreten").send().expect(200);
        var wrong =
                asker.get(here)
                        .form(here + "/beitrag")
                        .with("kind", "money")
                        .with("note", "Aus dem Haushalt 2027")
                        .send()
                        .expect(422);
        assertThat(wrong.one("textarea[name=note]").text()).isEqualTo("Aus dem Haushalt 2027");
        assertThat(wrong.one("input[name=kind][checked]").attr("value")).isEqualTo("money");
        wrong.form(here + "/beitrag").with("amount", "12500.50").send().expect(200);
        var mine =
                asker.get(here)
                        .form(here + "/beitrag")
                        .with("kind", "person-days")
                        .with("amount", "30")
                        .send()
                        .expect(200);
        var sums = app.visitorOfApi().get("/communities/" + id).json().path("contributed");
        assertThat(sums.path("money").decimalValue()).isEqualByComparingTo("12500.5");
        var visitor = app.visitor().get(here);
        assertThat(visitor.document().select(".sums strong").eachText())
                .containsExactly("30", "12.500,5 €");
        assertThat(visitor.text()).doesNotContain("Aus dem Haushalt 2027");
        assertThat(app.visitor().speaking("en").get(here).document().select(".sums strong"))
                .extracting(it -> it.text())
                .containsExactly("30", "12,500.5 €");
        assertThat(mine.text()).contains("Aus dem Haushalt 2027");
        assertThat(app.signedIn(PagesApp.NEUHAFEN).get(here).text())
                .contains("Aus dem Haushalt 2027");
        var after = mine.form(here + "/beitrag-zuruecknehmen/1").send().expect(200);
        assertThat(after.document().select(".sums strong").eachText()).containsExactly("30", "0 €");
    }

    @Test
    void theCoordinationInvitesGivesRolesRecordsDecisionsAndDissolves() {
        var id = community("Am Schreibtisch", "by-invitation");
        var here = "/gemeinschaften/" + id;
        var desk = here + "/koordination";
        var own = body(musterstadt);
        var name = musterstadt.get("/organisations/" + own).json().path("name").asString();
        var coordinator = app.signedIn(PagesApp.NEUHAFEN);
        var invited = app.signedIn(PagesApp.MUSTERSTADT);
        assertThat(invited.get(here).actions()).isEmpty();

        var search = coordinator.get(desk + "?einladen=" + name.split(" ")[0]).expect(200);
        assertThat(search.one("#einzuladen").text()).contains(name);
        search.form(here + "/einladungen")
                .with("organisation", own)
                .with("role", "observer")
                .send()
                .expect(200);
        assertThat(invited.get(here).actions())
                .containsExactly(here + "/einladung-annehmen", here + "/einladung-ablehnen");
        invited.get(here).form(here + "/einladung-ablehnen").send().expect(200);
        assertThat(invited.get(here).actions()).isEmpty();
        coordinator
                .get(desk + "?einladen=" + name.split(" ")[0])
                .form(here + "/einladungen")
                .with("organisation", own)
                .send()
                .expect(200);
        invited.get(here).form(here + "/einladung-annehmen").send().expect(200);
        assertThat(invited.get(here).actions()).contains(here + "/verlassen");

        var decision =
                coordinator
                        .get(desk)
                        .form(here + "/beschluesse")
                        .with("title", "Wir beginnen im Mai")
                        .with("decidedOn", "2999-01-01")
                        .send()
                        .expect(422);
        assertThat(decision.one("input[name=title]").attr("value"))
                .isEqualTo("Wir beginnen im Mai");
        decision.form(here + "/beschluesse")
                .with("decidedOn", Ago.days(312).toString())
                .send()
                .expect(200);
        coordinator
                .get(desk)
                .form(here + "/beschluesse")
                .with("title", "Wir beginnen im Juni")
                .with("decidedOn", Ago.days(281).toString())
                .with("replaces", "1")
                .send()
                .expect(200);
        var decisions = app.visitor().get(here).document().select("ol.decisions h3").eachText();
        assertThat(decisions)
                .isEqualTo(
                        List.of(
                                "Wir beginnen im Juni angenommen",
                                "Wir beginnen im Mai angenommen"));
        assertThat(app.visitor().get(here).one("#beschluss-1").text())
                .contains(
                        "ersetzt durch Beschluss 2",
                        DateTimeFormatter.ofPattern("dd.MM.yyyy").format(Ago.days(312)));

        var given = coordinator.get(desk).form(here + "/rolle/" + own).with("role", "coordinator");
        given.send().expect(200);
        var left =
                coordinator
                        .get(desk)
                        .form(here + "/rolle/" + body(neuhafen))
                        .with("role", "member")
                        .send()
                        .expect(200);
        assertThat(left.address()).isEqualTo(here);
        coordinator.get(desk).expect(403);
        var now = invited.get(desk).expect(200);
        now.form(here + "/entfernen/" + body(neuhafen))
                .with("reason", "Auf eigenen Wunsch")
                .send()
                .expect(200);
        invited.get(desk).form(here + "/aufloesen").send().expect(422);
        var end =
                invited.get(desk)
                        .form(here + "/aufloesen")
                        .with("reason", "Das Ziel ist erreicht.")
                        .send()
                        .expect(200);
        assertThat(end.text()).contains("Diese Gemeinschaft ist aufgelöst.");
        assertThat(end.actions()).isEmpty();
        invited.get(desk).expect(403);
    }

    @Test
    void aCommunityIsFormedWithoutLosingWhatWasTyped() {
        var project = project("Gemeinsame Sirenensteuerung");
        var browser = app.signedIn(PagesApp.MUSTERSTADT);
        var form = "/gemeinschaften/neu";
        var searched =
                browser.get(form)
                        .form(form)
                        .with("name", "Sirenen gemeinsam")
                        .with("purpose", "Wir warnen zusammen.")
                        .with("_q", "Sirenensteuerung")
                        .with("_suchen", "1")
                        .send()
                        .expect(200);
        assertThat(searched.one("input[name=name]").attr("value")).isEqualTo("Sirenen gemeinsam");
        assertThat(searched.document().select(".wrong")).isEmpty();
        assertThat(searched.one("#projekt-" + project).attr("value")).isEqualTo(project);

        var wrong = searched.form(form).with("admission", "open").send().expect(422);
        assertThat(wrong.one(".wrong a").attr("href")).isEqualTo("#neu-projects");
        assertThat(wrong.one("textarea[name=purpose]").text()).isEqualTo("Wir warnen zusammen.");
        var done = wrong.form(form).with("projects", project).send().expect(200);
        assertThat(done.one("h1").text()).isEqualTo("Sirenen gemeinsam");
        assertThat(done.text()).contains("Beitritt offen", "Gemeinsame Sirenensteuerung");

        var here = done.address();
        var change = browser.get(here + "/aendern").expect(200);
        var meanwhile =
                browser.get(here + "/aendern")
                        .form(here + "/aendern")
                        .with("rules", "Jede Stelle hat eine Stimme.")
                        .send()
                        .expect(200);
        assertThat(meanwhile.one("#regeln + .prose").text())
                .isEqualTo("Jede Stelle hat eine Stimme.");
        var conflict =
                change.form(here + "/aendern").with("rules", "Zwei Stimmen.").send().expect(412);
        assertThat(conflict.one(".field-meanwhile").text())
                .contains("Jede Stelle hat eine Stimme.");
        assertThat(conflict.one("textarea[name=rules]").text()).isEqualTo("Zwei Stimmen.");
        conflict.form(here + "/aendern").send().expect(200);
        assertThat(app.visitor().get(here).one("#regeln + .prose").text())
                .isEqualTo("Zwei Stimmen.");
    }
}
