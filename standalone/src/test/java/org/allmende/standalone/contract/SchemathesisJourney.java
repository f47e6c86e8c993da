package org.allmende.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.Node;
import org.allmende.standalone.journey.OwnAccounts;
import org.allmende.standalone.journey.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Schemathesis makes requests out of `/openapi.json`, right ones and wrong ones, and holds every
/// answer against it: by a visitor, by the administrator of a body and by the operator of the demo.
/// `-Dschemathesis.examples=…` makes it longer, `-Dschemathesis.seed=…` another one.
class SchemathesisJourney {
    private static final String PASSWORD = "gemeinsam-statt-einsam";
    private static final Path CONFIG =
            Path.of("src/test/resources/schemathesis.toml").toAbsolutePath();

    @TempDir static Path data;

    private static String schemathesis;
    private static Node node;

    @BeforeAll
    static void start() {
        schemathesis = Servers.schemathesis();
        node =
                Node.start(
                                "schemathesis",
                                "standalone",
                                Map.of(
                                        "allmende.data",
                                        data.toString(),
                                        "allmende.demo",
                                        "true",
                                        "allmende.operator.password",
                                        PASSWORD),
                                Node.freePort())
                        .ready();
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    @Test
    void findsNothingAsAVisitor() throws Exception {
        run(node.api(), "visitor");
    }

    @Test
    void findsNothingAsTheAdministratorOfABody() throws Exception {
        var person = node.api().as(token("verwaltung@musterstadt.example"));
        run(person, "administrator");
        person.get("/me").expect(200);
    }

    @Test
    void findsNothingAsTheOperator() throws Exception {
        var operator = node.api().as(token("betrieb@allmende.example"));
        run(operator, "operator");
        operator.get("/me").expect(200);
    }

    private static String token(String email) {
        return new OwnAccounts(node.api(), PASSWORD).signIn(email, PASSWORD);
    }

    private static void run(Api api, String name) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                schemathesis,
                                "--config-file",
                                CONFIG.toString(),
                                "--no-color",
                                "run",
                                node.uri() + "/openapi.json",
                                "--seed",
                                System.getProperty("schemathesis.seed", "1"),
                                "--max-examples",
                                System.getProperty("schemathesis.examples", "10"),
                                "--continue-on-failure"));
        api.headers()
                .forEach(
                        (header, value) ->
                                Collections.addAll(command, "-H", header + ": " + value));
        var report = Path.of("target", "schemathesis-" + name + ".txt");
        var run =
                new ProcessBuilder(command)
                        .directory(data.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(report.toFile())
                        .start();
        try {
            assertThat(run.waitFor()).as(() -> read(report)).isZero();
        } finally {
            run.destroyForcibly();
        }
        assertThat(read(report)).contains("Tested: ");
        assertThat(node.log()).doesNotContain("ERROR");
    }

    private static String read(Path report) {
        try {
            return Files.readString(report);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
