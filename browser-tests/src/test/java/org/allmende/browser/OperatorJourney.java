package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The operator keeps the platform running.
class OperatorJourney {

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void aViewIsBuiltAnewAndSaysWhenItIsDone(Look look) {
        try (var operator = Guest.of(Who.OPERATOR, look)) {
            operator.open("/betrieb").follow("Ansichten").at("/betrieb/ansichten");
            var timelines = operator.main().locator("#neu-timelines");
            timelines.locator("summary").click();
            timelines.locator("button").click();
            operator.sees("Die Ansicht wird neu gebaut.");
            // Without scripts a person asks for the page again.
            if (!look.scripts()) operator.reloadUntil("Zuletzt neu gebaut");
            operator.sees("Zuletzt neu gebaut");
        }
    }

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void turnsAClaimDownWithAReason(Look look) {
        try (var person = Guest.of(Who.VISITOR, look);
                var operator = Guest.of(Who.OPERATOR, look)) {
            var name = "Verein ohne Satzung " + look;
            person.register("Otto Ohne " + look, "otto-" + look + "@ohne.example");
            person.open("/kommunen/anmelden").unfold("Meine Stelle steht nicht im Verzeichnis");
            person.type("name", name).choose("kind", "association").type("seat", "Neustadt");
            person.type("evidence", "Kommt noch.").press("Antrag stellen");
            person.sees("wartet auf die Prüfung");

            operator.open("/betrieb/antraege").sees("Kommt noch.");
            var claimed = operator.part("section.claimed", name);
            claimed.locator("summary").click();
            claimed.locator("[name=reason]").fill("Bitte mit der Satzung.");
            claimed.locator("form[action*='/ablehnung/'] button").click();
            operator.sees("Der Antrag ist abgelehnt.").seesNot(name);

            person.open("/mein").seesNot(name);
        }
    }

    /// The link goes another way than through the platform.
    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void helpsWhoForgotThePassword(Look look) {
        try (var person = Guest.of(Who.VISITOR, look);
                var operator = Guest.of(Who.OPERATOR, look)) {
            var email = "ines-" + look + "@irgendwo.example";
            person.register("Ines Irgendwo", email).forget("anmeldung");
            operator.open("/betrieb").follow("Personen").at("/betrieb/personen");
            operator.type("person", email).press("Finden").sees("Ines Irgendwo");
            operator.press("Link für ein neues Passwort machen").sees("Der Link ist gemacht");
            person.open(operator.page().locator("#link").inputValue());
            person.type("password", "fuenfzehn-boote-am-steg").press("Passwort setzen");
            person.sees("Ihr Passwort ist gesetzt.").signIn(email, "fuenfzehn-boote-am-steg");
            person.at("/$").open("/mein").sees("Mein Bereich");
        }
    }

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void readsFeedbackAndTakesABackup(Look look) {
        try (var visitor = Guest.of(Who.VISITOR, look);
                var operator = Guest.of(Who.OPERATOR, look)) {
            visitor.open("/barrierefreiheit").follow("Eine Barriere melden").at("/rueckmeldung");
            visitor.type("text", "Die Karte ist schwer zu lesen. " + look).press("Absenden");
            visitor.sees("Ihre Rückmeldung ist angekommen.");
            operator.open("/betrieb").follow("Rückmeldungen").at("/betrieb/rueckmeldungen");
            operator.sees("Die Karte ist schwer zu lesen. " + look);

            operator.follow("Sicherung").at("/betrieb/sicherung");
            var saved =
                    operator.page()
                            .waitForDownload(() -> operator.press("Sicherung herunterladen"));
            assertThat(saved.path()).isNotEmptyFile();
        }
    }
}
