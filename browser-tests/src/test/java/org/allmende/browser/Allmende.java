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
            var started = started(Path.of("target", "data"));
            var port = started.getEnvironment().getProperty("local.server.port");
            var address = "http://127.0.0.1:" + port;
            await().atMost(Duration.ofMinutes(2)).until(() -> healthy(address));
            instance = address;
        }
        return instance;
    }

    private static boolean healthy(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private static ConfigurableApplicationContext started(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpringApplicationBuilder(StandaloneApplication.class)
                .run("--allmende.data=" + data, "--server.port=0", "--allmende.demo=true");
    }
}
