package org.allmende.browser;

import static org.awaitility.Awaitility.await;

import org.allmende.standalone.StandaloneApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// The application with its demo content, started once in this process; it ends with the run. With
/// `-Dallmende.address=http://127.0.0.1:8080` it is the demonstration that already runs there.
final class Allmende {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static String instance;

    private Allmende() {}

    /// Where it answers.
    static synchronized String address() {
        if (instance == null) instance = System.getProperty("allmende.address");
        if (instance == null) {
            instance = started(Path.of("target", "data"), "--allmende.demo=true");
        }
        return instance;
    }

    /// Whether it was started here.
    static boolean isOwn() {
        return System.getProperty("allmende.address") == null;
    }

    /// One of its own, for what would change too much for the others; it, too, ends with the run.
    static String other(String folder, String... settings) {
        return started(Path.of("target", folder), settings);
    }

    private static String started(Path data, String... settings) {
        var port = run(data, settings).getEnvironment().getProperty("local.server.port");
        var address = "http://127.0.0.1:" + port;
        await().atMost(Duration.ofMinutes(2)).until(() -> healthy(address));
        return address;
    }

    private static boolean healthy(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private static ConfigurableApplicationContext run(Path data, String... settings) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var where = Stream.of("--allmende.data=" + data, "--server.port=0");
        return new SpringApplicationBuilder(StandaloneApplication.class, Broken.class)
                .run(Stream.concat(where, Stream.of(settings)).toArray(String[]::new));
    }
}
