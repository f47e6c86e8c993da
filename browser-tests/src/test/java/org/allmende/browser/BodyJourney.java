package org.allmende.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody new speaks for a body, after the operator has looked at the evidence.
class BodyJourney {

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void aNewPersonClaimsABodyAndTheOperatorVerifiesIt(Look look) {
        try (var person = Guest.of(Who.VISITOR, look);
                var operator = Guest.of(Who.OPERATOR, look)) {
            var name = "Zweckverband " + look;
            person.open("/registrieren").type("name", "Ada Neu " + look);
            person.type("email", look + "@neu.example").type("password", "vierzehn-boote-am-steg");
            person.page().locator("main form button").first().click();
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
}
