package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;

/// The operator brings a newer official register into force, and sees before what it would change.
/// It has an application of its own: no body of the demonstration is in the registers made here.
class RegisterJourney {
    private static final String EMAIL = "operator@localhost";
    private static final String PASSWORD = "ein-passwort-fuer-den-betrieb";

    @BeforeAll
    static void browser() {
        Chromium.get();
    }

    @ParameterizedTest
    @MethodSource("org.allmende.browser.Look#withAndWithoutScripts")
    void seesWhatAFileWouldChangeAndTakesItOver(Look look) {
        var address =
                Allmende.other(
                        "register-" + look,
                        "--allmende.register=none",
                        "--allmende.operator.password=" + PASSWORD);
        try (var operator = Guest.at(address, look)) {
            operator.open("/anmelden?weiter=/betrieb/register").signIn(EMAIL, PASSWORD);
            operator.sees("Es gilt noch kein Register.");
            if (look.scripts()) EveryPage.requireGood(operator);

            upload(operator, "kein Register\n").sees("Bitte prüfen Sie Ihre Angaben");
            upload(operator, file("20251231", "Stadt 01")).sees("Was sich ändern würde");
            operator.sees("Die Datei ist vom 31.12.2025.").sees("Noch ist nichts geändert.");
            if (look.scripts()) EveryPage.requireGood(operator);
            operator.press("Dieses Register übernehmen").sees("Das Register ist übernommen.");
            operator.sees("Es gilt das Register vom 31.12.2025.");

            upload(operator, file("20261231", "Neustadt 01")).sees("Stadt 01 → Neustadt 01");
            assertThat(operator.main().locator(".tile strong").allInnerTexts())
                    .containsExactly("0", "0", "1", "0", "29");
            operator.press("Dieses Register übernehmen").sees("vom 31.12.2026.");

            operator.open("/kommunen/anmelden").type("q", "Neustadt");
            operator.press("Suchen").sees("Neustadt 01");
        }
    }

    private static Guest upload(Guest operator, String file) {
        operator.open("/betrieb/register");
        operator.main()
                .locator("[name=file]")
                .setInputFiles(new FilePayload("gv.asc", "text/plain", file.getBytes(UTF_8)));
        return operator.press("Ansehen, was sich ändern würde");
    }

    /// One city for each Land, in the form GV100AD.
    private static String file(String day, String first) {
        var lines = new ArrayList<String>();
        for (int i = 1; i <= 16; i++) {
            var land = "%02d".formatted(i);
            var city = i == 1 ? first : "Stadt " + land;
            lines.add(line("10" + day + land, "Land " + land, ""));
            lines.add(line("40" + day + land + "001", city, "41"));
            lines.add(line("50" + day + land + "001   0000", city, "50"));
            lines.add(line("60" + day + land + "0010000000", city, "61"));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(String keys, String name, String code) {
        return "%-220s".formatted("%-22s%-100s%-2s".formatted(keys, name, code));
    }
}
