package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody without an account finds what there is, and reads what happened to it.
class VisitorJourney {

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void findsAProjectAsItIsWrittenAndReadsWhoReusesIt(Look look) {
        try (var visitor = Guest.of(Who.VISITOR, look)) {
            visitor.open("/").type("q", "Maengelmelder");
            visitor.press("Suchen").at("/katalog\\?q=Maengelmelder");
            visitor.follow("Mängelmelder mit Rückmeldung").at("/projekte/maengelmelder$");
            visitor.sees("nutzen es nach").sees("Mängelmelder gemeinsam");
            assertThat(visitor.main().locator("form[method=post]").count()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void narrowsTheCatalogueAndTakesAFilterBack(Look look) {
        try (var visitor = Guest.of(Who.VISITOR, look)) {
            visitor.open("/katalog?topic=umwelt&stage=pilot");
            var narrow = visitor.main().locator("h2").first().innerText();
            visitor.main().locator("a.chip").first().click();
            visitor.at("/katalog\\?stage=pilot$");
            assertThat(visitor.main().locator("h2").first().innerText()).isNotEqualTo(narrow);
            visitor.page().goBack();
            visitor.at("topic=umwelt&stage=pilot");
        }
    }

    /// The auditor's way: every event, and the page as it was before one of them.
    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void readsTheHistoryAndAPastState(Look look) {
        try (var auditor = Guest.of(Who.VISITOR, look)) {
            auditor.open("/projekte/maengelmelder").follow("Verlauf ansehen");
            auditor.at("/projekte/maengelmelder/verlauf").sees("Verlauf: Mängelmelder");
            auditor.follow("Stand davor").at("asOf=");
            auditor.sees("Zurück zu heute");
            assertThat(auditor.page().locator(".past").innerText()).contains("Stand vom");
            auditor.page().locator(".past a").click();
            auditor.at("/projekte/maengelmelder$");
            auditor.page().locator("details.stand summary").click();
            auditor.type("asOf", Place.THEN).press("Anzeigen").at("asOf=" + Place.THEN);
            assertThat(auditor.page().locator(".past").innerText())
                    .contains(Place.THEN.substring(8) + ".");
        }
    }
}
