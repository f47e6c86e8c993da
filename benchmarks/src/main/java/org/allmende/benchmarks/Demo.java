package org.allmende.benchmarks;

import org.allmende.standalone.StandaloneApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/// The application in this process with its demo content, asked over HTTP.
///
/// @param address without a slash at its end
record Demo(ConfigurableApplicationContext running, HttpClient http, String address)
        implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// On an empty folder; returns when every view has read the whole content.
    static Demo start(Path folder) throws Exception {
        var running =
                new SpringApplicationBuilder(StandaloneApplication.class)
                        .run(
                                "--allmende.data=" + folder,
                                "--server.port=0",
                                "--allmende.demo=true");
        var demo =
                new Demo(
                        running,
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                        "http://127.0.0.1:"
                                + running.getEnvironment().getProperty("local.server.port"));
        demo.await();
        return demo;
    }

    private void await() throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var health = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
        while (http.send(health, BodyHandlers.discarding()).statusCode() != 200) {
            if (System.nanoTime() > end) throw new IllegalStateException("not healthy");
            Thread.sleep(100);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
