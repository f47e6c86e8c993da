package org.allmende.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.live.LiveQuery.Audience;
import org.allmende.kernel.live.LiveQuery.Signal;
import org.allmende.kernel.live.LiveQuery.Signals;
import org.allmende.kernel.live.LiveTopic;
import org.allmende.web.FakeSides;
import org.allmende.web.TestEdge;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.test.StepVerifier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class LiveStreamTest {

    /// The feed of all tests of a run goes on: each signal needs a position of its own.
    private static final AtomicLong POSITION = new AtomicLong(100);

    private final FakeSides sides = TestEdge.get().sides();
    private final WebTestClient visitor = TestEdge.get().visitor();

    private void happened(String project) {
        sides.signal(
                new Signals(
                        POSITION.incrementAndGet(),
                        List.of(new Signal(LiveTopic.PROJECTS, project, Audience.ALL))));
    }

    private WebTestClient.ResponseSpec listen(String query, String... since) {
        var request = visitor.get().uri("/api/live" + query).accept(MediaType.TEXT_EVENT_STREAM);
        if (since.length > 0) request.header("Last-Event-ID", since[0]);
        return request.exchange();
    }

    private StepVerifier.Step<String> heard(WebTestClient.ResponseSpec answer) {
        var text =
                answer.expectStatus()
                        .isOk()
                        .returnResult(byte[].class)
                        .getResponseBody()
                        .map(it -> new String(it, StandardCharsets.UTF_8));
        return StepVerifier.create(text);
    }

    @Test
    void greetsAtOnceAndTellsWhatHappens() {
        heard(listen(""))
                .assertNext(it -> assertThat(it).startsWith(":").contains("id: "))
                .then(() -> happened("eins"))
                .assertNext(it -> assertThat(it).contains("event: projects").contains("\"eins\""))
                .then(() -> happened("zwei"))
                .assertNext(it -> assertThat(it).contains("\"zwei\""))
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void goesOnWhereALineBroke() {
        var before = POSITION.get();
        var first = heard(listen("")).expectNextCount(1);
        first.then(() -> happened("gehoert"))
                .assertNext(it -> assertThat(it).contains("gehoert"))
                .thenCancel()
                .verify(Duration.ofSeconds(20));
        heard(listen("", String.valueOf(before)))
                .expectNextCount(1)
                .assertNext(it -> assertThat(it).contains("gehoert"))
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void whoWasAwayTooLongLooksAtEverythingAgain() {
        heard(listen("", "3"))
                .expectNextCount(1)
                .assertNext(it -> assertThat(it).contains("event: all"))
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void refusesATopicThatIsNone() {
        listen("?topics=projects,wetter")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("topics");
        listen("?thema=projects").expectStatus().isEqualTo(422);
        listen("", "gestern").expectStatus().isBadRequest();
    }
}
