package org.allmende.standalone.pages;

import static org.awaitility.Awaitility.await;

import org.allmende.standalone.Starting;
import org.allmende.standalone.journey.Api;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/// The application with its demo content, one for all tests of pages of a run.
public final class PagesApp {
    public static final String PASSWORD = "gemeinsam-statt-einsam";
    public static final String MUSTERSTADT = "verwaltung@musterstadt.example";
    public static final String NEUHAFEN = "digital@neuhafen.example";
    public static final String OPERATOR = "betrieb@allmende.example";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static PagesApp instance;

    private final ConfigurableApplicationContext context;

    private PagesApp(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Started with the first test that needs it; it ends with the run.
    public static synchronized PagesApp get() {
        if (instance == null) {
            instance = started("pages-data", "allmende.demo=true");
        }
        return instance;
    }

    /// One of its own, for what would change too much for the others. It, too, ends with the run:
    /// the end of one would take the network's threads from all.
    ///
    /// @param folder below `target`
    static PagesApp started(String folder, String... settings) {
        var data = Path.of("target", folder);
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var app = new PagesApp(Starting.whole(data, settings));
        await().atMost(Duration.ofSeconds(60)).until(app::healthy);
        return app;
    }

    private boolean healthy() {
        return visitorOfApi().get("/actuator/health").status() == 200;
    }

    public URI uri() {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Somebody with a browser who is not signed in.
    public Browser visitor() {
        return new Browser(uri());
    }

    /// Somebody who has signed in by the form.
    public Browser signedIn(String email) {
        return signedIn(email, PASSWORD);
    }

    public Browser signedIn(String email, String password) {
        var browser = visitor();
        browser.get("/anmelden")
                .form("/anmelden")
                .with("email", email)
                .with("password", password)
                .send()
                .expect(200);
        return browser;
    }

    /// What goes over the wire to a browser that unpacks pages.
    public byte[] compressed(String address) {
        var request =
                HttpRequest.newBuilder(uri().resolve(address))
                        .header("Accept", "text/html")
                        .header("Accept-Encoding", "gzip")
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (!answer.headers().firstValue("Content-Encoding").equals(Optional.of("gzip")))
                throw new AssertionError(address + " is not compressed");
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Api visitorOfApi() {
        return Api.at(uri());
    }

    /// The same person as a client of the API.
    public Api api(String email) {
        var basic =
                Base64.getEncoder()
                        .encodeToString((email + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer =
                visitorOfApi()
                        .with("Authorization", "Basic " + basic)
                        .post("/tokens", null)
                        .expect(201);
        return visitorOfApi().as(JSON.readTree(answer.text()).path("token").asString());
    }
}
