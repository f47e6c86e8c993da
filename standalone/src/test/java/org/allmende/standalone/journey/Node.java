package org.allmende.standalone.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// A packaged service in a process of its own, which can be killed like a machine that loses power.
public final class Node implements AutoCloseable {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();

    private final String module;
    private final Map<String, String> properties;
    private final int port;
    private final Path log;
    private Process process;

    private Node(String module, Map<String, String> properties, int port, Path log) {
        this.module = module;
        this.properties = properties;
        this.port = port;
        this.log = log;
    }

    /// Starts the jar of a module; `port` 0 for one that has no HTTP.
    public static Node start(String name, String module, Map<String, String> properties, int port) {
        try {
            var logs = ROOT.resolve("standalone/target/journeys");
            Files.createDirectories(logs);
            var node = new Node(module, properties, port, logs.resolve(name + ".log"));
            Files.deleteIfExists(node.log);
            node.start();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A port that was free a moment ago; none of those that the system itself gives to whoever
    /// asks for any, as the application does for its document store before it comes to this one.
    public static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var _ = new ServerSocket(port)) {
                return port;
            } catch (BindException e) {
                // Taken: another one.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Api api() {
        return Api.at(uri());
    }

    /// Starts it again after a kill.
    public void start() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED"));
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar().toString()));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(key -> key.startsWith("ALLMENDE_"));
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            process =
                    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path jar() {
        var target = ROOT.resolve(module).resolve("target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar in " + target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until it says that it is well.
    public Node ready() {
        try {
            await("healthy: " + log)
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(100))
                    .until(this::healthy);
        } catch (RuntimeException e) {
            // Nobody has it yet who could end it.
            kill();
            throw e;
        }
        return this;
    }

    private boolean healthy() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "it ended with " + process.exitValue() + ":\n" + tail());
        }
        try {
            return api().get("/actuator/health").status() == 200;
        } catch (Api.NoAnswer _) {
            return false;
        }
    }

    /// Waits until a line of its log holds this text.
    public Node said(String text) {
        await(text + " in " + log)
                .atMost(Duration.ofSeconds(90))
                .until(() -> tail().contains(text) || !process.isAlive());
        if (!tail().contains(text)) {
            throw new IllegalStateException("it ended:\n" + tail());
        }
        return this;
    }

    /// Waits until it has ended by itself and gives what it said.
    public String ended() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("it did not end:\n" + tail());
        }
        return tail();
    }

    /// SIGKILL.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    private String tail() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All it has said since the first start.
    public String log() {
        return tail();
    }

    @Override
    public void close() {
        kill();
    }
}
