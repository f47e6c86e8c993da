package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two bodies, each at its own browser: one forms a community, the other comes to belong to it.
class CommunityJourney {

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void aBodyAsksIsAdmittedAndReadsADecision(Look look) {
        try (var coordinator = Guest.of(Who.COORDINATOR, look);
                var asker = Guest.of(Who.TOWN, look)) {
            coordinator.open("/projekte/maengelmelder").follow("Gemeinschaft gründen");
            coordinator.type("name", "Melden " + look).type("purpose", "Gemeinsam besser.");
            coordinator.tick("admission", "on-request").press("Gemeinschaft gründen");
            coordinator.sees("Die Gemeinschaft ist gegründet.");
            var here = coordinator.path();

            asker.open("/gemeinschaften?q=Melden").follow("Melden " + look).at(here);
            asker.type("message", "Wir bringen den Bauhof mit.").press("Um Aufnahme bitten");
            asker.sees("Ihre Anfrage ist gestellt.").sees("wartet auf die Koordination");

            coordinator.open(here).follow("Koordination öffnen");
            coordinator.sees("Wir bringen den Bauhof mit.").press("Aufnehmen");
            coordinator.sees("Die Anfrage ist entschieden.");

            if (!look.scripts()) asker.page().reload();
            asker.sees("Musterstadt (Beispiel) gehört dazu: Mitglied");

            coordinator.type("title", "Kern zuerst").tick("outcome", "accepted");
            coordinator.press("Beschluss festhalten").sees("Der Beschluss ist festgehalten.");
            if (!look.scripts()) asker.page().reload();
            asker.sees("Kern zuerst");
            assertThat(asker.path()).isEqualTo(here);
        }
    }
}
