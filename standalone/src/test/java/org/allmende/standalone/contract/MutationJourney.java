package org.allmende.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.contract.Mutations.Request;
import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.Node;
import org.allmende.standalone.journey.OwnAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Five thousand requests over all paths, each spoiled somewhere: none is answered with a 5xx, none
/// tells what the program is made of, and afterwards it is as quick as before. `-Dmutations.seed=…`
/// repeats a run, `-Dmutations.count=…` changes its length.
class MutationJourney {
    private static final Logger LOG = LoggerFactory.getLogger(MutationJourney.class);
    private static final String PASSWORD = "gemeinsam-statt-einsam";
    private static final Pattern INSIDES =
            Pattern.compile(
                    "org\\.allmende|java\\.|springframework|axonframework|jackson|reactor\\.|"
                            + "[A-Z][a-z]+Exception|\\bat [a-z]+\\.[a-z]+\\.");

    @TempDir static Path data;

    private final long seed = Long.getLong("mutations.seed", System.nanoTime());
    private final int count = Integer.getInteger("mutations.count", 5_000);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Node node;

    @AfterEach
    void stop() {
        if (node != null) node.close();
    }

    @Test
    void noRequestBreaksAnything() throws Exception {
        LOG.info("seed {}, {} requests", seed, count);
        node =
                Node.start(
                                "mutations",
                                "standalone",
                                Map.of("allmende.data", data.toString(), "allmende.demo", "true"),
                                Node.freePort())
                        .ready();
        var api = node.api();
        var administrator = token("verwaltung@musterstadt.example");
        var operator = token("betrieb@allmende.example");
        var mutations =
                new Mutations(api.get("/openapi.json").expect(200).json(), known(api), seed);
        var before = median(api);

        var wrong = new ArrayList<String>();
        var statuses = new TreeMap<Integer, Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<String>>();
            for (int i = 0; i < count; i++) {
                var request = mutations.next(i);
                var by =
                        switch (i / mutations.operations() % 4) {
                            case 0 -> null;
                            case 1 -> operator;
                            default -> administrator;
                        };
                // Who signs out says so with a token that nobody needs.
                var token = request.path().contains("/tokens/current") && by != null ? "gone" : by;
                tasks.add(() -> judged(request, token, statuses));
            }
            for (var answer : threads.invokeAll(tasks)) {
                var said = answer.get();
                if (said != null) wrong.add(said);
            }
        }
        LOG.info("answers by status: {}", statuses);
        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(statuses.keySet()).as("some are right, some are not").contains(200, 422, 404);
        assertThat(node.log()).as("seed " + seed).doesNotContain(" ERROR ");

        api.as(administrator).get("/me").expect(200);
        assertThat(median(api)).as("ms a list takes").isLessThan(Math.max(5, 4 * before));
    }

    private String token(String email) {
        return new OwnAccounts(node.api(), PASSWORD).signIn(email, PASSWORD);
    }

    private static Map<String, List<String>> known(Api api) {
        var known = new HashMap<String, List<String>>();
        for (var kind : List.of("projects", "communities", "reuse", "organisations")) {
            var ids = new ArrayList<String>();
            api.get("/" + kind)
                    .expect(200)
                    .json()
                    .path("items")
                    .forEach(it -> ids.add(it.path("id").asString()));
            assertThat(ids).isNotEmpty();
            known.put(kind, ids);
        }
        known.put("organisation", known.get("organisations"));
        known.put("person", List.of("demomusterstadt", "demoneuhafen"));
        known.put("processors", List.of("projects", "communities"));
        return known;
    }

    /// What was wrong with an answer, or null.
    private String judged(Request request, String token, Map<Integer, Integer> statuses)
            throws InterruptedException {
        var builder =
                HttpRequest.newBuilder(URI.create(node.uri() + request.path()))
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                request.method(),
                                request.body() == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(it -> builder.header(it.getKey(), it.getValue()));
        if (token != null) builder.header("Authorization", "Bearer " + token);
        HttpResponse<String> answer;
        try {
            answer = http.send(builder.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            return request + "\n  → " + e;
        }
        synchronized (statuses) {
            statuses.merge(answer.statusCode(), 1, Integer::sum);
        }
        var said = request + "\n  → " + answer.statusCode() + " " + answer.body();
        if (answer.statusCode() >= 500) return said;
        if (answer.statusCode() < 400) return null;
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) return said + " as " + type;
        return INSIDES.matcher(answer.body()).find() ? said : null;
    }

    private static double median(Api api) {
        var times = new double[101];
        for (int i = 0; i < times.length; i++) {
            var begin = System.nanoTime();
            api.get("/projects").expect(200);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
