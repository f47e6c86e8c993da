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
            var here = formed(coordinator, "Melden " + look);
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

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void theCoordinatorDeclinesWithAReasonSetsARoleAndDissolves(Look look) {
        try (var coordinator = Guest.of(Who.COORDINATOR, look);
                var asker = Guest.of(Who.TOWN, look)) {
            var here = formed(coordinator, "Kurz gemeinsam " + look);
            asker.open(here).press("Um Aufnahme bitten").sees("Ihre Anfrage ist gestellt.");

            coordinator.open(here + "/koordination").press("Ablehnen");
            coordinator.sees("Bitte prüfen Sie Ihre Angaben");
            coordinator.type("reason", "Wir beginnen zu zweit.").press("Ablehnen");
            coordinator.sees("Die Anfrage ist entschieden.");
            asker.open(here + "/verlauf").sees("Wir beginnen zu zweit.").open(here);

            asker.press("Um Aufnahme bitten").sees("Ihre Anfrage ist gestellt.");
            coordinator.open(here + "/koordination").press("Aufnehmen");
            var member = coordinator.part("#mitglieder ~ ul > li", "Musterstadt (Beispiel)");
            member.locator("select").selectOption("observer");
            member.getByText("Rolle setzen").click();
            coordinator.sees("Die Rolle ist gesetzt.");
            asker.open(here).sees("Musterstadt (Beispiel) gehört dazu: Beobachtend");

            coordinator.unfold("Gemeinschaft auflösen").type("reason", "Alles ist gebaut.");
            coordinator.press("Endgültig auflösen").sees("Die Gemeinschaft ist aufgelöst.");
            asker.open(here).sees("Diese Gemeinschaft ist aufgelöst.");
            asker.open(here + "/verlauf").sees("Alles ist gebaut.");
        }
    }

    private static String formed(Guest coordinator, String name) {
        coordinator.open("/projekte/maengelmelder").follow("Gemeinschaft gründen");
        coordinator.type("name", name).type("purpose", "Gemeinsam besser.");
        coordinator.tick("admission", "on-request").press("Gemeinschaft gründen");
        coordinator.sees("Die Gemeinschaft ist gegründet.");
        return coordinator.path();
    }
}
