package org.allmende.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.Node;
import org.allmende.standalone.journey.OwnAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The packaged application under eight writing clients is killed at random moments and started
/// again on the same data: what was acknowledged is there, once, and every view says what a replay
/// from zero says. `-Dcrash.seed=…` repeats a run's choices, `-Dcrash.rounds=…` shortens it.
class CrashJourney {
    private static final Logger LOG = LoggerFactory.getLogger(CrashJourney.class);
    private static final String OPERATOR = "ein-passwort-fuer-den-betrieb";
    private static final List<String> BODIES =
            List.of(
                    "05314000",
                    "05382060",
                    "05382056",
                    "05382",
                    "09162000",
                    "08121000",
                    "15003000",
                    "14612000");

    @TempDir static Path data;

    private final int rounds = Integer.getInteger("crash.rounds", 20);
    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);
    private final World world = new World();
    private final List<Instant> moments = new ArrayList<>();
    private Node node;

    @AfterEach
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesEveryKill() throws Exception {
        LOG.info("seed {}, {} rounds", seed, rounds);
        node =
                Node.start(
                                "crash",
                                "standalone",
                                Map.of(
                                        "allmende.data",
                                        data.toString(),
                                        "allmende.operator.password",
                                        OPERATOR),
                                Node.freePort())
                        .ready();
        var writers = writers();
        write(writers);
        var found = node.api().with("X-Position", Long.toString(world.position.get()));
        LOG.info(
                "{} commands were acknowledged, {} requests got no answer and were repeated",
                world.acknowledged.size(),
                world.repeated.get());
        assertThat(node.log())
                .as("views are kept over a restart")
                .doesNotContain("has another shape");
        everyAcknowledgedCommandIsThereOnce(found);
        everyThingSaysWhatItsWriterLastSaid(found, writers);
        everyViewEqualsAReplayFromZero();
    }

    private List<Writer> writers() {
        var accounts = new OwnAccounts(node.api(), OPERATOR);
        var operator = node.api().as(accounts.operator());
        var writers = new ArrayList<Writer>();
        for (var body : BODIES) {
            var person = node.api().as(accounts.token("mensch-" + body));
            person.post("/organisations", "{\"key\": \"%s\"}".formatted(body)).expect(201);
            operator.put("/organisations/" + body + "/verification", "{}").expect(200);
            writers.add(new Writer(world, person, body, random.split()));
        }
        return writers;
    }

    private void write(List<Writer> writers)
            throws IOException, InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            writers.forEach(it -> running.add(threads.submit(it)));
            try {
                for (var round = 1; round <= rounds; round++) {
                    kill(round);
                    for (var writer : running) {
                        assertThat(writer.state()).isEqualTo(Future.State.RUNNING);
                    }
                }
                untilSomeMore(50);
            } finally {
                world.end();
                world.isUp();
            }
            for (var writer : running) {
                writer.get();
            }
        }
    }

    /// One round: sometimes the application dies while it starts, mostly while it works; three
    /// times a byte of its views is found flipped afterwards.
    private void kill(int round) throws IOException, InterruptedException {
        var harm = harm(round);
        if (harm != null) {
            await("a snapshot")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Files.exists(snapshot()));
        }
        if (random.nextInt(2) == 0) {
            untilSomeMore(1 + random.nextInt(200));
        } else {
            after(random.nextInt(7_000));
        }
        moments.add(Instant.now());
        world.goesDown();
        node.kill();
        var harmed = harm == null ? null : flip(harm);
        var told = node.log().length();
        node.start();
        if (random.nextInt(4) == 0) {
            after(random.nextInt(4_000));
            node.kill();
            node.start();
        }
        node.ready();
        if (harmed != null) {
            assertThat(node.log().substring(told))
                    .as("start says that %s was damaged", harmed)
                    .contains(harm + " begin anew from the events: ")
                    .contains("damaged");
        }
        world.isUp();
    }

    /// Which view is damaged in this round.
    private static String harm(int round) {
        return switch (round) {
            case 4 -> "timelines";
            case 8 -> "texts";
            default -> null;
        };
    }

    private Path snapshot() {
        return data.resolve("timelines").resolve("timelines");
    }

    private Path flip(String view) throws IOException {
        var file = view.equals("timelines") ? snapshot() : greatest(data.resolve(view));
        try (var bytes =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var at = bytes.size() / 2;
            var one = ByteBuffer.allocate(1);
            bytes.read(one, at);
            bytes.write(one.put(0, (byte) (one.get(0) ^ 0x10)).rewind(), at);
        }
        return file;
    }

    private static Path greatest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.max(Comparator.comparingLong(it -> it.toFile().length())).orElseThrow();
        }
    }

    private void untilSomeMore(int acknowledgements) throws InterruptedException {
        assertThat(world.further(acknowledgements).await(60, TimeUnit.SECONDS))
                .as("the clients get answers")
                .isTrue();
    }

    /// A random moment, not one at which something is known to be so.
    private static void after(int milliseconds) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(milliseconds);
    }

    private void everyAcknowledgedCommandIsThereOnce(Api api) {
        var wrong =
                world.acknowledged.stream()
                        .collect(Collectors.groupingBy(Acknowledged::history))
                        .entrySet()
                        .parallelStream()
                        .flatMap(
                                it -> {
                                    var entries = Acknowledged.entries(api, it.getKey());
                                    return it.getValue().stream()
                                            .flatMap(one -> one.wrong(entries).stream());
                                })
                        .toList();
        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(Views.items(api, "/projects")).hasSameSizeAs(world.projects);
        assertThat(Views.items(api, "/communities")).hasSameSizeAs(world.communities);
        assertThat(Views.items(api, "/reuse"))
                .hasSize(
                        (int)
                                world.acknowledged.stream()
                                        .filter(it -> it.type().equals("reuse.declared"))
                                        .count());
    }

    private void everyThingSaysWhatItsWriterLastSaid(Api api, List<Writer> writers) {
        for (var id : world.projects) {
            var project = api.get("/projects/" + id).expect(200).json();
            assertThat(project.path("title").asString()).isEqualTo(world.titles.get(id));
            assertThat(project.path("stage").asString()).isEqualTo(world.stages.get(id));
            for (var writer : writers) {
                assertThat(response(project, writer.body()))
                        .as("%s says to %s, seed %d", writer.body(), id, seed)
                        .isEqualTo(writer.said().get(id));
            }
        }
    }

    private static String response(JsonNode project, String body) {
        for (var response : project.path("responses")) {
            if (response.path("organisation").path("id").asString().equals(body)) {
                return response.path("text").asString();
            }
        }
        return null;
    }

    private void everyViewEqualsAReplayFromZero() throws IOException {
        var some = List.of(moments.getFirst(), moments.get(moments.size() / 2), moments.getLast());
        var before = Views.all(node.api(), some);
        node.kill();
        for (var view : List.of("timelines", "texts")) {
            assertThat(FileSystemUtils.deleteRecursively(data.resolve(view))).isTrue();
        }
        node.start();
        node.ready();
        var after = Views.all(node.api(), some);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (var path : before.keySet()) {
            assertThat(after.get(path)).as("%s, seed %d", path, seed).isEqualTo(before.get(path));
        }
        LOG.info("{} answers equal those of a replay from zero", before.size());
    }
}
