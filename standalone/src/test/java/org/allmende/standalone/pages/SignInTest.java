package org.allmende.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// Signing in and out in a browser without scripts.
class SignInTest {
    private final PagesApp app = PagesApp.get();

    @Test
    void whoSignsInIsLedBackAndGreetedByBody() {
        var browser = app.visitor();
        var page =
                browser.get("/anmelden?weiter=%2Fregistrieren")
                        .form("/anmelden")
                        .with("email", PagesApp.MUSTERSTADT)
                        .with("password", PagesApp.PASSWORD)
                        .send();
        assertThat(page.address()).isEqualTo("/registrieren");
        assertThat(page.one("header .menu").text()).contains("Musterstadt");
        browser.post("/abmelden", Map.of());
        assertThat(browser.cookie("anmeldung")).isNull();
    }

    @Test
    void aWrongPasswordIsSaidAndTheAddressStays() {
        var page =
                app.visitor()
                        .get("/anmelden")
                        .form("/anmelden")
                        .with("email", "niemand@nirgends.example")
                        .with("password", "falsch")
                        .send()
                        .expect(401);
        assertThat(page.one("[role=alert]").text()).isNotBlank();
        assertThat(page.one("input[name=email]").val()).isEqualTo("niemand@nirgends.example");
        assertThat(page.one("input[name=password]").val()).isEmpty();
    }

    @Test
    void aFormSentAfterTheSignInEndedIsNotLost() {
        var browser = app.signedIn(PagesApp.NEUHAFEN);
        browser.forget("anmeldung");
        var again = browser.post("/stelle", Map.of("zurueck", "/katalog", "stelle", "wichtig"));
        assertThat(again.status()).isEqualTo(401);
        var kept =
                again.form("/anmelden")
                        .with("email", PagesApp.NEUHAFEN)
                        .with("password", PagesApp.PASSWORD)
                        .send();
        assertThat(kept.form("/stelle").fields()).contains(Map.entry("stelle", "wichtig"));
        assertThat(kept.one("header .menu").text()).contains("Neuhafen");
        assertThat(kept.has("header a[href^='/anmelden']")).isFalse();
    }

    @Test
    void whatIsSentAgainIsReadByItsLabels() {
        var browser = app.signedIn(PagesApp.NEUHAFEN);
        browser.forget("anmeldung");
        var typed = Map.of("title", "Hecken", "stage", "idea", "visibility", "public");
        var kept =
                browser.post("/projekte/neu", typed)
                        .form("/anmelden")
                        .with("email", PagesApp.NEUHAFEN)
                        .with("password", PagesApp.PASSWORD)
                        .send();
        assertThat(kept.texts("main dt"))
                .containsExactlyInAnyOrder("Titel", "Stand", "Sichtbarkeit");
        assertThat(kept.texts("main dd")).containsExactlyInAnyOrder("Hecken", "Idee", "Öffentlich");
    }
}
