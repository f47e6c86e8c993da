package org.allmende.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A client of the HTTP contract as tests speak it: `api.as(anna).post("/projects",
/// "{…}").expect(201)`.
public record Api(URI base, Map<String, String> headers) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Api at(URI base) {
        return new Api(base, Map.of());
    }

    /// The same with a bearer token.
    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(base, more);
    }

    /// The same, answered from at least the position of that answer.
    public Api from(Answer answer) {
        return from(answer.position());
    }

    /// The same, answered from at least that position.
    public Api from(long position) {
        return with("X-Position", Long.toString(position));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer send(String method, String path, String json) {
        var request =
                HttpRequest.newBuilder(base.resolve(path.startsWith("/api") ? path : path(path)))
                        .timeout(Duration.ofSeconds(30))
                        .method(
                                method,
                                json == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(
                    method + " " + path, HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new NoAnswer(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(method + " " + path, e);
        }
    }

    private static String path(String path) {
        return path.startsWith("/actuator") || path.equals("/") || path.startsWith("/openapi")
                ? path
                : "/api" + path;
    }

    /// The server gave no answer: what was asked may have happened or not.
    public static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoAnswer(String request, Exception cause) {
            super(request, cause);
        }
    }

    /// An answer with what tests look at.
    public record Answer(String request, HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /// Fails with the whole answer unless the status is this one.
        public Answer expect(int status) {
            assertThat(status()).as("%s: %s", request, text()).isEqualTo(status);
            return this;
        }

        /// Fails unless this is a problem with this status and code.
        public Answer refused(int status, String code) {
            expect(status);
            assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
            assertThat(json().path("code").asString())
                    .as("%s: %s", request, text())
                    .isEqualTo(code);
            return this;
        }

        public String id() {
            return json().path("id").asString();
        }

        public long position() {
            return Long.parseLong(header("X-Position"));
        }
    }
}
