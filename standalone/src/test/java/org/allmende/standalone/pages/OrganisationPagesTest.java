package org.allmende.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.journey.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Bodies on pages: what everybody reads, claiming one, and its people.
class OrganisationPagesTest {
    private static final String PASSWORD = "vierzehn-boote-am-steg";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final PagesApp app = PagesApp.get();
    private final Api visitor = app.visitorOfApi();
    private final Api operator = app.api(PagesApp.OPERATOR);

    private static String body(Api api) {
        return api.get("/me").expect(200).json().at("/organisations/0/id").asString();
    }

    /// Somebody new, after making an account on the page.
    private Browser newcomer(String name) {
        var browser = app.visitor();
        var claim = register(browser.get("/registrieren"), name);
        assertThat(claim.address()).isEqualTo("/kommunen/anmelden");
        return browser;
    }

    private static Browser.Page register(Browser.Page page, String name) {
        return page.form("/registrieren")
                .with("name", name)
                .with("email", "neu%d@bodies.example".formatted(NEXT.incrementAndGet()))
                .with("password", PASSWORD)
                .send()
                .expect(200);
    }

    /// A body outside the register that somebody new administers.
    private String verified(Browser administrator, String name) {
        var page =
                administrator
                        .get("/kommunen/anmelden")
                        .form("/kommunen/anmelden")
                        .with("name", name)
                        .with("kind", "special-purpose-association")
                        .with("seat", "Musterstadt")
                        .send()
                        .expect(200);
        var id = page.address().substring("/kommunen/".length());
        operator.with("Prefer", "wait=5")
                .put("/organisations/" + id + "/verification", "{}")
                .expect(200);
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kommunen?land=05", "/gemeinschaften?status=active"})
    void whatAListShowsCanBeHadAsATable(String list) {
        var page = app.visitor().get(list).expect(200);
        var table = app.visitor().get(page.one("a[href*='.csv']").attr("href")).expect(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        // A purpose may have several lines.
        assertThat(table.source().lines().filter(it -> it.matches("[a-z0-9-]+;\\d+;.*")).count())
                .isPositive()
                .isEqualTo(Long.parseLong(page.one(".result-count").text().split(" ")[0]));
    }

    @Test
    void theListSaysWhatTheApiSays() {
        var api = visitor.get("/organisations?kind=district&size=100").expect(200).json();
        var page = app.visitor().get("/kommunen?kind=district").expect(200);
        var total = api.path("total").asInt();
        assertThat(page.one("#stellen h2").text())
                .isEqualTo(total == 1 ? "1 Stelle" : total + " Stellen");
        assertThat(page.one("#kind option[selected]").attr("value")).isEqualTo("district");
        var first = api.at("/items/0");
        assertThat(page.one("#stellen h3 a").text()).isEqualTo(first.path("name").asString());
        assertThat(page.document().select("#stellen li").first().select("dd").eachText())
                .containsExactly(
                        first.path("projects").asString(),
                        first.path("communities").asString(),
                        first.path("reuses").asString());
        var land = visitor.get("/organisations").json().at("/facets/land/0");
        assertThat(app.visitor().get("/kommunen").one("#land option:nth-child(2)").text())
                .isEqualTo(land.path("label").asString() + " (" + land.path("count").asInt() + ")");
        var english = app.visitor().speaking("en").get("/kommunen").expect(200);
        assertThat(english.one("html").attr("lang")).isEqualTo("en");
        assertThat(english.one("h1").text()).isEqualTo("Municipalities and other bodies");
        app.visitor().get("/kommunen?kind=castle").expect(422);
    }

    @Test
    void theFiguresOfABodyAreThoseOfTheApiAlsoInThePast() {
        var id = body(app.api(PagesApp.MUSTERSTADT));
        var api = visitor.get("/organisations/" + id).expect(200).json();
        var page = app.visitor().get("/kommunen/" + id).expect(200);
        assertThat(page.one("h1").text()).isEqualTo(api.path("name").asString());
        assertThat(page.document().select(".tiles strong").eachText())
                .containsExactly(
                        api.path("projects").asString(),
                        api.path("communities").asString(),
                        api.path("reuses").asString());
        assertThat(page.actions()).isEmpty();
        var asOf = api.path("asOf").asString();
        var past = app.signedIn(PagesApp.MUSTERSTADT).get("/kommunen/" + id + "?asOf=" + asOf);
        assertThat(past.expect(200).actions()).isEmpty();
        assertThat(past.document().select(".tiles strong").eachText())
                .isEqualTo(page.document().select(".tiles strong").eachText());
        assertThat(past.one("a.tile").attr("href")).endsWith("&asOf=" + asOf);
        app.visitor().get("/kommunen/" + id + "?asOf=1999-01-01").expect(404);
    }

    @Test
    void aBodyIsFoundAsPeopleWriteItClaimedAndPreparedWhileTheClaimWaits() {
        assertThat(app.visitor().get("/kommunen/anmelden").address()).startsWith("/anmelden");
        var clerk = newcomer("Karla Kreis");
        var found = clerk.get("/kommunen/anmelden?q=rein-sieg%20kreis").expect(200);
        var link = found.one("#treffer a").attr("href");
        assertThat(link).isEqualTo("/kommunen/anmelden?key=05382#antrag");
        var chosen = clerk.get("/kommunen/anmelden?key=05382").expect(200);
        var waits =
                chosen.form("/kommunen/anmelden")
                        .with("evidence", "Stabsstelle Digitales, über die Zentrale")
                        .send()
                        .expect(200);
        assertThat(waits.address()).isEqualTo("/kommunen/05382");
        assertThat(waits.text())
                .contains("Ihr Antrag ist gestellt.", "Ihr Antrag wartet", "Stabsstelle Digitales");
        assertThat(waits.document().select(".links a").eachAttr("href"))
                .contains("/projekte/neu", "/katalog?organisation=05382&visibility=draft");
        assertThat(waits.actions()).isEmpty();
        app.visitor().get("/kommunen/05382").expect(404);
        app.signedIn(PagesApp.MUSTERSTADT).get("/kommunen/05382").expect(404);
        assertThat(app.signedIn(PagesApp.OPERATOR).get("/kommunen/05382").text())
                .contains("Anträge zu prüfen: 1");
        clerk.get("/gemeinschaften/neu").expect(403);
        clerk.get("/kommunen/05382/personen").expect(403);

        operator.with("Prefer", "wait=5")
                .put("/organisations/05382/verification", "{}")
                .expect(200);
        assertThat(clerk.get("/kommunen/05382").actions())
                .containsExactly("/kommunen/05382/kontakt", "/kommunen/05382/verlassen");
        assertThat(clerk.get("/kommunen/05382/personen").text()).contains("Karla Kreis");
        var there = clerk.get("/kommunen/anmelden?q=05382").expect(200);
        assertThat(there.one("#treffer a").attr("href")).isEqualTo("/kommunen/05382");
        var twice = newcomer("Kai Zuspät").post("/kommunen/anmelden", Map.of("key", "05382"));
        assertThat(twice.expect(409).one(".wrong").text()).isNotBlank();
    }

    @Test
    void anotherBodyIsClaimedByItsNameWithoutLosingWhatWasTyped() {
        var clerk = newcomer("Zita Zweck");
        var form = "/kommunen/anmelden";
        var wrong =
                clerk.get(form)
                        .form(form)
                        .with("name", "Zweckverband Wasser im Tal")
                        .with("evidence", "Siehe Satzung")
                        .send()
                        .expect(422);
        assertThat(wrong.one(".wrong a").attr("href")).isEqualTo("#anmelden-kind");
        assertThat(wrong.one("input[name=name]").attr("value"))
                .isEqualTo("Zweckverband Wasser im Tal");
        assertThat(wrong.one("textarea[name=evidence]").text()).isEqualTo("Siehe Satzung");
        assertThat(wrong.document().select("select[name=kind] option").eachAttr("value"))
                .contains("it-provider")
                .doesNotContain("town", "land");
        assertThat(wrong.document().select("select[name=land] option").eachAttr("value"))
                .doesNotHaveDuplicates()
                .containsSubsequence("", "01", "05", "09", "16");
        var done =
                wrong.form(form)
                        .with("kind", "special-purpose-association")
                        .with("land", "05")
                        .send()
                        .expect(200);
        assertThat(done.one("h1").text()).isEqualTo("Zweckverband Wasser im Tal");
        assertThat(done.text()).contains("Nordrhein-Westfalen", "Siehe Satzung");
    }

    @Test
    void whoAsksIsAdmittedOrDeclinedByThoseWhoAdminister() {
        var administrator = newcomer("Ada Amt");
        var here = "/kommunen/" + verified(administrator, "Verband der Anfragen");
        var clerk = newcomer("Ben Bitte");
        assertThat(clerk.get(here).actions()).containsExactly(here + "/dazugehoeren");
        clerk.get(here)
                .form(here + "/dazugehoeren")
                .with("message", "Ich arbeite im Bauamt.")
                .send()
                .expect(200);
        assertThat(administrator.get(here).one("#sie ~ p .count-badge").text()).isEqualTo("1");
        var people = administrator.get(here + "/personen").expect(200);
        assertThat(people.one(".card").text())
                .contains("Ben Bitte", "Ich arbeite im Bauamt.")
                .doesNotContain("Begründung");
        var admit = people.one(".card form").attr("action");
        var none = people.form(admit).without("roles").send().expect(422);
        assertThat(none.one(".wrong a").text()).contains("Rollen");
        none.form(admit).and("roles", "editor").send().expect(200);
        assertThat(clerk.get(here).text()).contains("Sie gehören dazu: Redaktion.");
        assertThat(clerk.get(here).actions()).containsExactly(here + "/verlassen");
        clerk.get(here + "/personen").expect(403);

        var removed =
                administrator.get(here + "/personen").form(admit + "/entfernen").send().expect(200);
        assertThat(removed.text()).doesNotContain("Ben Bitte");
        assertThat(clerk.get(here).actions()).containsExactly(here + "/dazugehoeren");
        var last = administrator.get(here).form(here + "/verlassen").send().expect(409);
        assertThat(last.one(".wrong").text()).isNotBlank();
    }

    @Test
    void aLinkBringsOnePersonOnce() {
        var administrator = newcomer("Lena Link");
        var id = verified(administrator, "Verband der Einladungen");
        var here = "/kommunen/" + id;
        var made =
                administrator
                        .get(here + "/personen")
                        .form(here + "/einladungslink")
                        .with("roles", "editor")
                        .send()
                        .expect(200);
        assertThat(made.response().headers().firstValue("Cache-Control")).contains("no-store");
        var link = URI.create(made.one("#link-feld").attr("value"));
        assertThat(link.getPath()).startsWith("/einladung/");
        assertThat(administrator.get(here + "/personen").document().select("#link-feld")).isEmpty();

        var invited = app.visitor();
        var page = invited.get(link.getPath()).expect(200);
        assertThat(page.one("h1").text()).isEqualTo("Verband der Einladungen");
        assertThat(page.actions()).isEmpty();
        var back = register(invited.get(page.one("a[href^=/registrieren]").attr("href")), "Ida");
        assertThat(back.address()).isEqualTo(link.getPath());
        var belongs = back.form(link.getPath()).send().expect(200);
        assertThat(belongs.address()).isEqualTo(here);
        assertThat(belongs.text()).contains("Sie gehören dazu: Redaktion.");
        assertThat(administrator.get(here + "/personen").text()).contains("Ida");

        var late = newcomer("Leo Late");
        var used = late.get(link.getPath()).form(link.getPath()).send().expect(409);
        assertThat(used.one(".wrong").text()).isNotBlank();
        late.get("/einladung/erfunden").expect(404);
    }

    @Test
    void anOpenInvitationIsListedAndTakenBack() {
        var administrator = newcomer("Rita Ruf");
        var here = "/kommunen/" + verified(administrator, "Verband der Rückrufe");
        var link =
                administrator
                        .get(here + "/personen")
                        .form(here + "/einladungslink")
                        .with("roles", "editor")
                        .send()
                        .expect(200)
                        .one("#link-feld")
                        .attr("value");
        var people = administrator.get(here + "/personen");
        assertThat(people.one("section[aria-labelledby=offen]").text())
                .contains("Offene Einladungen (1)", "Redaktion", "von Rita Ruf, gilt bis");
        var end = here + "/einladungen/1/beenden";
        var desk = app.signedIn(PagesApp.OPERATOR).get(here + "/personen").expect(200);
        assertThat(desk.one("#offen").text()).contains("(1)");
        assertThat(desk.actions()).doesNotContain(end);

        var ended = people.form(end).send().expect(200);
        assertThat(ended.one("[role=status]").text()).contains("zurückgenommen");
        assertThat(ended.document().select("#offen")).isEmpty();
        var path = URI.create(link).getPath();
        newcomer("Udo Umsonst").get(path).form(path).send().expect(409);
        assertThat(administrator.get(here + "/verlauf").text())
                .contains("Eine Einladung zu Verband der Rückrufe wurde zurückgenommen.");
    }

    @Test
    void whoAskedSeesThatTheRequestWaits() {
        var administrator = newcomer("Wanda Wartend");
        var here = "/kommunen/" + verified(administrator, "Verband der Geduld");
        var asking = newcomer("Gerd Geduld");
        assertThat(asking.get("/mein").document().select("#gefragt-kopf")).isEmpty();
        asking.get(here).form(here + "/dazugehoeren").send().expect(200);
        var mine = asking.get("/mein").one("section[aria-labelledby=gefragt-kopf]");
        assertThat(mine.text()).contains("Verband der Geduld", "wartet auf die Administration");
        assertThat(mine.select("a").attr("href")).isEqualTo(here);

        var desk = administrator.get(here + "/personen");
        desk.form(desk.one(".card form").attr("action")).with("roles", "editor").send().expect(200);
        assertThat(asking.get("/mein").document().select("#gefragt-kopf")).isEmpty();
    }

    @Test
    void theOperatorAppointsWithAReasonOnly() {
        var administrator = newcomer("Olga Ohnezeit");
        var here = "/kommunen/" + verified(administrator, "Verband ohne Verwaltung");
        var clerk = newcomer("Paul Nachfolge");
        clerk.get(here).form(here + "/dazugehoeren").send().expect(200);
        var desk = app.signedIn(PagesApp.OPERATOR).get(here + "/personen").expect(200);
        assertThat(desk.actions()).noneMatch(it -> it.endsWith("/entfernen"));
        assertThat(desk.actions()).doesNotContain(here + "/einladungslink");
        var appoint = desk.one(".card form").attr("action");
        desk.form(appoint).with("roles", "administrator").send().expect(422);
        desk.form(appoint)
                .with("roles", "administrator")
                .with("reason", "Die Verwaltung ist verwaist.")
                .send()
                .expect(200);
        clerk.get(here + "/personen").expect(200);
    }
}
