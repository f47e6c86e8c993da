package org.allmende.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.web.security.RunningEdge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// What people change about their accounts, and operators about people, over HTTP.
class AccountTest {
    private static final String NEW = "dreizehn Möwen im Wind";

    @TempDir static Path data;

    private static RunningEdge edge;
    private static WebTestClient operator;

    @BeforeAll
    static void start() {
        edge = new RunningEdge(data, "--allmende.sign-in.failures-per-account=3");
        operator = edge.bearing(edge.token(RunningEdge.OPERATOR, RunningEdge.PASSWORD));
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @BeforeEach
    void forget() {
        edge.sides().forget();
    }

    private static ResponseSpec put(WebTestClient who, String path, Object body) {
        return who.method(HttpMethod.PUT)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static void says(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private static ResponseSpec signIn(String email, String password) {
        return edge.visitor()
                .post()
                .uri("/api/tokens")
                .headers(it -> it.setBasicAuth(email, password, StandardCharsets.UTF_8))
                .exchange();
    }

    private static int me(String token) {
        return edge.bearing(token)
                .get()
                .uri("/api/me")
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private static String person(String token) {
        return text(edge.bearing(token).get().uri("/api/me").exchange(), "person");
    }

    private static String text(ResponseSpec answer, String member) {
        return (String) answer.expectBody(Map.class).returnResult().getResponseBody().get(member);
    }

    private static String link(String person) {
        var answer =
                operator.post()
                        .uri("/api/people/" + person + "/password-link")
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectHeader()
                        .valueEquals("Cache-Control", "no-store");
        var link = text(answer, "link");
        assertThat(link).startsWith("http://127.0.0.1:" + edge.port() + "/password-links/");
        return "/api" + link.substring(link.indexOf("/password-links/")) + "/password";
    }

    @Test
    void aPersonChangesItsNameAndAddressAndKeepsTheRest() {
        var token = edge.newToken("anna@beispiel.de");
        put(
                        edge.bearing(token),
                        "/api/me",
                        Map.of("name", "Anna Amsel", "email", "a.a@beispiel.de"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Anna Amsel")
                .jsonPath("$.email")
                .isEqualTo("a.a@beispiel.de");
        put(edge.bearing(token), "/api/me", Map.of())
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Anna Amsel");
        signIn("A.A@beispiel.de", RunningEdge.PASSWORD).expectStatus().isCreated();
        signIn("anna@beispiel.de", RunningEdge.PASSWORD).expectStatus().isUnauthorized();
    }

    @Test
    void anAddressOfSomebodyElseIsTaken() {
        edge.newToken("bert@beispiel.de");
        var token = edge.newToken("bertold@beispiel.de");
        says(
                put(edge.bearing(token), "/api/me", Map.of("email", "BERT@beispiel.de")),
                409,
                "address-taken");
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsAllOtherTokens() {
        var token = edge.newToken("carla@beispiel.de");
        var other = edge.token("carla@beispiel.de", RunningEdge.PASSWORD);
        assertThat(me(other)).isEqualTo(200);
        var without = put(edge.bearing(token), "/api/me", Map.of("password", NEW));
        without.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("required")
                .jsonPath("$.errors[0].field")
                .isEqualTo("oldPassword");
        says(
                put(
                        edge.bearing(token),
                        "/api/me",
                        Map.of("password", NEW, "oldPassword", "geraten, geraten")),
                422,
                "wrong-password");
        assertThat(me(other)).isEqualTo(200);
        put(
                        edge.bearing(token),
                        "/api/me",
                        Map.of("password", NEW, "oldPassword", RunningEdge.PASSWORD))
                .expectStatus()
                .isOk();
        assertThat(me(token)).isEqualTo(200);
        assertThat(me(other)).isEqualTo(401);
        signIn("carla@beispiel.de", RunningEdge.PASSWORD).expectStatus().isUnauthorized();
        signIn("carla@beispiel.de", NEW).expectStatus().isCreated();
    }

    @Test
    void theOldPasswordIsGuessedNoQuickerThanAtSigningIn() {
        var token = edge.newToken("dieter@beispiel.de");
        for (int i = 0; i < 3; i++)
            says(
                    put(
                            edge.bearing(token),
                            "/api/me",
                            Map.of("password", NEW, "oldPassword", "geraten " + i)),
                    422,
                    "wrong-password");
        says(
                put(
                        edge.bearing(token),
                        "/api/me",
                        Map.of("password", NEW, "oldPassword", RunningEdge.PASSWORD)),
                429,
                "too-many-requests");
    }

    @Test
    void aLinkSetsThePasswordOnceAndEndsAllTokens() {
        var token = edge.newToken("emil@beispiel.de");
        var link = link(person(token));
        says(put(edge.visitor(), link, Map.of("password", "kurz")), 422, "too-short");
        put(edge.visitor(), link, Map.of("password", NEW)).expectStatus().isNoContent();
        assertThat(me(token)).isEqualTo(401);
        signIn("emil@beispiel.de", NEW).expectStatus().isCreated();
        says(put(edge.visitor(), link, Map.of("password", NEW)), 409, "link-used");
    }

    @Test
    void ofTwoWhoUseALinkAtTheSameMomentOneDoes() throws Exception {
        var link = link(person(edge.newToken("erna@beispiel.de")));
        var once =
                (Callable<Integer>)
                        () ->
                                put(edge.visitor(), link, Map.of("password", NEW))
                                        .expectBody()
                                        .returnResult()
                                        .getStatus()
                                        .value();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(once, once, once, once));
            var won = 0;
            for (var each : answers) {
                assertThat(each.get()).isIn(204, 409);
                if (each.get() == 204) won++;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void aNewLinkEndsTheOneBeforeAndAnInventedOneIsNone() {
        var person = person(edge.newToken("fritz@beispiel.de"));
        var first = link(person);
        link(person);
        says(put(edge.visitor(), first, Map.of("password", NEW)), 404, "not-found");
        says(
                put(edge.visitor(), "/api/password-links/x/password", Map.of("password", NEW)),
                404,
                "not-found");
    }

    @Test
    void onlyTheOperatorMakesSuchLinksAndOperators() {
        var token = edge.newToken("gerda@beispiel.de");
        var person = person(token);
        var path = "/api/people/" + person + "/password-link";
        edge.visitor().post().uri(path).exchange().expectStatus().isUnauthorized();
        says(edge.bearing(token).post().uri(path).exchange(), 403, "not-allowed");
        says(put(edge.bearing(token), "/api/operators/" + person, ""), 403, "not-allowed");
        says(
                operator.post().uri("/api/people/nobody0000/password-link").exchange(),
                404,
                "not-found");
        says(put(operator, "/api/operators/nobody0000", ""), 404, "not-found");
    }

    @Test
    void operatorsAppointEachOtherAndTheLastOneStays() {
        var token = edge.newToken("hans@beispiel.de");
        var hans = person(token);
        var mine = person(edge.token(RunningEdge.OPERATOR, RunningEdge.PASSWORD));
        says(operator.delete().uri("/api/operators/" + mine).exchange(), 409, "last-operator");
        put(operator, "/api/operators/" + hans, "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.operator")
                .isEqualTo(true);
        edge.bearing(token)
                .get()
                .uri("/api/me")
                .exchange()
                .expectBody()
                .jsonPath("$.operator")
                .isEqualTo(true);
        operator.delete().uri("/api/operators/" + hans).exchange().expectStatus().isOk();
        edge.bearing(token)
                .get()
                .uri("/api/me")
                .exchange()
                .expectBody()
                .jsonPath("$.operator")
                .isEqualTo(false);
        operator.delete().uri("/api/operators/" + hans).exchange().expectStatus().isOk();
    }

    @Test
    void aPersonTakesAwayAllThatIsKeptAboutIt() {
        var token = edge.newToken("ida@beispiel.de");
        edge.token("ida@beispiel.de", RunningEdge.PASSWORD);
        var said = Map.of("page", "/", "text", "Von Ida.", "replyTo", "ida@beispiel.de");
        for (var who : List.of(edge.bearing(token), operator, edge.visitor()))
            who.post().uri("/api/feedback").bodyValue(said).exchange().expectStatus().isCreated();
        edge.bearing(token)
                .get()
                .uri("/api/me/export")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; filename=\"allmende-.*json\"")
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo("ida@beispiel.de")
                .jsonPath("$.since")
                .isNotEmpty()
                .jsonPath("$.tokens.length()")
                .isEqualTo(2)
                .jsonPath("$.tokens[0].expiresAt")
                .isNotEmpty()
                .jsonPath("$.events[0].thing")
                .isEqualTo("parken")
                .jsonPath("$.feedback.length()")
                .isEqualTo(1)
                .jsonPath("$.feedback[0].text")
                .isEqualTo("Von Ida.")
                .jsonPath("$.contacts.length()")
                .isEqualTo(0)
                .jsonPath("$.password")
                .doesNotExist();
        edge.visitor().get().uri("/api/me/export").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void neitherLinksNorPasswordsTakeParameters() {
        says(put(operator, "/api/me?name=x", Map.of()), 422, "unknown-parameter");
        says(
                put(edge.visitor(), "/api/password-links/x/password?a=b", Map.of("password", NEW)),
                422,
                "unknown-parameter");
    }
}
