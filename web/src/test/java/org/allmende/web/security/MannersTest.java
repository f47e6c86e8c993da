package org.allmende.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Written;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonQuery.Belonging;
import org.allmende.platform.command.MessageKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// The manners of the contract, over HTTP against the edge as it runs.
class MannersTest {
    private static final String IDEA =
            """
            {"title": "Digitale Parkscheibe", "summary": "Parken ohne Zettel an der Scheibe."}\
            """;

    @TempDir static Path data;

    private static RunningEdge edge;
    private static String token;

    @BeforeAll
    static void start() {
        edge = new RunningEdge(data);
        token = edge.newToken("anna@beispiel.de");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @BeforeEach
    void belongsToOneBody() {
        edge.sides().forget();
        edge.sides().belonging(body("12345678"));
    }

    private static Belonging body(String id) {
        return new Belonging(
                new OrganisationId(id),
                "Musterstadt",
                OrganisationStatus.VERIFIED,
                Set.of(Role.EDITOR),
                Optional.empty());
    }

    private static Belonging claim(String id) {
        return new Belonging(
                new OrganisationId(id),
                "Musterdorf",
                OrganisationStatus.CLAIMED,
                Set.of(),
                Optional.of(new ClaimId("1")));
    }

    private static ResponseSpec propose(String body, String... headers) {
        return propose(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static ResponseSpec propose(byte[] body, String... headers) {
        return send(HttpMethod.POST, "/api/projects", body, headers);
    }

    private static ResponseSpec send(
            HttpMethod method, String path, byte[] body, String... headers) {
        return edge.bearing(token)
                .method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(
                        it -> {
                            for (int i = 0; i < headers.length; i += 2)
                                it.add(headers[i], headers[i + 1]);
                        })
                .bodyValue(body)
                .exchange();
    }

    private static void says(ResponseSpec answer, int status, String code, String field) {
        var body =
                answer.expectStatus()
                        .isEqualTo(status)
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .expectBody();
        body.jsonPath("$.code").isEqualTo(code).jsonPath("$.status").isEqualTo(status);
        if (field != null) body.jsonPath("$.errors[0].field").isEqualTo(field);
        body.consumeWith(
                it ->
                        assertThat(new String(it.getResponseBody(), StandardCharsets.UTF_8))
                                .doesNotContain("Exception")
                                .doesNotContain("org.allmende"));
    }

    private static void says(ResponseSpec answer, int status, String code) {
        says(answer, status, code, null);
    }

    @Test
    void whatIsMadeHasAnAddressAVersionAndAPosition() {
        var made =
                propose(IDEA)
                        .expectStatus()
                        .isCreated()
                        .expectHeader()
                        .valueEquals(HttpHeaders.ETAG, "\"3\"")
                        .expectHeader()
                        .valueEquals("X-Position", "0")
                        .expectHeader()
                        .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .expectHeader()
                        .valueMatches(HttpHeaders.LOCATION, "/api/projects/[a-z2-7]{20}");
        made.expectBody().jsonPath("$.version").isEqualTo(3).jsonPath("$.n").doesNotExist();
        var message = edge.sides().sent().getFirst();
        assertThat(message.getMetaData())
                .containsEntry(MessageKeys.BODY, "12345678")
                .containsKey(MessageKeys.PERSON)
                .containsKey(MessageKeys.CORRELATION)
                .doesNotContainKey(MessageKeys.OPERATOR)
                .doesNotContainKey(MessageKeys.EXPECTED_VERSION);
    }

    @Test
    void theSameKeyMakesTheSameThing() {
        propose(IDEA, "Idempotency-Key", "key-00000001");
        propose(IDEA.replace(": ", ":"), "Idempotency-Key", "key-00000001");
        propose(IDEA.replace("Zettel", "Papier"), "Idempotency-Key", "key-00000001");
        propose(IDEA, "Idempotency-Key", "key-00000002");
        var sent = edge.sides().sent().stream().map(it -> it.getMetaData()).toList();
        var targets =
                edge.sides().sent().stream()
                        .map(it -> ((org.allmende.kernel.Command) it.getPayload()).target())
                        .toList();
        assertThat(targets.get(0)).isEqualTo(targets.get(1)).isNotEqualTo(targets.get(3));
        assertThat(sent.get(0).get(MessageKeys.REQUEST_HASH))
                .isEqualTo(sent.get(1).get(MessageKeys.REQUEST_HASH))
                .isNotEqualTo(sent.get(2).get(MessageKeys.REQUEST_HASH));
        assertThat(sent.get(0).get(MessageKeys.IDEMPOTENCY_KEY))
                .isEqualTo(sent.get(2).get(MessageKeys.IDEMPOTENCY_KEY))
                .isNotEqualTo(sent.get(3).get(MessageKeys.IDEMPOTENCY_KEY));
    }

    @Test
    void aKeyHasEightToTwoHundredPrintableCharacters() {
        says(propose(IDEA, "Idempotency-Key", "short"), 422, "too-short", "Idempotency-Key");
        says(propose(IDEA, "Idempotency-Key", "x".repeat(201)), 422, "too-long", "Idempotency-Key");
    }

    @Test
    void anExpectedVersionIsOneStrongTagOrAny() {
        var describe = "/api/projects/abcdefgh/description";
        var body = IDEA.getBytes(StandardCharsets.UTF_8);
        for (var tag : new String[] {"3", "W/\"3\"", "\"x\"", "\"1\", \"2\"", "\"\""})
            says(send(HttpMethod.PUT, describe, body, "If-Match", tag), 400, "malformed");
        says(
                send(HttpMethod.PUT, describe, body, "If-Match", "\"1\"", "If-Match", "\"2\""),
                400,
                "malformed");
        says(propose(IDEA, "If-Match", "*"), 400, "malformed");
        send(HttpMethod.PUT, describe, body, "If-Match", "\"3\"").expectStatus().isOk();
        send(HttpMethod.PUT, describe, body, "If-Match", "*").expectStatus().isOk();
        assertThat(edge.sides().sent())
                .extracting(it -> it.getMetaData().get(MessageKeys.EXPECTED_VERSION))
                .containsExactly("3", "*");
    }

    @Test
    void aConflictSaysTheCurrentVersion() {
        edge.sides()
                .decide(
                        it -> {
                            throw new Refused(
                                    Problem.of(Code.VERSION_CONFLICT, "7").with("version", "7"));
                        });
        propose(IDEA)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(7)
                .jsonPath("$.detail")
                .isEqualTo("Inzwischen hat jemand anderes geändert; die jetzige Version ist 7.");
    }

    @Test
    void whoWasOvertakenDecidesAgain() {
        var attempts = new AtomicInteger();
        edge.sides()
                .decide(
                        it -> {
                            if (attempts.incrementAndGet() < 3)
                                throw Refused.because(Code.CONFLICT);
                            return new Written(it.target(), 1, Optional.empty(), true);
                        });
        propose(IDEA).expectStatus().isCreated();
        edge.sides()
                .decide(
                        it -> {
                            throw Refused.because(Code.CONFLICT);
                        });
        says(propose(IDEA), 409, "conflict");
    }

    @Test
    void sayingTheSameTwiceMakesNothing() {
        edge.sides().decide(it -> new Written(it.target(), 3, Optional.empty(), false));
        propose(IDEA).expectStatus().isOk().expectHeader().doesNotExist(HttpHeaders.LOCATION);
    }

    @Test
    void whoWaitsHearsWhetherTheViewsHaveSeenIt() {
        propose(IDEA, "Prefer", "wait=5").expectStatus().isCreated();
        edge.sides().viewsAreBehind();
        propose(IDEA, "Prefer", "wait=5").expectStatus().isEqualTo(202);
        propose(IDEA, "Prefer", "respond-async").expectStatus().isCreated();
    }

    @Test
    void whoBelongsToSeveralBodiesNamesOne() {
        edge.sides().belonging(body("12345678"), body("87654321"));
        says(propose(IDEA), 400, "acting-for-needed");
        says(propose(IDEA, "X-Acting-For", "11111111"), 403, "not-allowed");
        propose(IDEA, "X-Acting-For", "87654321").expectStatus().isCreated();
        assertThat(edge.sides().sent().getFirst().getMetaData())
                .containsEntry(MessageKeys.BODY, "87654321");
    }

    @Test
    void aClaimCountsOnlyForWhoHasNothingElse() {
        edge.sides().belonging(body("12345678"), claim("musterdorf"));
        propose(IDEA).expectStatus().isCreated();
        edge.sides().belonging(claim("musterdorf"));
        propose(IDEA).expectStatus().isCreated();
        assertThat(edge.sides().sent())
                .extracting(it -> it.getMetaData().get(MessageKeys.BODY))
                .containsExactly("12345678", "musterdorf");
    }

    @Test
    void fieldsThatNobodyKnowsAreEachNamed() {
        var answer = propose("{\"titel\": 1, \"links\": [{\"href\": {}}], \"summary\": \"x\"}");
        answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown-field")
                .jsonPath("$.errors[0].field")
                .isEqualTo("titel")
                .jsonPath("$.errors[1].field")
                .isEqualTo("links[0].href")
                .jsonPath("$.errors[1].message")
                .isEqualTo("Dieses Feld gibt es nicht.");
    }

    @Test
    void wrongTypesAreNamed() {
        says(propose("{\"title\": 5}"), 422, "wrong-type", "title");
        says(propose("{\"title\": true}"), 422, "wrong-type", "title");
        says(propose("{\"title\": {}}"), 422, "wrong-type", "title");
        says(propose("{\"links\": [{\"url\": []}]}"), 422, "wrong-type", "links[0].url");
        says(propose("[]"), 422, "wrong-type", "");
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        for (var body : new String[] {"{", "{} {}", "{\"title\": 'x'}", "nonsense", "", "{,}"})
            says(propose(body), 400, "malformed");
        says(propose("{\"title\": \"a\", \"title\": \"b\"}"), 400, "malformed");
        says(propose("[".repeat(500) + "]".repeat(500)), 400, "malformed");
        says(propose(new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"'}), 400, "malformed");
        says(propose(IDEA.getBytes(StandardCharsets.UTF_16)), 400, "malformed");
    }

    @Test
    void aBodyHasALimit() {
        says(propose("{\"title\": \"" + "x".repeat(1_100_000) + "\"}"), 413, "too-large");
    }

    @Test
    void headersHaveALimit() {
        edge.visitor()
                .get()
                .uri("/api/nothing")
                .header("X-Long", "x".repeat(40_000))
                .exchange()
                .expectStatus()
                .value(it -> assertThat(it).isIn(400, 431));
    }

    private static ResponseSpec trace(String path) {
        return edge.visitor().method(HttpMethod.TRACE).uri(path).exchange();
    }

    @Test
    void theTransportHasItsOwnCodes() {
        says(
                edge.bearing(token).patch().uri("/api/projects").exchange(),
                405,
                "method-not-allowed");
        says(
                edge.visitor()
                        .get()
                        .uri("/api/me")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .accept(MediaType.APPLICATION_PDF)
                        .exchange(),
                406,
                "not-acceptable");
        says(
                edge.bearing(token)
                        .post()
                        .uri("/api/projects")
                        .contentType(MediaType.APPLICATION_XML)
                        .bodyValue("<x/>")
                        .exchange(),
                415,
                "unsupported-media-type");
        says(edge.visitor().get().uri("/api/nothing").exchange(), 404, "not-found");
        says(trace("/api/accounts"), 405, "method-not-allowed");
        says(trace("/api/projects"), 405, "method-not-allowed");
        says(edge.visitor().patch().uri("/api/projects").exchange(), 405, "method-not-allowed");
        says(edge.visitor().post().uri("/api/projects").exchange(), 401, "not-signed-in");
        says(edge.visitor().post().uri("/api/nothing").exchange(), 401, "not-signed-in");
    }

    @Test
    void withoutCredentialsNothingIsWritten() {
        says(
                edge.visitor()
                        .post()
                        .uri("/api/projects")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(IDEA)
                        .exchange(),
                401,
                "not-signed-in");
        says(edge.visitor().delete().uri("/api/anything").exchange(), 401, "not-signed-in");
        says(edge.visitor().get().uri("/actuator/env").exchange(), 401, "not-signed-in");
    }

    @Test
    void parametersAreCheckedToo() {
        says(get("/api/projects?foo=1"), 422, "unknown-parameter", "foo");
        says(get("/api/projects?size=0"), 422, "out-of-range", "size");
        says(get("/api/projects?size=x"), 422, "wrong-type", "size");
        says(get("/api/projects?cursor=abc"), 422, "cursor-invalid", "cursor");
        says(get("/api/projects?asOf=2999-01-01"), 422, "in-the-future", "asOf");
        says(get("/api/projects?asOf=yesterday"), 422, "wrong-type", "asOf");
        says(
                edge.visitor().get().uri("/api/me").header("X-Position", "x").exchange(),
                400,
                "malformed");
    }

    private static ResponseSpec get(String path) {
        return edge.visitor().get().uri(path).exchange();
    }

    @Test
    void whatMayNotBeSeenIsNotThereWhateverElseIsWrong() {
        says(
                send(HttpMethod.PUT, "/api/projects/abcdefgh/description", "{}".getBytes()),
                404,
                "not-found");
        says(get("/api/projects/NO!"), 404, "not-found");
    }

    @Test
    void germanIsSpokenUnlessEnglishIsPreferred() {
        english("en-GB,de;q=0.5", "There is no such thing here.");
        english("fr,de", "Das gibt es hier nicht.");
        english("x;q=nonsense", "Das gibt es hier nicht.");
    }

    private static void english(String accepted, String sentence) {
        WebTestClient client = edge.visitor();
        client.get()
                .uri("/api/nothing")
                .header(HttpHeaders.ACCEPT_LANGUAGE, accepted)
                .exchange()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(sentence);
    }

    @Test
    void everyAnswerIsFencedIn() {
        get("/api/nothing")
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'self';.*")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Referrer-Policy", "same-origin");
        edge.visitor()
                .get()
                .uri("/api/nothing")
                .header(HttpHeaders.ORIGIN, "https://elsewhere.example")
                .exchange()
                .expectHeader()
                .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }

    @Test
    void whatWasNotForeseenTellsAReferenceOnly() {
        edge.sides()
                .decide(
                        it -> {
                            throw new IllegalStateException("inner secret");
                        });
        says(propose(IDEA), 500, "internal");
    }
}
