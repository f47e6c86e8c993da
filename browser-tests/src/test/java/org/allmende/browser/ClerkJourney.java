package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A member of a town proposes an idea and keeps it, and loses nothing that was typed.
class ClerkJourney {

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void proposesAnIdeaAndEditsIt(Look look) {
        try (var clerk = Guest.of(Who.TOWN, look)) {
            clerk.open("/").follow("Etwas zeigen").at("/projekte/neu");
            clerk.type("title", "Fundbüro " + look).type("summary", "kurz");
            clerk.tick("topics", "recht-ordnung").press("Speichern");
            clerk.sees("Bitte prüfen Sie Ihre Angaben");
            clerk.page().locator(".wrong a").first().click();
            assertThat(clerk.typed("title")).isEqualTo("Fundbüro " + look);
            clerk.type("summary", "Fundsachen aller Ämter an einer Stelle suchen.");
            clerk.press("Speichern").sees("Angelegt. Danke!").at("/projekte/[^/]+$");

            clerk.follow("Bearbeiten").unfold("Titel und Beschreibung");
            clerk.type("description", "Mit **Foto** und Fundort.").press("Speichern");
            clerk.sees("Gespeichert.").at("/projekte/[^/]+$");
            assertThat(clerk.main().locator(".prose strong").innerText()).isEqualTo("Foto");
        }
    }

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void whoseSignInEndedSignsInAndSendsTheSameForm(Look look) {
        try (var clerk = Guest.of(Who.TOWN, look)) {
            clerk.open("/projekte/neu").type("title", "Abgelaufen " + look);
            clerk.type("summary", "Während des Tippens endet die Anmeldung.");
            clerk.forget("anmeldung");
            clerk.press("Speichern").sees("abgelaufen");
            clerk.signIn(Who.TOWN).sees("Abgelaufen " + look);
            clerk.press("Jetzt absenden").sees("Angelegt. Danke!").sees("Abgelaufen " + look);
        }
    }

    /// What one town answers, the other reads at once on the page that it has open.
    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void saysThatItsTownNeedsItToo(Look look) {
        try (var owner = Guest.of(Who.COORDINATOR, look);
                var clerk = Guest.of(Who.TOWN, look)) {
            owner.open("/projekte/neu").type("title", "Gefragt " + look);
            owner.type("summary", "Wer braucht das noch?").press("Speichern");
            owner.sees("Noch hat niemand geantwortet.");
            clerk.open(owner.path()).tick("stance", "need");
            clerk.type("text", "Dringend, seit Jahren.").press("Antworten");
            clerk.sees("Ihre Antwort steht jetzt hier.");
            if (!look.scripts()) owner.page().reload();
            owner.sees("Dringend, seit Jahren.").seesNot("Noch hat niemand geantwortet.");
        }
    }

    @Test
    void twoWhoEditAtOnceAreShownBothVersions() {
        try (var first = Guest.of(Who.TOWN);
                var second = Guest.of(Who.TOWN)) {
            first.open("/projekte/neu").type("title", "Zu zweit geändert");
            first.type("summary", "Zwei ändern dasselbe zur selben Zeit.").press("Speichern");
            first.sees("Angelegt. Danke!");
            var edit = first.path() + "/bearbeiten";
            first.open(edit).unfold("Titel und Beschreibung");
            second.open(edit).unfold("Titel und Beschreibung");
            first.type("title", "So sagt es die eine").press("Speichern").sees("Gespeichert.");
            second.type("title", "So sagt es die andere").press("Speichern");
            second.sees("Jemand anderes hat inzwischen gespeichert");
            second.sees("So sagt es die eine");
            assertThat(second.typed("title")).isEqualTo("So sagt es die andere");
            second.press("Meine Fassung speichern").sees("Gespeichert.");
            assertThat(second.main().locator("h1").innerText()).isEqualTo("So sagt es die andere");
        }
    }

    @Test
    void proposesWithTheKeyboardAlone() {
        try (var clerk = Guest.of(Who.TOWN)) {
            clerk.open("/");
            var keys = new Keys(clerk.page());
            keys.to("Zum Inhalt").enter();
            keys.to("Etwas zeigen").enter();
            clerk.at("/projekte/neu");
            keys.toField("title").write("Nur mit Tasten");
            keys.toField("summary").write("Ohne Maus vom Start bis zum Ergebnis.");
            keys.to("Speichern").enter();
            clerk.sees("Angelegt. Danke!").sees("Nur mit Tasten");
        }
    }
}
