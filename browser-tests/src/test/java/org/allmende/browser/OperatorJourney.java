package org.allmende.browser;

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
}
