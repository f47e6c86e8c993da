package org.allmende.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.Starting;
import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.OwnAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;

/// A backup that was taken while eight clients wrote is a whole platform again in an empty folder:
/// everything that was acknowledged before it is there. An older store beside later views is told
/// from them.
class BackupTest {
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

    @TempDir Path data;
    @TempDir Path restored;
    @TempDir Path archives;

    private final World world = new World();
    private final SplittableRandom random = new SplittableRandom(8);
    private Api visitor;
    private Api operator;
    private URI base;

    @Test
    void whatWasAcknowledgedBeforeABackupIsInIt() throws Exception {
        List<Acknowledged> before;
        long position;
        try (var _ = start(data)) {
            var writers = BODIES.stream().map(this::writer).toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var running = writers.stream().map(threads::submit).toList();
                try {
                    assertThat(world.further(200).await(120, TimeUnit.SECONDS)).isTrue();
                    before = List.copyOf(world.acknowledged);
                    var atLeast = world.position.get();
                    var manifest = restore(backup());
                    position = manifest.path("position").asLong();
                    assertThat(position).isGreaterThanOrEqualTo(atLeast);
                    assertThat(world.further(50).await(60, TimeUnit.SECONDS)).isTrue();
                } finally {
                    world.end();
                }
                for (var writer : running) {
                    writer.get();
                }
            }
            assertThat(world.position.get()).isGreaterThan(position);
            assertThat(data.resolve("backup.tmp")).doesNotExist();
            onlyTheOperatorMay();
        }
        var views = everythingIsThere(before, position);
        anOlderStoreIsToldFromLaterViews(position, views);
    }

    private ConfigurableApplicationContext start(Path folder) {
        var whole =
                Starting.whole(
                        folder,
                        "allmende.operator.password=" + OPERATOR,
                        "allmende.sign-in.memory=64");
        var port = whole.getEnvironment().getProperty("local.server.port");
        base = URI.create("http://127.0.0.1:" + port);
        visitor = Api.at(base);
        operator = visitor.as(new OwnAccounts(visitor, OPERATOR).operator());
        return whole;
    }

    private Writer writer(String body) {
        var person = visitor.as(new OwnAccounts(visitor, OPERATOR).token("mensch-" + body));
        person.post("/organisations", "{\"key\": \"%s\"}".formatted(body)).expect(201);
        operator.put("/organisations/" + body + "/verification", "{}").expect(200);
        return new Writer(world, person, body, random.split());
    }

    private HttpResponse<Path> backup() throws Exception {
        var request = HttpRequest.newBuilder(base.resolve("/api/backup"));
        operator.headers().forEach(request::setHeader);
        request.POST(HttpRequest.BodyPublishers.noBody());
        var archive = archives.resolve("allmende.zip");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofFile(archive));
        }
    }

    /// As the operator's guide says: the archive into an empty folder.
    private JsonNode restore(HttpResponse<Path> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        try (var zip = new ZipInputStream(Files.newInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, restored.resolve(entry.getName()));
            }
        }
        var manifest =
                new JsonMapper().readTree(Files.readString(restored.resolve("manifest.json")));
        assertThat(manifest.path("edition").asString()).isEqualTo("embedded");
        assertThat(answer.headers().firstValue("X-Position"))
                .hasValue(manifest.path("position").asString());
        assertThat(manifest.path("files")).hasSize(2);
        for (var file : manifest.path("files")) {
            var bytes = Files.readAllBytes(restored.resolve(file.path("name").asString()));
            var sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(file.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(sum));
            assertThat(file.path("bytes").asLong()).isEqualTo(bytes.length);
        }
        return manifest;
    }

    private void onlyTheOperatorMay() {
        visitor.send("POST", "/backup", null).refused(401, "not-signed-in");
        visitor.as(new OwnAccounts(visitor, OPERATOR).token("fremd"))
                .send("POST", "/backup", null)
                .refused(403, "not-allowed");
    }

    /// Answers what the restored platform shows.
    private Map<String, JsonNode> everythingIsThere(List<Acknowledged> before, long position) {
        try (var _ = start(restored)) {
            var at = visitor.from(position);
            var head = operator.get("/processors").expect(200).json().path("items").path(0);
            assertThat(head.path("head").asLong()).isEqualTo(position);
            for (var one : before) {
                assertThat(one.wrong(Acknowledged.entries(at, one.history()))).isEmpty();
            }
            // People came along, with their passwords.
            new OwnAccounts(visitor, OPERATOR).token("mensch-" + BODIES.getFirst());
            var views = new TreeMap<>(Views.all(at, List.of()));
            assertThat(views).hasSizeGreaterThan(50);
            return views;
        }
    }

    /// The original, with all that was written after the backup, gets the older store but keeps its
    /// views: they are made anew by themselves.
    private void anOlderStoreIsToldFromLaterViews(long position, Map<String, JsonNode> views)
            throws IOException {
        assertThat(data.resolve("timelines").resolve("timelines")).exists();
        for (var file : List.of("events.db", "people.db")) {
            for (var rest : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(data.resolve(file + rest));
            }
            FileSystemUtils.copyRecursively(restored.resolve(file), data.resolve(file));
        }
        try (var _ = start(data)) {
            assertThat(Views.all(visitor.from(position), List.of())).isEqualTo(views);
        }
    }
}
