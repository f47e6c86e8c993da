package org.allmende.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.web.security.RunningEdge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SignInTest {
    @TempDir static Path data;

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge =
                new RunningEdge(
                        data,
                        "--allmende.sign-in.failures-per-account=3",
                        "--allmende.sign-in.failures-per-address=50");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @BeforeEach
    void forget() {
        edge.sides().forget();
    }

    private static WebTestClient.ResponseSpec signUp(Object body) {
        return edge.visitor()
                .post()
                .uri("/api/accounts")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static WebTestClient.ResponseSpec signIn(String email, String password) {
        return edge.visitor()
                .post()
                .uri("/api/tokens")
                .headers(it -> it.setBasicAuth(email, password, StandardCharsets.UTF_8))
                .exchange();
    }

    @Test
    void whoMadeAnAccountSignsInAndIsKnown() {
        edge.sides()
                .belonging(
                        new PersonQuery.Belonging(
                                new OrganisationId("12345678"),
                                "Musterstadt",
                                OrganisationStatus.VERIFIED,
                                Set.of(Role.EDITOR),
                                Optional.empty()));
        var token = edge.newToken("Anna@Beispiel.de");
        edge.bearing(token)
                .get()
                .uri("/api/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Position", "12")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                .expectBody()
                .jsonPath("$.person")
                .isNotEmpty()
                .jsonPath("$.email")
                .isEqualTo("Anna@Beispiel.de")
                .jsonPath("$.operator")
                .isEqualTo(false)
                .jsonPath("$.organisations[0].id")
                .isEqualTo("12345678")
                .jsonPath("$.organisations[0].status")
                .isEqualTo("verified")
                .jsonPath("$.organisations[0].roles[0]")
                .isEqualTo("editor");
    }

    @Test
    void theFirstOperatorIsThereFromTheStart() {
        var token = edge.token(RunningEdge.OPERATOR, RunningEdge.PASSWORD);
        edge.bearing(token)
                .get()
                .uri("/api/me")
                .exchange()
                .expectBody()
                .jsonPath("$.operator")
                .isEqualTo(true);
    }

    @Test
    void anAddressHasOneAccountHoweverItIsWritten() {
        edge.newToken("bert@beispiel.de");
        signUp(Map.of("email", " BERT@Beispiel.de", "name", "B.", "password", RunningEdge.PASSWORD))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("address-taken");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        signUp(Map.of("email", "nobody", "password", "kurz"))
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid")
                .jsonPath("$.errors[0].field")
                .isEqualTo("email")
                .jsonPath("$.errors[0].code")
                .isEqualTo("not-an-email")
                .jsonPath("$.errors[1].code")
                .isEqualTo("required")
                .jsonPath("$.errors[2].message")
                .isEqualTo("Mindestens 12 Zeichen.");
    }

    @Test
    void aCommonPasswordIsRefused() {
        signUp(Map.of("email", "c@beispiel.de", "name", "Carla", "password", "Passwort2026!"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("common-password");
    }

    @Test
    void aTokenGivenBackIsWorthNothing() {
        var token = edge.newToken("dora@beispiel.de");
        edge.bearing(token).get().uri("/api/me").exchange().expectStatus().isOk();
        edge.bearing(token)
                .delete()
                .uri("/api/tokens/current")
                .exchange()
                .expectStatus()
                .isNoContent();
        edge.bearing(token)
                .get()
                .uri("/api/me")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-signed-in");
    }

    @Test
    void withoutSigningInNobodyIsMe() {
        edge.visitor().get().uri("/api/me").exchange().expectStatus().isUnauthorized();
        edge.bearing("invented").get().uri("/api/me").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void aWrongPasswordAsksAgain() {
        edge.newToken("emil@beispiel.de");
        signIn("emil@beispiel.de", "falsch falsch falsch")
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches(HttpHeaders.WWW_AUTHENTICATE, "Basic .*");
        edge.visitor()
                .post()
                .uri("/api/tokens")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches(HttpHeaders.WWW_AUTHENTICATE, "Basic .*");
    }

    @Test
    void onlyFailuresAreThrottledAndOnlyForTheirAccount() {
        edge.newToken("frieda@beispiel.de");
        for (int i = 0; i < 5; i++) edge.token("frieda@beispiel.de", RunningEdge.PASSWORD);
        for (int i = 0; i < 3; i++)
            signIn("frieda@beispiel.de", "geraten " + i).expectStatus().isUnauthorized();
        signIn("Frieda@beispiel.de", RunningEdge.PASSWORD)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER);
        edge.newToken("gustav@beispiel.de");
    }

    @Test
    void aThousandWrongPasswordsHarmNobodyElse() {
        edge.newToken("ida@beispiel.de");
        edge.newToken("jan@beispiel.de");
        var tried = 0;
        for (int i = 0; i < 1_000; i++) {
            var status =
                    signIn("ida@beispiel.de", "geraten und geraten " + i)
                            .expectBody()
                            .returnResult()
                            .getStatus()
                            .value();
            assertThat(status).isIn(401, 429);
            if (status == 401) tried++;
        }
        // What is refused unseen is no failure of its own, so the window closes it for good.
        assertThat(tried).isLessThan(10);
        signIn("ida@beispiel.de", RunningEdge.PASSWORD).expectStatus().isEqualTo(429);
        signIn("jan@beispiel.de", RunningEdge.PASSWORD).expectStatus().isCreated();
    }

    @Test
    void neitherPasswordsNorTokensAreKept() throws Exception {
        var token = edge.newToken("hanna@beispiel.de");
        try (var files = Files.list(data)) {
            for (var file : files.filter(it -> it.toString().contains("people")).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                assertThat(bytes).doesNotContain(token).doesNotContain(RunningEdge.PASSWORD);
            }
        }
    }
}
