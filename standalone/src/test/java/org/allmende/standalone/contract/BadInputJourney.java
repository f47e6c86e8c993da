package org.allmende.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.Api.Answer;
import org.allmende.standalone.journey.Node;
import org.allmende.standalone.journey.OwnAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What must not be in a request, against the packaged application: every one gets its exact answer
/// and nothing of it stays.
class BadInputJourney {
    private static final String PASSWORD = "gemeinsam-statt-einsam";
    private static final String BODY = "05382901";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir static Path data;

    private static Node node;
    private static Api visitor;
    private static Api person;
    private static String token;

    @BeforeAll
    static void start() {
        node =
                Node.start(
                                "bad-input",
                                "standalone",
                                Map.of(
                                        "allmende.data",
                                        data.toString(),
                                        "allmende.demo",
                                        "true",
                                        "allmende.web.head-within",
                                        "PT1S"),
                                Node.freePort())
                        .ready();
        visitor = node.api();
        token = accounts().signIn("verwaltung@musterstadt.example", PASSWORD);
        person = visitor.as(token);
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    private static OwnAccounts accounts() {
        return new OwnAccounts(node.api(), PASSWORD);
    }

    @Test
    void bytesThatAreNoUtf8AreNotReadable() throws Exception {
        var body = idea("Gut?").getBytes(StandardCharsets.UTF_8);
        body[11] = (byte) 0xC3;
        body[12] = (byte) 0x28;
        refused(propose(body), 400, "malformed");
    }

    @Test
    void jsonOfAHundredLevelsIsNotReadable() throws Exception {
        var deep = "{\"title\": " + "[".repeat(100) + "]".repeat(100) + "}";
        refused(propose(deep.getBytes(StandardCharsets.UTF_8)), 400, "malformed");
    }

    @Test
    void twoMegabytesAreTooLarge() throws Exception {
        var large = idea("x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        refused(propose(large), 413, "too-large");
    }

    @Test
    void fieldsThatDoNotExistAreNamed() {
        field(person.post("/projects", with("colour", "\"blue\"")), "unknown-field", "colour");
    }

    @Test
    void aNumberIsNoText() {
        field(person.post("/projects", "{\"title\": 5}"), "wrong-type", "title");
    }

    @Test
    void tenThousandTopicsAreTooMany() {
        var topics =
                IntStream.range(0, 10_000)
                        .mapToObj(_ -> "\"umwelt\"")
                        .collect(Collectors.joining(",", "[", "]"));
        field(person.post("/projects", with("topics", topics)), "too-many", "topics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\u0007",
                "\\u001b[2J",
                "\\u202e",
                "\\u2066",
                "\\u200e",
                "\\ud800"
            })
    void whatHidesOrTurnsTextIsForbidden(String character) {
        field(
                person.post("/projects", idea("Park" + character + "platz")),
                "forbidden-characters",
                "title");
    }

    @Test
    void markupIsKeptAsWrittenAndSaidAsText() {
        var script = "<script>alert(1)</script>";
        var made =
                person.post(
                                "/projects",
                                """
                                {"title": "%1$s", "summary": "%1$s", "description": "%1$s",
                                 "links": [{"kind": "website", "url": "https://example.org/",
                                            "label": "%1$s"}]}\
                                """
                                        .formatted(script))
                        .expect(201);
        var project = visitor.from(made).get("/projects/" + made.id()).expect(200);
        assertThat(project.header("Content-Type")).startsWith("application/json");
        assertThat(project.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var view = project.json();
        for (var field : new String[] {"title", "summary", "description"})
            assertThat(view.path(field).asString()).isEqualTo(script);
        assertThat(view.at("/links/0/label").asString()).isEqualTo(script);
        assertThat(visitor.from(made).get("/").expect(200).text()).doesNotContain(script);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org",
                "//example.org",
                "https://",
                "file:///etc/passwd"
            })
    void linksLeadIntoTheWebOnly(String url) {
        var links =
                "[{\"kind\": \"website\", \"url\": \"%s\", \"label\": \"Seite\"}]".formatted(url);
        field(person.post("/projects", with("links", links)), "not-a-link", "links[0].url");
    }

    @ParameterizedTest
    @CsvSource({
        "0538290, not-a-key",
        "053829011, unknown-key",
        "99382901, unknown-key",
        "00000000, unknown-key",
        "0538290x, not-a-key",
        "05382999, unknown-key"
    })
    void keysAreThoseOfTheRegister(String key, String code) {
        field(person.post("/organisations", "{\"key\": \"%s\"}".formatted(key)), code, "key");
    }

    @Test
    void aDayThatNeverWasIsNone() {
        field(person.post("/projects", with("on", "\"2026-02-30\"")), "wrong-type", "on");
    }

    @Test
    void aStageDoesNotBeginTomorrow() {
        var tomorrow = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1);
        field(person.post("/projects", with("on", "\"" + tomorrow + "\"")), "in-the-future", "on");
        field(visitor.get("/projects?asOf=" + tomorrow), "in-the-future", "asOf");
    }

    @Test
    void aCursorBelongsToItsQuery() {
        var next = visitor.get("/projects?size=1").expect(200).json().path("next").asString();
        visitor.get("/projects?size=1&cursor=" + next).expect(200);
        for (var path : new String[] {"/organisations?", "/projects?stage=idea&"})
            field(visitor.get(path + "size=1&cursor=" + next), "cursor-invalid", "cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "W/\"1\"", "\"x\"", "\"1\", \"2\"", "\"\"", "\"99999999999999999999\""})
    void anExpectedVersionIsOneStrongTag(String tag) throws Exception {
        refused(describe("If-Match", tag), 400, "malformed");
    }

    @Test
    void twoExpectedVersionsAreNone() throws Exception {
        refused(describe("If-Match", "\"1\"", "If-Match", "\"1\""), 400, "malformed");
    }

    @Test
    void nobodySpeaksForABodyItDoesNotBelongTo() {
        person.with("X-Acting-For", "05199000")
                .post("/projects", idea("Fremd"))
                .refused(403, "not-allowed");
    }

    @Test
    void anIdempotencyKeyOfTenKilobytesIsTooLong() {
        field(
                person.with("Idempotency-Key", "x".repeat(10_000)).post("/projects", idea("Lang")),
                "too-long",
                "Idempotency-Key");
    }

    @Test
    void aThingOfAnotherKindIsNotFound() {
        var project = person.post("/projects", idea("Ein Projekt")).expect(201).id();
        person.delete("/communities/" + project + "/members/" + BODY).refused(404, "not-found");
        person.get("/communities/" + project).refused(404, "not-found");
    }

    @Test
    void aCellThatIsAFormulaIsGuarded() {
        var made = person.post("/projects", idea("=cmd|' /C calc'!A0")).expect(201);
        var csv = visitor.from(made).get("/projects?format=csv&q=calc").expect(200).text();
        assertThat(csv).contains("'=cmd|").doesNotContainPattern("(?m)(^|;)\"?=");
    }

    @Test
    void whoeverDripsIsCutOffAndNobodyElse() throws Exception {
        try (var socket = new Socket("127.0.0.1", node.uri().getPort())) {
            var out = socket.getOutputStream();
            out.write("GET /api/codes HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            var until = System.nanoTime() + 30_000_000_000L;
            var open = true;
            while (open && System.nanoTime() < until) {
                visitor.get("/projects?size=1").expect(200);
                try {
                    out.write('x');
                    out.flush();
                } catch (SocketException _) {
                    open = false;
                }
                LockSupport.parkNanos(50_000_000);
            }
            assertThat(open).isFalse();
        }
    }

    @Test
    void aThousandWrongPasswordsAreThrottledAndHarmNobodyElse() {
        accounts().token("emil");
        var guess = visitor.with("Authorization", "Basic " + basic("emil@example.org:falsch"));
        var answers =
                IntStream.range(0, 1_000)
                        .mapToObj(_ -> guess.send("POST", "/tokens", null))
                        .toList();
        assertThat(answers).extracting(Answer::status).containsOnly(401, 429);
        assertThat(answers.stream().filter(it -> it.status() == 401).count()).isEqualTo(10);
        var last = answers.getLast().refused(429, "too-many-requests");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 900);
        person.get("/me").expect(200);
        assertThat(accounts().signIn("digital@neuhafen.example", PASSWORD)).isNotBlank();
    }

    private static String basic(String credentials) {
        return java.util.Base64.getEncoder().encodeToString(credentials.getBytes());
    }

    private static String idea(String title) {
        return "{\"title\": \"%s\", \"summary\": \"Ein Satz, der lang genug ist.\"}"
                .formatted(title);
    }

    private static String with(String field, String value) {
        return idea("Ein guter Titel").replaceFirst("}$", ", \"" + field + "\": " + value + "}");
    }

    private static void field(Answer answer, String code, String field) {
        answer.refused(422, code);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .as(answer.text())
                .isEqualTo(field);
    }

    private static HttpResponse<String> propose(byte[] body) throws Exception {
        return send("POST", "/api/projects", body);
    }

    private static HttpResponse<String> describe(String... headers) throws Exception {
        var made = person.post("/projects", idea("Ein guter Titel")).expect(201);
        var body = idea("Ein neuer Titel").getBytes(StandardCharsets.UTF_8);
        return send("PUT", "/api/projects/" + made.id() + "/description", body, headers);
    }

    private static HttpResponse<String> send(
            String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var all =
                Stream.concat(
                                Stream.of(
                                        "Authorization",
                                        "Bearer " + token,
                                        "Content-Type",
                                        "application/json"),
                                Stream.of(headers))
                        .toArray(String[]::new);
        var request =
                HttpRequest.newBuilder(URI.create(node.uri() + path))
                        .method(method, BodyPublishers.ofByteArray(body))
                        .headers(all);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        new Answer(answer.request().method() + " " + answer.uri(), answer).refused(status, code);
    }
}
