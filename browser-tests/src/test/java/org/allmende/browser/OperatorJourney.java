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
