package org.allmende.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.Node;
import org.allmende.standalone.journey.OwnAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// The packaged application is killed in the middle of what takes it a while: bodies that follow a
/// newer register one by one, and views that are made anew. Each time the next start brings to its
/// end what was recorded, and leaves nothing of what was not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalfwayJourney {
    private static final String OPERATOR = "ein-passwort-fuer-den-betrieb";
    private static final String REPLAY = "/processors/timelines/replay";
    private static final int KILLS = 2;

    @TempDir static Path data;

    private Node node;
    private Api operator;
    private StoredEvents events;
    private OfficialRegister register = new OfficialRegister(1);

    @BeforeAll
    void aBodyForEveryPlace() {
        var settings =
                Map.of(
                        "allmende.data",
                        data.toString(),
                        "allmende.register",
                        "none",
                        "allmende.operator.password",
                        OPERATOR);
        node = Node.start("halfway", "standalone", settings, Node.freePort()).ready();
        events = new StoredEvents(data.resolve("events.db"));
        var accounts = new OwnAccounts(node.api(), OPERATOR);
        operator = node.api().as(accounts.operator());
        var person = node.api().as(accounts.token("mensch"));
        imported().expect(200);
        for (var key : OfficialRegister.keys()) {
            person.post("/organisations", "{\"key\": \"%s\"}".formatted(key)).expect(201);
            operator.put("/organisations/" + key + "/verification", "{}").expect(200);
        }
    }

    @AfterAll
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    private Api.Answer imported() {
        return operator.with("Content-Type", "text/plain").put("/register", register.file());
    }

    @Test
    void bodiesThatFollowARegisterAllArrive() throws Exception {
        for (var kill = 1; kill <= KILLS; kill++) {
            register = register.next();
            meanwhile(
                    this::imported,
                    () ->
                            await().pollDelay(Duration.ZERO)
                                    .pollInterval(Duration.ofMillis(1))
                                    .until(() -> renamed() > 0));
            assertThat(renamed()).as("killed halfway").isBetween(1L, OfficialRegister.BODIES - 1L);
            again();
            everyBodyBearsItsNewName();
        }
    }

    @Test
    void aRegisterThatGotNoAnswerIsThereOrCanBeSentAgain() throws Exception {
        for (var kill = 1; kill <= KILLS; kill++) {
            register = register.next();
            var answer = meanwhile(this::imported, () -> {});
            assertThat(answer).as("killed before the answer").isEmpty();
            again();
            imported().expect(200);
            everyBodyBearsItsNewName();
        }
    }

    @Test
    void viewsThatWereHalfMadeAreGoneAndThoseBeforeAnswer() throws Exception {
        var said = Views.all(node.api(), List.of());
        for (var kill = 1; kill <= KILLS; kill++) {
            var before = pointer();
            meanwhile(
                    this::replayed,
                    () ->
                            await().pollDelay(Duration.ZERO)
                                    .pollInterval(Duration.ofMillis(1))
                                    .until(() -> fresh().isPresent()));
            var half = fresh().orElseGet(() -> fail("nothing was made"));
            assertThat(pointer()).as("killed before the views took over").isEqualTo(before);
            again();
            assertThat(half).doesNotExist();
            assertThat(Views.all(node.api(), List.of())).isEqualTo(said);
        }
        replayed().expect(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> operator.get(REPLAY).json().path("state").asString().equals("done"));
        assertThat(Views.all(node.api(), List.of())).isEqualTo(said);
    }

    private Api.Answer replayed() {
        return operator.send("POST", REPLAY, null);
    }

    /// The folder of views that are made and do not answer yet, once there is something in it.
    private Optional<Path> fresh() throws IOException {
        try (var folders = Files.list(data)) {
            return folders.filter(it -> it.getFileName().toString().startsWith("views-"))
                    .filter(it -> !pointer().equals(it.getFileName().toString()))
                    .filter(it -> Files.exists(it.resolve("texts").resolve("write.lock")))
                    .findFirst();
        }
    }

    private String pointer() {
        try {
            var pointer = data.resolve("views");
            return Files.exists(pointer) ? Files.readString(pointer).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends a request and kills the application at a moment on its way; gives the answer, if there
    /// was one.
    private Optional<Api.Answer> meanwhile(Callable<Api.Answer> request, Runnable moment)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent =
                    threads.submit(
                            () -> {
                                try {
                                    return Optional.of(request.call());
                                } catch (Api.NoAnswer _) {
                                    return Optional.<Api.Answer>empty();
                                }
                            });
            moment.run();
            node.kill();
            return sent.get();
        }
    }

    private void again() {
        node.start();
        node.ready();
    }

    private long renamed() {
        return events.count("organisation.renamed", register.mark());
    }

    private void everyBodyBearsItsNewName() {
        await().atMost(Duration.ofSeconds(30)).until(() -> renamed() == OfficialRegister.BODIES);
        var once = imported().expect(200);
        assertThat(once.json().path("renamed").size()).isZero();
        var all = Views.items(operator.from(once), "/organisations");
        assertThat(all).hasSize(OfficialRegister.BODIES);
        for (var body : all) {
            var key = body.path("id").asString();
            assertThat(body.path("name").asString()).isEqualTo(register.name(key));
        }
        assertThat(renamed()).as("each body once").isEqualTo(OfficialRegister.BODIES);
        assertThat(events.count("register.changed", "")).isEqualTo(register.edition() - 1L);
    }
}
