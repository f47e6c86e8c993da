package org.allmende.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Map;

/// Bringing a newer official register into force, on pages.
class RegisterPagesTest {
    private static final String PASSWORD = "ein-passwort-fuer-den-betrieb";
    private static final String HERE = "/betrieb/register";

    private static PagesApp app;

    @BeforeAll
    static void start() {
        app =
                PagesApp.started(
                        "pages-register",
                        "allmende.register=none",
                        "allmende.operator.password=" + PASSWORD);
    }

    @Test
    void theFileIsShownBeforeItIsTakenOver() {
        var operator = app.signedIn("operator@localhost", PASSWORD);
        assertThat(operator.get(HERE).text()).contains("noch kein Register");

        var seen = upload(operator, file("20251231", "Stadt 01")).expect(200);
        assertThat(seen.text()).contains("31.12.2025").contains("Noch ist nichts geändert");
        assertThat(seen.texts(".tile strong").getFirst()).isEqualTo("30");
        assertThat(register("Stadt 01")).isZero();

        var taken = seen.form(HERE + "/uebernahme").send().expect(200);
        assertThat(taken.one(".notice").text()).contains("übernommen");
        assertThat(taken.text()).contains("Es gilt das Register vom 31.12.2025");
        assertThat(register("Stadt 01")).isPositive();

        var renamed = upload(operator, file("20261231", "Neustadt 01")).expect(200);
        assertThat(renamed.texts(".tile strong")).containsExactly("0", "0", "1", "0", "29");
        assertThat(renamed.one("main details").text()).contains("Stadt 01").contains("Neustadt 01");
        renamed.form(HERE + "/uebernahme").send().expect(200);

        assertThat(upload(operator, file("20251231", "Stadt 01")).expect(409).one(".wrong").text())
                .contains("hier gilt schon");
    }

    @Test
    void whatIsNoRegisterIsSaidAndNothingIsTaken() {
        var operator = app.signedIn("operator@localhost", PASSWORD);
        var damaged = upload(operator, "kein Register\n").expect(422);
        assertThat(damaged.one(".wrong").text()).contains("220");
        var nothing =
                operator.post(
                        HERE + "/vorschau",
                        "multipart/form-data; boundary=x",
                        BodyPublishers.ofString("--x--\r\n"));
        assertThat(nothing.expect(422).one(".wrong a").attr("href")).isEqualTo("#vorschau-file");
        operator.post(HERE + "/uebernahme", Map.of("packed", "erfunden")).expect(400);
        operator.post(HERE + "/uebernahme", Map.of("packed", "YWJj")).expect(400);
    }

    private static int register(String name) {
        var answer = app.visitorOfApi().get("/register?q=" + name.replace(" ", "%20"));
        if (answer.status() != 200) return 0;
        return answer.json().path("total").asInt();
    }

    private static Browser.Page upload(Browser operator, String file) {
        var body =
                "--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"gv.asc\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n"
                        + file
                        + "\r\n--grenze--\r\n";
        return operator.post(
                HERE + "/vorschau",
                "multipart/form-data; boundary=grenze",
                BodyPublishers.ofByteArray(body.getBytes(UTF_8)));
    }

    /// One city for each Land.
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
