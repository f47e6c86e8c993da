package org.allmende.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reuse is declared in two clicks, and seen by everybody at once.
class ReuseJourney {

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void aBodyDeclaresReuseInTwoClicks(Look look) {
        try (var owner = Guest.of(Who.COORDINATOR, look);
                var town = Guest.of(Who.TOWN, look)) {
            var project = proposed(owner, "Zweimal geklickt " + look);
            town.open(project).follow("Nachnutzung erklären");
            town.press("Nachnutzung erklären").sees("Ihre Nachnutzung ist erklärt.");
            town.open(project).sees("Unsere Nachnutzung");
            town.follow("Unsere Nachnutzung").press("Das ist noch so").sees("Gespeichert.");
        }
    }

    @Test
    void aBodyDeclaresReuseWithTheKeyboardAlone() {
        try (var owner = Guest.of(Who.COORDINATOR);
                var town = Guest.of(Who.TOWN)) {
            town.open(proposed(owner, "Ohne Maus nachgenutzt"));
            var keys = new Keys(town.page());
            keys.to("Nachnutzung erklären").enter();
            town.at("/nachnutzen$");
            keys.to("Nachnutzung erklären").enter();
            town.sees("Ihre Nachnutzung ist erklärt.");
        }
    }

    @Test
    void whoLooksAtTheProjectSeesItMove() {
        try (var owner = Guest.of(Who.COORDINATOR);
                var town = Guest.of(Who.TOWN);
                var visitor = Guest.visitor()) {
            var project = proposed(owner, "Wird vor aller Augen nachgenutzt");
            visitor.open(project).sees("Noch nutzt es niemand nach.");
            town.open(project + "/nachnutzen").press("Nachnutzung erklären");
            town.sees("Ihre Nachnutzung ist erklärt.");
            visitor.seesNot("Noch nutzt es niemand nach.").sees("Musterstadt (Beispiel)");
        }
    }

    @Test
    void theFiguresOnTheWallMove() {
        try (var owner = Guest.of(Who.COORDINATOR);
                var town = Guest.of(Who.TOWN);
                var wall = Guest.visitor()) {
            var project = proposed(owner, "An der Wand zu sehen");
            wall.open("/zahlen?ansicht=wand").main().locator("[data-connection=on]").waitFor();
            var before = figures(wall);
            town.open(project + "/nachnutzen")
                    .tick("stage", "productive")
                    .press("Nachnutzung erklären");
            town.sees("Ihre Nachnutzung ist erklärt.");
            wall.page().waitForCondition(() -> !figures(wall).equals(before));
            wall.sees("An der Wand zu sehen");
        }
    }

    private static String figures(Guest wall) {
        return wall.main().locator(".wall-figures").innerText();
    }

    private static String proposed(Guest owner, String title) {
        owner.open("/projekte/neu").type("title", title);
        owner.type("summary", "Zum Nachnutzen für alle, die es brauchen.");
        owner.choose("stage", "productive").press("Speichern").sees("Angelegt. Danke!");
        return owner.path();
    }
}
