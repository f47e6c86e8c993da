package org.allmende.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.task.TaskKind;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// *Mein Bereich*: what waits, what the body has, the account and the data.
class OwnPagesTest {
    private final PagesApp app = PagesApp.get();

    @Test
    void itShowsEveryTaskThatTheApiHas() {
        for (var who : List.of(PagesApp.MUSTERSTADT, PagesApp.NEUHAFEN, PagesApp.OPERATOR)) {
            var tasks = app.api(who).get("/tasks?size=100").expect(200).json();
            var page = app.signedIn(who).get("/mein").expect(200);
            assertThat(page.document().select("#wartet .rows > li"))
                    .as(who)
                    .hasSize(tasks.path("total").asInt())
                    .isNotEmpty();
            var text = page.one("#wartet").text();
            tasks.path("items")
                    .forEach(it -> assertThat(text).contains(it.at("/thing/name").asString()));
        }
    }

    @Test
    void everyKindOfTaskLeadsToWhereItIsDecided() {
        var kinds = new HashSet<String>();
        var places = new HashSet<String>();
        for (var who : List.of(PagesApp.MUSTERSTADT, PagesApp.NEUHAFEN, PagesApp.OPERATOR)) {
            app.api(who)
                    .get("/tasks?size=100")
                    .json()
                    .path("items")
                    .forEach(it -> kinds.add(it.path("kind").asString()));
            var browser = app.signedIn(who);
            for (var link : browser.get("/mein").document().select("#wartet .rows a")) {
                places.add(link.attr("href").split("/")[1]);
                browser.get(link.attr("href")).expect(200);
            }
        }
        assertThat(kinds)
                .as("the demo has one of each")
                .containsAll(Arrays.stream(TaskKind.values()).map(TaskKind::code).toList());
        assertThat(places)
                .isSubsetOf(
                        Set.of("betrieb", "kommunen", "gemeinschaften", "projekte", "nachnutzung"))
                .hasSize(5);
    }

    @Test
    void itShowsWhatTheBodyHasAsTheApiCountsIt() {
        var api = app.api(PagesApp.MUSTERSTADT);
        var page = app.signedIn(PagesApp.MUSTERSTADT).get("/mein");
        var body = page.one("header .menu-box a[href^=/kommunen/]").attr("href").substring(10);
        var counts =
                List.of("projects", "communities", "reuse").stream()
                        .map(it -> api.get("/" + it + "?organisation=" + body).expect(200))
                        .map(it -> it.json().path("total").asInt())
                        .toList();
        assertThat(page.texts(".own-cards h3"))
                .containsExactly(
                        "Projekte und Ideen (" + counts.get(0) + ")",
                        "Gemeinschaften (" + counts.get(1) + ")",
                        "Nachnutzungen (" + counts.get(2) + ")");
    }

    @Test
    void aVisitorSignsInFirst() {
        assertThat(app.visitor().get("/mein").address()).startsWith("/anmelden?weiter=%2Fmein");
    }

    @Test
    void itSpeaksTheChosenLanguageAndLooksAsChosen() {
        var browser = app.signedIn(PagesApp.NEUHAFEN);
        assertThat(browser.get("/mein").one("h1").text()).isEqualTo("Mein Bereich");
        var english =
                browser.get("/mein").form("/sprache").with("sprache", "en").send().expect(200);
        assertThat(english.one("html").attr("lang")).isEqualTo("en");
        assertThat(english.one("h1").text()).isEqualTo("My area");
        var dark = english.form("/darstellung").with("darstellung", "dark").send();
        assertThat(dark.one("html").attr("data-bs-theme")).isEqualTo("dark");
        assertThat(dark.one("main button[value=dark]").attr("aria-pressed")).isEqualTo("true");
    }

    @Test
    void theDataOfAPersonArePageAndFile() {
        var browser = app.signedIn(PagesApp.NEUHAFEN);
        var exported = app.api(PagesApp.NEUHAFEN).get("/me/export").expect(200).json();
        var page = browser.get("/mein/daten").expect(200);
        assertThat(page.one("main").text())
                .contains(PagesApp.NEUHAFEN)
                .contains(exported.path("person").asString())
                .contains(exported.path("events").size() + " Ereignisse");
        var file = browser.get("/mein/daten.json").expect(200);
        assertThat(file.header("Content-Type")).startsWith("application/json");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.source()).contains(exported.path("person").asString());
        assertThat(app.visitor().get("/mein/daten.json").address()).startsWith("/anmelden");
    }

    @Test
    void whatAPersonWroteAsAContactAndAsFeedbackIsAmongItsData() {
        var api = app.api(PagesApp.NEUHAFEN);
        var body = api.get("/me").json().at("/organisations/0/id").asString();
        var project = api.get("/projects?organisation=" + body).json().at("/items/0/id").asString();
        var earlier = api.get("/me/export").json();
        assertThat(earlier.path("contacts").size()).isZero();
        var mine = "{\"function\": \"Hafenamt\", \"email\": \"hafenamt@neuhafen.example\"}";
        api.put("/projects/" + project + "/contact", mine).expect(200);
        app.signedIn(PagesApp.NEUHAFEN)
                .get("/rueckmeldung?seite=/katalog")
                .form("/rueckmeldung")
                .with("text", "Die Karte ist zu klein.")
                .send()
                .expect(200);

        var exported = api.get("/me/export").expect(200).json();
        assertThat(exported.at("/contacts/0/kind").asString()).isEqualTo("project");
        assertThat(exported.at("/contacts/0/thing").asString()).isEqualTo(project);
        assertThat(exported.at("/contacts/0/contact/function").asString()).isEqualTo("Hafenamt");
        assertThat(exported.at("/feedback/0/text").asString()).isEqualTo("Die Karte ist zu klein.");
        assertThat(exported.at("/feedback/0/page").asString()).isEqualTo("/katalog");
        var page = app.signedIn(PagesApp.NEUHAFEN).get("/mein/daten").expect(200);
        assertThat(page.one("main a[href='/projekte/" + project + "']").text())
                .isEqualTo("Projekt: Hafenamt");
        assertThat(page.one("main").text())
                .contains("hafenamt@neuhafen.example", "/katalog Die Karte ist zu klein.");
        var others = app.api(PagesApp.MUSTERSTADT).get("/me/export").expect(200).json();
        assertThat(others.path("contacts").size() + others.path("feedback").size()).isZero();

        api.put("/projects/" + project + "/contact", "{}").expect(200);
        assertThat(api.get("/me/export").json().path("contacts").size()).isZero();
    }

    @Test
    void anAccountIsMadeChangedAndKeepsItsOtherSignInsUntilThePasswordChanges() {
        var browser = app.visitor();
        browser.get("/registrieren")
                .form("/registrieren")
                .with("name", "Frieda Furt")
                .with("email", "frieda@furt.example")
                .with("password", "ein-boot-am-steg")
                .send();
        var other = app.signedIn("frieda@furt.example", "ein-boot-am-steg");

        var taken =
                browser.get("/mein/konto")
                        .form("/mein/konto")
                        .with("name", "Frieda Furth")
                        .with("email", PagesApp.NEUHAFEN)
                        .send()
                        .expect(409);
        assertThat(taken.one("input[name=name]").val()).isEqualTo("Frieda Furth");
        assertThat(taken.one("input[name=email]").val()).isEqualTo(PagesApp.NEUHAFEN);

        var changed =
                taken.form("/mein/konto").with("email", "frieda@furth.example").send().expect(200);
        assertThat(changed.one("[role=status]").text()).contains("geändert");
        assertThat(other.get("/mein").address()).isEqualTo("/mein");

        var wrong =
                changed.form("/mein/konto/passwort")
                        .with("oldPassword", "falsch")
                        .with("password", "zwei-boote-am-steg")
                        .send()
                        .expect(422);
        assertThat(wrong.one("#passwort-oldPassword").attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.source()).doesNotContain("zwei-boote-am-steg");

        wrong.form("/mein/konto/passwort")
                .with("oldPassword", "ein-boot-am-steg")
                .with("password", "zwei-boote-am-steg")
                .send()
                .expect(200);
        assertThat(browser.get("/mein").address()).isEqualTo("/mein");
        assertThat(other.get("/mein").address()).startsWith("/anmelden");
        app.signedIn("frieda@furth.example", "zwei-boote-am-steg");
    }

    @Test
    void whoSpeaksForNobodyIsLedToClaiming() {
        var browser = app.visitor();
        browser.post(
                "/registrieren",
                Map.of(
                        "name",
                        "Neu",
                        "email",
                        "neu@neu.example",
                        "password",
                        "ganz-neu-und-frisch"));
        var page = browser.get("/mein");
        assertThat(page.has("main a[href=/kommunen/anmelden].btn")).isTrue();
        assertThat(page.has(".own-cards")).isFalse();
        assertThat(page.has("main a[href=/betrieb]")).isFalse();
    }
}
