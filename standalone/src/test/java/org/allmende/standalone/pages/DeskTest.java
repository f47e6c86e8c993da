package org.allmende.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/// *Betrieb*: the operator's desk.
class DeskTest {
    private static final List<String> PLACES =
            List.of(
                    "/betrieb",
                    "/betrieb/antraege",
                    "/betrieb/rueckmeldungen",
                    "/betrieb/ansichten",
                    "/betrieb/register",
                    "/betrieb/personen",
                    "/betrieb/sicherung");

    private final PagesApp app = PagesApp.get();
    private final Browser operator = app.signedIn(PagesApp.OPERATOR);

    @Test
    void theOperatorAloneSitsAtIt() {
        var clerk = app.signedIn(PagesApp.MUSTERSTADT);
        for (var place : PLACES) {
            operator.get(place).expect(200);
            clerk.get(place).expect(403);
            assertThat(app.visitor().get(place).address()).startsWith("/anmelden?weiter=");
        }
        clerk.post("/betrieb/ansichten/timelines/neu", Map.of()).expect(403);
        clerk.post("/betrieb/sicherung", Map.of()).expect(403);
        clerk.post("/betrieb/personen/demohinterdeich/passwort-link", Map.of()).expect(403);
        clerk.post(
                        "/betrieb/register/vorschau",
                        "multipart/form-data; boundary=x",
                        BodyPublishers.ofString("--x--"))
                .expect(403);
    }

    @Test
    void itsFirstPageLeadsToEveryPlaceInBothLanguages() {
        var page = operator.get("/betrieb");
        assertThat(page.document().select("main .cards a").eachAttr("href"))
                .containsExactlyElementsOf(PLACES.subList(1, PLACES.size()));
        assertThat(page.one("h1").text()).isEqualTo("Betrieb");
        var english = app.signedIn(PagesApp.OPERATOR).speaking("en").get("/betrieb");
        assertThat(english.one("h1").text()).isEqualTo("Operation");
        assertThat(english.text()).doesNotContain("??");
    }

    @Test
    void aClaimIsRejectedWithAReasonAndAnotherIsVerified() {
        var rejected =
                claim("Hans Hafer", "hans@hafer.example", "Verein Hafer", "Meine Visitenkarte");
        var verified = claim("Vera Veit", "vera@veit.example", "Verein Veit", "Satzung, Blatt 3");
        var page = operator.get("/betrieb/antraege").expect(200);
        var card = page.one("section.claimed:contains(Verein Hafer)");
        assertThat(card.text()).contains("Hans Hafer").contains("Meine Visitenkarte");
        var no = card.selectFirst("form[action*=/ablehnung/]").attr("action");
        page.form(no).with("reason", "Bitte mit der Satzung.").send().expect(200);
        var yes =
                page.one("section.claimed:contains(Verein Veit) form[action*=/bestaetigung/]")
                        .attr("action");
        var done = page.form(yes).send().expect(200);
        assertThat(done.one(".notice").text()).contains("bestätigt");
        assertThat(done.texts("section.claimed h2")).doesNotContain("Verein Hafer", "Verein Veit");
        assertThat(me(verified).at("/organisations/0/status").asString()).isEqualTo("verified");
        assertThat(me(rejected).path("organisations").size()).isZero();
    }

    private String claim(String name, String email, String body, String evidence) {
        app.visitorOfApi()
                .post(
                        "/accounts",
                        "{\"email\":\"%s\",\"name\":\"%s\",\"password\":\"%s\"}"
                                .formatted(email, name, PagesApp.PASSWORD))
                .expect(201);
        app.api(email)
                .with("Prefer", "wait=10")
                .post(
                        "/organisations",
                        "{\"name\":\"%s\",\"kind\":\"civil-society\",\"evidence\":\"%s\"}"
                                .formatted(body, evidence))
                .expect(201);
        return email;
    }

    private tools.jackson.databind.JsonNode me(String email) {
        return app.api(email).get("/me").expect(200).json();
    }

    @Test
    void theViewsStandWhereTheApiSaysAndAreMadeAnew() {
        var api = app.api(PagesApp.OPERATOR);
        var items = api.get("/processors").expect(200).json().path("items");
        var page = operator.get("/betrieb/ansichten");
        assertThat(page.texts(".views .card > div > .small-label"))
                .hasSize(items.size())
                .contains("im Protokoll: timelines", "im Protokoll: texts");
        var started = page.form("/betrieb/ansichten/texts/neu").send().expect(200);
        assertThat(started.one(".notice").text()).contains("neu gebaut");
        assertThat(started.has("#ansichten .replay")).isTrue();
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                operator.get("/betrieb/ansichten")
                                        .texts(".replay strong")
                                        .contains("Zuletzt neu gebaut"));
        assertThat(operator.get("/betrieb/ansichten").has("#ansichten[hx-trigger]"))
                .as("refreshes itself only while something is made")
                .isFalse();
        operator.post("/betrieb/ansichten/unbekannt/neu", Map.of()).expect(404);
    }

    @Test
    void whatAnybodySaysReachesTheDesk() {
        var page = app.visitor().get("/rueckmeldung?seite=/katalog%3Fq%3DWald");
        assertThat(page.one("input[name=page]").val()).isEqualTo("/katalog?q=Wald");
        var wrong =
                page.form("/rueckmeldung")
                        .with("replyTo", "keine Adresse")
                        .with("text", "Es fehlt\nder Wald <b>.")
                        .send()
                        .expect(422);
        assertThat(wrong.one("textarea[name=text]").wholeText()).contains("der Wald <b>.");
        assertThat(wrong.one(".wrong a").attr("href")).isEqualTo("#rueckmeldung-replyTo");
        var thanked =
                wrong.form("/rueckmeldung")
                        .with("replyTo", "wald@baum.example")
                        .with("page", "/rueckmeldung")
                        .send();
        assertThat(thanked.one(".notice").text()).contains("Danke");
        var read = operator.get("/betrieb/rueckmeldungen").expect(200);
        var first = read.one(".rows > li");
        assertThat(first.text()).contains("der Wald <b>.").contains("wald@baum.example");
        assertThat(first.selectFirst("a[href=mailto:wald@baum.example]")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/password-links/", "/einladung/"})
    void aSecretAddressIsNotPutIntoFeedback(String secret) {
        var page = app.visitor().get("/rueckmeldung?seite=" + secret + "geheim");
        assertThat(page.one("input[name=page]").val()).isEqualTo(secret + "…");
        var again = app.visitor().get(page.one("footer a[href^=/rueckmeldung]").attr("href"));
        assertThat(again.one("input[name=page]").val()).doesNotContain("geheim");
    }

    @Test
    void anOperatorHelpsToANewPasswordByALinkThatWorksOnce() {
        app.visitorOfApi()
                .post(
                        "/accounts",
                        "{\"email\":\"%s\",\"name\":\"%s\",\"password\":\"%s\"}"
                                .formatted(
                                        "vera@vergess.example",
                                        "Vera Vergess",
                                        "laengst-vergessen"))
                .expect(201);
        assertThat(operator.get("/betrieb/personen?person=vera").one("main [role=status]").text())
                .contains("kein Konto");
        var found = operator.get("/betrieb/personen?person=vera%40vergess.example").expect(200);
        assertThat(found.one("main h2").text()).isEqualTo("Vera Vergess");
        var action = found.one("form[action$=/passwort-link]").attr("action");
        var made = found.form(action).send().expect(200);
        assertThat(made.header("Cache-Control")).contains("no-store");
        var link = URI.create(made.one("#link").val()).getPath();

        var vera = app.visitor();
        var page = vera.get(link).expect(200);
        page.form(link).with("password", "kurz").send().expect(422);
        var set = page.form(link).with("password", "jetzt-aber-gemerkt").send();
        assertThat(set.address()).isEqualTo("/anmelden");
        assertThat(set.one(".notice").text()).contains("gesetzt");
        app.signedIn("vera@vergess.example", "jetzt-aber-gemerkt");
        assertThat(vera.get(link).expect(409).text()).contains("schon benutzt");
        vera.get("/password-links/unbekannt").expect(404);
    }

    @Test
    void operatorsAreAppointedAndDismissedButNeverTheLast() {
        app.visitorOfApi()
                .post(
                        "/accounts",
                        "{\"email\":\"%s\",\"name\":\"%s\",\"password\":\"%s\"}"
                                .formatted("olga@obhut.example", "Olga Obhut", PagesApp.PASSWORD))
                .expect(201);
        var olga = app.signedIn("olga@obhut.example");
        olga.get("/betrieb").expect(403);
        var found = operator.get("/betrieb/personen?person=olga%40obhut.example");
        var appointed =
                found.form(found.one("form[action$=/berufung]").attr("action")).send().expect(200);
        assertThat(appointed.texts("main section:last-child li a")).contains("Olga Obhut");
        olga.get("/betrieb").expect(200);
        appointed.form(appointed.one("form[action$=/entlassung]").attr("action")).send();
        olga.get("/betrieb").expect(403);
    }

    @Test
    void aBackupIsADownload() throws Exception {
        var page = operator.get("/betrieb/sicherung").form("/betrieb/sicherung").send().expect(200);
        assertThat(page.header("Content-Disposition")).contains("attachment");
        try (var zip =
                new ZipInputStream(
                        new java.io.ByteArrayInputStream(page.response().body()),
                        StandardCharsets.UTF_8)) {
            var names = new java.util.ArrayList<String>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                names.add(entry.getName());
            assertThat(names).contains("manifest.json", "events.db", "people.db");
        }
    }
}
