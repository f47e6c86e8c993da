package org.allmende.standalone.crash;

import static com.mongodb.client.model.Filters.eq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;

import org.allmende.platform.documents.DocumentFeed;
import org.allmende.standalone.Starting;
import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.LiveEars;
import org.allmende.standalone.journey.OwnAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A view is made anew while everybody goes on writing and reading; what then answers says the
/// same, and what was damaged by hand is right again.
class ReplayTest {
    private static final String OPERATOR = "ein-passwort-fuer-den-betrieb";
    private static final List<String> BODIES = List.of("05314000", "05382060");

    @TempDir Path data;

    private final SplittableRandom random = new SplittableRandom(7);
    private final World world = new World();
    private Api visitor;
    private Api operator;

    @Test
    void aViewIsMadeAnewUnderLoad() throws Exception {
        try (var whole = start()) {
            var writers = BODIES.stream().map(this::writer).toList();
            try (var ears = LiveEars.on(visitor, "/api/live?topics=projects");
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var running = writers.stream().map(threads::submit).toList();
                var reading = threads.submit(this::readAllTheTime);
                try {
                    assertThat(world.further(60).await(120, TimeUnit.SECONDS)).isTrue();
                    for (var view : List.of(DocumentFeed.NAME, "timelines")) {
                        replayed(view);
                        assertThat(world.further(10).await(60, TimeUnit.SECONDS)).isTrue();
                    }
                } finally {
                    world.end();
                }
                for (var writer : running) {
                    writer.get();
                }
                assertThat(reading.get()).isPositive();
                everyChangeIsHeardOf(ears);
            }
            assertThat(data.resolve("views")).hasContent("views-2");
            damagedIsMended(whole.getBean(MongoDatabase.class));
            stoppable();
            onlyTheOperatorMay();
        }
        Files.createDirectories(data.resolve("views-9").resolve("texts"));
        everyViewEqualsOneFromTheBeginning();
    }

    private ConfigurableApplicationContext start() {
        var whole =
                Starting.whole(
                        data,
                        "allmende.operator.password=" + OPERATOR,
                        "allmende.sign-in.memory=64");
        var port = whole.getEnvironment().getProperty("local.server.port");
        visitor = Api.at(URI.create("http://127.0.0.1:" + port));
        operator = visitor.as(new OwnAccounts(visitor, OPERATOR).operator());
        return whole;
    }

    private Writer writer(String body) {
        var person = visitor.as(new OwnAccounts(visitor, OPERATOR).token("mensch-" + body));
        person.post("/organisations", "{\"key\": \"%s\"}".formatted(body)).expect(201);
        operator.put("/organisations/" + body + "/verification", "{}").expect(200);
        return new Writer(world, person, body, random.split());
    }

    /// Every answer is a good one and never behind what was acknowledged.
    private int readAllTheTime() {
        var answers = 0;
        while (!world.over()) {
            var at = visitor.from(world.position.get());
            at.get("/projects?q=Vorhaben").expect(200);
            at.get("/statistics/reuse?by=organisation&status=intended").expect(200);
            for (var id : world.projects) {
                at.get("/projects/" + id).expect(200);
                at.get("/projects/" + id + "/history").expect(200);
                answers++;
            }
        }
        return answers;
    }

    /// Also of what happened while other views took over.
    private void everyChangeIsHeardOf(LiveEars ears) {
        var at = visitor.from(world.position.get());
        for (var id : world.projects) {
            var changes =
                    Views.items(at, "/projects/" + id + "/history").stream()
                            .map(it -> it.path("type").asString())
                            // Who joins a community changes nothing about its projects.
                            .filter(it -> !it.startsWith("community.member"))
                            .toList();
            await(id)
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () ->
                                    assertThat(ears.times("projects", id))
                                            .as(changes.toString())
                                            .isEqualTo(changes.size()));
        }
    }

    private JsonNode replayed(String view) {
        var started = operator.send("POST", path(view), null).expect(202).json();
        assertThat(started.path("name").asString()).isEqualTo(view);
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !state(view).path("state").asString().equals("running"));
        var done = state(view);
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
        assertThat(done.path("position").asLong())
                .isBetween(started.path("head").asLong(), done.path("head").asLong());
        return done;
    }

    private JsonNode state(String view) {
        return operator.get(path(view)).expect(200).json();
    }

    private static String path(String view) {
        return "/processors/" + view + "/replay";
    }

    private void damagedIsMended(MongoDatabase documents) {
        var id = world.projects.getFirst();
        var before = visitor.get("/projects/" + id).expect(200).json();
        var collection = documents.getCollection("projects.2");
        var harmed = collection.updateOne(eq("_id", id), Updates.set("content.title", "Verdorben"));
        assertThat(harmed.getModifiedCount()).isEqualTo(1);
        assertThat(visitor.get("/projects/" + id).expect(200).text()).contains("Verdorben");
        replayed(DocumentFeed.NAME);
        var after = visitor.get("/projects/" + id).expect(200).json();
        assertThat(after.path("title")).isEqualTo(before.path("title"));
    }

    private void stoppable() {
        operator.send("POST", path("texts"), null).expect(202);
        operator.send("POST", path("texts"), null).expect(202);
        var stopped = operator.delete(path("texts")).expect(200).json();
        assertThat(stopped.path("state").asString()).isIn("stopped", "done");
        visitor.get("/projects?q=Vorhaben").expect(200);
        operator.get("/processors/gibtesnicht/replay").refused(404, "not-found");
        operator.send("POST", "/processors/gibtesnicht/replay", null).refused(404, "not-found");
        for (var item : operator.get("/processors").expect(200).json().path("items")) {
            assertThat(item.has("error")).isFalse();
            assertThat(item.path("name").asString()).isIn("timelines", "texts", DocumentFeed.NAME);
        }
    }

    private void onlyTheOperatorMay() {
        visitor.get(path("texts")).refused(401, "not-signed-in");
        visitor.send("POST", path("texts"), null).refused(401, "not-signed-in");
        var person = visitor.as(new OwnAccounts(visitor, OPERATOR).token("fremd"));
        person.send("POST", path("texts"), null).refused(403, "not-allowed");
        person.delete(path("texts")).refused(403, "not-allowed");
        person.get(path("texts")).refused(403, "not-allowed");
    }

    /// What a replay left in the folder is taken up at the next start, and says what views made
    /// from nothing say.
    private void everyViewEqualsOneFromTheBeginning() throws Exception {
        java.util.Map<String, JsonNode> kept;
        try (var _ = start()) {
            assertThat(data.resolve("timelines")).doesNotExist();
            assertThat(data.resolve("views-9")).doesNotExist();
            kept = Views.all(visitor.from(world.position.get()), List.of());
        }
        Files.delete(data.resolve("views"));
        try (var _ = start()) {
            assertThat(Views.all(visitor.from(world.position.get()), List.of())).isEqualTo(kept);
        }
    }
}
