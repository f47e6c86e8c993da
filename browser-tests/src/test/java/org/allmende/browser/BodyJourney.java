package org.allmende.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody new speaks for a body, after the operator has looked at the evidence.
class BodyJourney {
    private static final Locator.GetByTextOptions EXACT =
            new Locator.GetByTextOptions().setExact(true);

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void aNewPersonClaimsABodyAndTheOperatorVerifiesIt(Look look) {
        try (var person = Guest.of(Who.VISITOR, look);
                var operator = Guest.of(Who.OPERATOR, look)) {
            var name = "Zweckverband " + look;
            person.register("Ada Neu " + look, look + "@neu.example");
            person.open("/kommunen/anmelden").unfold("Meine Stelle steht nicht im Verzeichnis");
            person.type("name", name).choose("kind", "association").type("seat", "Neustadt");
            person.type("evidence", "Schreiben der Geschäftsführung.").press("Antrag stellen");
            person.sees("Ihr Antrag ist gestellt.").sees("wartet auf die Prüfung");

            operator.open("/betrieb").follow("Anträge").at("/betrieb/antraege");
            operator.sees(name).sees("Schreiben der Geschäftsführung.");
            operator.press("Ada Neu " + look + " bestätigen").sees("Der Antrag ist bestätigt.");

            person.page().reload();
            person.seesNot("wartet auf die Prüfung").sees("Menschen und Rollen");
        }
    }

    /// Two people of one body, each at a browser: one asks to belong, the other decides.
    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void anAdministratorAdmitsAColleagueAndRemovesThem(Look look) {
        try (var colleague = Guest.of(Who.VISITOR, look);
                var administrator = Guest.of(Who.TOWN, look)) {
            colleague.register("Kim Kollegin " + look, "kim-" + look + "@musterstadt.example");
            colleague.open("/kommunen/05382901").unfold("Um Aufnahme bitten");
            colleague.type("message", "Ich bin neu im Bauamt.").press("Um Aufnahme bitten");
            colleague.sees("Ihre Anfrage ist bei denen, die diese Stelle verwalten.");

            administrator.open("/kommunen/05382901").follow("Menschen und Rollen");
            var asked = administrator.part("li", "Kim Kollegin " + look);
            PlaywrightAssertions.assertThat(asked).containsText("Ich bin neu im Bauamt.");
            asked.getByText("Aufnehmen", EXACT).click();
            administrator.sees("Die Rollen sind gesetzt.");

            colleague.open("/kommunen/05382901").sees("Sie gehören dazu:");
            colleague.open("/mein").sees("Musterstadt (Beispiel)");

            var admitted = administrator.part("li", "Kim Kollegin " + look);
            admitted.locator("summary").click();
            admitted.getByText("Aus der Stelle entfernen").click();
            administrator.sees("Die Person ist nicht mehr dabei.");
            colleague.open("/kommunen/05382901").seesNot("Sie gehören dazu:");
        }
    }
}
