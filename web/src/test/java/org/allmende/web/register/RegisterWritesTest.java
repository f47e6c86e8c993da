package org.allmende.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Written;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterDifference.Body;
import org.allmende.kernel.register.RegisterDifference.Renaming;
import org.allmende.kernel.register.RegisterQuery;
import org.allmende.kernel.register.RegisterText;
import org.allmende.web.FakeSides;
import org.allmende.web.TestEdge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A newer register arrives as the official file.
class RegisterWritesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final RegisterQuery.Imported CHANGED =
            new RegisterQuery.Imported(
                    DAY,
                    List.of(),
                    List.of(new Body("16061097", "Uder")),
                    List.of(new Renaming("13073030", "Glowe", "Glowe, Ostseebad")),
                    List.of(),
                    12_000);

    private final FakeSides sides = TestEdge.get().sides();
    private final WebTestClient operator = TestEdge.get().operator();

    @BeforeEach
    void sidesAnswer() {
        sides.answer(RegisterQuery.Change.class, _ -> CHANGED);
        sides.answer(RegisterQuery.Preview.class, _ -> CHANGED);
    }

    /// One city for each Land.
    private static String file() {
        return IntStream.rangeClosed(1, 16)
                .mapToObj("%02d"::formatted)
                .flatMap(
                        land ->
                                List.of(
                                        line("10", land, ""),
                                        line("40", land + "001", "41"),
                                        line("50", land + "001   0000", "50"),
                                        line("60", land + "0010000000", "61"))
                                        .stream())
                .collect(Collectors.joining("\n"));
    }

    private static String line(String kind, String keys, String code) {
        return "%-220s"
                .formatted("%-22s%-100s%-2s".formatted(kind + "20251231" + keys, "Köln", code));
    }

    private WebTestClient.ResponseSpec put(WebTestClient client, byte[] file) {
        return client.put()
                .uri("/api/register")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue(file)
                .exchange();
    }

    @Test
    void theFileBecomesACommandAndTheAnswerSaysWhatChanged() {
        sides.decide(it -> new Written(it.target(), 2, Optional.empty(), true));

        put(operator, file().getBytes(UTF_8))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectHeader()
                .valueEquals("X-Position", String.valueOf(FakeSides.POSITION))
                .expectBody()
                .json(
                        """
                        {"date": "2025-12-31", "added": [], "rekeyed": [],
                         "gone": [{"key": "16061097", "name": "Uder"}],
                         "renamed": [{"key": "13073030", "from": "Glowe", "to": "Glowe, Ostseebad"}],
                         "unchanged": 12000}
                        """);
        var sent = RegisterText.unpack(((RegisterCommand.Import) sides.command()).packed());
        assertThat(sent.date()).isEqualTo(DAY);
        assertThat(sent.find("05001000").orElseThrow().name()).isEqualTo("Köln");
        var asked = sides.query(RegisterQuery.Change.class);
        assertThat(asked.version()).isEqualTo(2);
        assertThat(asked.reading().atLeast()).isEqualTo(FakeSides.POSITION);
    }

    @Test
    void theSameRegisterOnceMoreIsComparedWithTheOneInForce() {
        sides.decide(it -> new Written(it.target(), 2, Optional.empty(), false));

        put(operator, file().getBytes(UTF_8)).expectStatus().isOk();

        assertThat(sides.query(RegisterQuery.Preview.class).reading().atLeast())
                .isEqualTo(FakeSides.POSITION);
    }

    @Test
    void aPreviewSendsNoCommand() {
        operator.post()
                .uri("/api/register/preview")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file().getBytes(UTF_8))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.gone[0].key")
                .isEqualTo("16061097");
        assertThat(sides.commands()).isZero();
    }

    @Test
    void anOlderRegisterIsAConflict() {
        sides.decide(
                it -> {
                    throw Refused.because(Code.REGISTER_OLDER, "2025-12-31", "2026-12-31");
                });

        put(operator, file().getBytes(UTF_8))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("register-older");
    }

    @Test
    void aDamagedFileNamesLineAndReasonAndSendsNothing() {
        var cut = file().substring(0, 221 * 6 + 17).getBytes(UTF_8);

        put(operator, cut)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("register-line-length")
                .jsonPath("$.line")
                .isEqualTo("7")
                .jsonPath("$.errors[0].field")
                .isEqualTo("line 7")
                .jsonPath("$.detail")
                .isEqualTo(
                        "Zeile 7 hat 17 statt 220 Zeichen. Nötig ist die Datei GV100AD,"
                                + " unverändert.");
        assertThat(sides.commands()).isZero();
    }

    @Test
    void aFileWithoutAnythingIsADamagedOne() {
        put(operator, new byte[0])
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("register-line-length");
        assertThat(sides.commands()).isZero();
    }

    @Test
    void aFileOfAnotherTypeIsRefused() {
        put(operator, new byte[] {'P', 'K', 3, 4, 0, 0}).expectStatus().isEqualTo(422);
        operator.put()
                .uri("/api/register")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void moreThanSixteenMegabytesAreTooMuchAndFewerAreRead() {
        put(operator, new byte[16 * 1024 * 1024 + 1]).expectStatus().isEqualTo(413);
        put(operator, new byte[3 * 1024 * 1024])
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("register-line-length");
    }

    @Test
    void nobodyButTheOperatorMayDoThis() {
        put(TestEdge.get().person(), new byte[0]).expectStatus().isForbidden();
        put(TestEdge.get().visitor(), new byte[0]).expectStatus().isUnauthorized();
    }
}
