package org.allmende.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.web.security.RunningEdge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// What anybody says about the platform, and who reads it.
class FeedbackTest {
    private static final int PER_ADDRESS = 6;

    @TempDir Path data;

    private RunningEdge edge;

    @BeforeEach
    void start() {
        edge = new RunningEdge(data, "--allmende.feedback.per-address=" + PER_ADDRESS);
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    private WebTestClient.ResponseSpec say(Map<String, ?> feedback) {
        return edge.visitor()
                .post()
                .uri("/api/feedback")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(feedback)
                .exchange();
    }

    private WebTestClient.ResponseSpec read(String query) {
        var operator = edge.bearing(edge.token(RunningEdge.OPERATOR, RunningEdge.PASSWORD));
        return operator.get().uri("/api/feedback" + query).exchange();
    }

    @Test
    void anybodySpeaksAndTheOperatorReads() {
        var script = "<script>alert('Hallo')</script> & \"Grüße\"";
        say(Map.of("page", "/projects", "text", script, "replyTo", "anna@beispiel.de"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isNotEmpty()
                .jsonPath("$.at")
                .isNotEmpty();
        say(Map.of("page", "/", "text", "=cmd|' /C calc'!A0")).expectStatus().isCreated();

        read("").expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(2)
                .jsonPath("$.items[1].text")
                .isEqualTo(script)
                .jsonPath("$.items[1].replyTo")
                .isEqualTo("anna@beispiel.de")
                .jsonPath("$.items[0].replyTo")
                .doesNotExist()
                .jsonPath("$.asOf")
                .isNotEmpty();
        var table =
                new String(
                        read("?format=csv")
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBody(),
                        StandardCharsets.UTF_8);
        assertThat(table).startsWith("\uFEFFid;at;page;text;replyTo\r\n").contains(";'=cmd|");

        edge.visitor().get().uri("/api/feedback").exchange().expectStatus().isUnauthorized();
        edge.bearing(edge.newToken("ben@beispiel.de"))
                .get()
                .uri("/api/feedback")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void itsPagesFollowEachOtherWhileMoreIsSaid() {
        for (var i = 1; i <= 3; i++) say(Map.of("page", "/", "text", "Satz " + i));
        var first = read("?size=2").expectBody(Map.class).returnResult().getResponseBody();
        assertThat(first.get("items").toString()).contains("Satz 3", "Satz 2");
        say(Map.of("page", "/", "text", "Satz 4"));
        read("?size=2&cursor=" + first.get("next"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].text")
                .isEqualTo("Satz 1")
                .jsonPath("$.next")
                .doesNotExist();
        read("?cursor=erfunden")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("cursor-invalid");
        read("?asOf=2020-01-01").expectStatus().isEqualTo(422);
    }

    @Test
    void onlySoMuchIsTakenFromOneAddress() {
        for (var i = 0; i < PER_ADDRESS; i++)
            say(Map.of("page", "/", "text", "Noch eins")).expectStatus().isCreated();
        say(Map.of("page", "/", "text", "Und noch eins"))
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .value(
                        HttpHeaders.RETRY_AFTER,
                        it -> assertThat(Integer.parseInt(it)).isBetween(1, 3600))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("too-many-requests");
        read("").expectBody().jsonPath("$.total").isEqualTo(PER_ADDRESS);
    }

    @Test
    void whatIsNotRightIsNamed() {
        say(Map.of("page", "/", "text", "x", "replyTo", "keine Adresse", "stars", 5))
                .expectStatus()
                .isEqualTo(422);
        say(Map.of("page", "/", "replyTo", "keine Adresse"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("text")
                .jsonPath("$.errors[0].code")
                .isEqualTo("required")
                .jsonPath("$.errors[1].field")
                .isEqualTo("replyTo")
                .jsonPath("$.errors[1].code")
                .isEqualTo("not-an-email");
        say(Map.of("page", "/", "text", "links\u202Erechts"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("forbidden-characters");
        read("").expectBody().jsonPath("$.total").isEqualTo(0);
    }
}
