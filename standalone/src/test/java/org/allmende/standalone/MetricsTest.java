package org.allmende.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.LiveEars;
import org.allmende.standalone.journey.OwnAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What a scrape says is what was done.
class MetricsTest {
    private static final String OPERATOR = "ein-passwort-fuer-den-betrieb";
    private static final String SCRAPER = "nur-fuer-den-sammler";
    private static final String BONN = "05314000";

    @TempDir Path data;

    @Test
    void aScrapeSaysWhatWasDone() throws Exception {
        try (var whole =
                Starting.whole(
                        data,
                        "allmende.operator.password=" + OPERATOR,
                        "allmende.sign-in.memory=64",
                        "allmende.metrics.token=" + SCRAPER)) {
            var port = whole.getEnvironment().getProperty("local.server.port");
            var visitor = Api.at(URI.create("http://127.0.0.1:" + port));
            var accounts = new OwnAccounts(visitor, OPERATOR);
            var anna = visitor.as(accounts.token("anna"));
            var operator = visitor.as(accounts.operator());
            onlyOperatorAndScraperAreLetIn(visitor, anna, operator);

            var before = scraped(visitor);
            anna.post("/organisations", "{\"key\": \"%s\"}".formatted(BONN)).expect(201);
            operator.put("/organisations/" + BONN + "/verification", "{}").expect(200);
            operator.put("/organisations/" + BONN + "/verification", "{}").expect(200);
            for (var i = 0; i < 3; i++) anna.post("/projects", idea(i)).expect(201);
            var last = anna.post("/projects", idea(3)).expect(201);
            for (var i = 0; i < 2; i++)
                anna.put("/projects/" + last.id() + "/response", "{\"stance\": \"need\"}")
                        .refused(409, "own-project");
            visitor.get("/projects/gibtesnicht").refused(404, "not-found");

            await().until(() -> lag(scraped(visitor)) == 0);
            var after = scraped(visitor);
            assertThat(since(before, after, command("organisation.claim", "done"))).isEqualTo(1);
            assertThat(since(before, after, command("organisation.verify-claim", "done")))
                    .isEqualTo(1);
            assertThat(since(before, after, command("organisation.verify-claim", "unchanged")))
                    .isEqualTo(1);
            assertThat(since(before, after, command("project.propose", "done"))).isEqualTo(4);
            assertThat(since(before, after, command("project.respond", "refused"))).isEqualTo(2);
            assertThat(since(before, after, "allmende_refusals_total{code=\"own-project\"}"))
                    .isEqualTo(2);
            assertThat(since(before, after, "allmende_refusals_total{code=\"not-found\"}"))
                    .isEqualTo(1);

            // Every command but the repeated one and the refused ones is an event.
            assertThat(since(before, after, "allmende_store_position")).isEqualTo(6);
            var expected =
                    Map.of(
                            "allmende_view_position{view=\"timelines\"}",
                            (double) last.position(),
                            "allmende_documents{kind=\"projects\"}",
                            4.0,
                            "allmende_timeline_things{kind=\"project\"}",
                            4.0,
                            "allmende_timeline_states{kind=\"project\"}",
                            4.0,
                            "allmende_view_stopped{view=\"timelines\"}",
                            0.0,
                            "allmende_views_answering",
                            1.0,
                            "allmende_live_subscribers",
                            0.0);
            expected.forEach(
                    (name, value) -> assertThat(after.get(name)).as(name).isEqualTo(value));
            assertThat(after.get("allmende_store_bytes{store=\"events\"}"))
                    .isGreaterThanOrEqualTo(Files.size(data.resolve("events.db")));
            assertThat(after.get("allmende_texts")).isGreaterThanOrEqualTo(4);
            assertThat(after.get("jvm_threads_live_threads")).isPositive();
            try (var _ = LiveEars.on(visitor, "/api/live")) {
                await().until(() -> scraped(visitor).get("allmende_live_subscribers") == 1);
            }
            await().until(() -> scraped(visitor).get("allmende_live_subscribers") == 0);
        }
    }

    private static void onlyOperatorAndScraperAreLetIn(Api visitor, Api anna, Api operator) {
        visitor.get("/actuator/prometheus").refused(401, "not-signed-in");
        visitor.as("geraten").get("/actuator/prometheus").refused(401, "not-signed-in");
        anna.get("/actuator/prometheus").refused(403, "not-allowed");
        operator.get("/actuator/prometheus").expect(200);
        var scraper = visitor.as(SCRAPER);
        scraper.get("/actuator/prometheus").expect(200);
        scraper.get("/me").refused(401, "not-signed-in");
        scraper.get("/processors").refused(401, "not-signed-in");
    }

    private static String idea(int number) {
        return """
        {"title": "Mängelmelder %d", "summary": "Worum es geht, in einem Satz gesagt."}\
        """
                .formatted(number);
    }

    private static String command(String name, String outcome) {
        return "allmende_commands_seconds_count{command=\"%s\",outcome=\"%s\"}"
                .formatted(name, outcome);
    }

    private static double since(
            Map<String, Double> before, Map<String, Double> after, String sample) {
        assertThat(after.get(sample)).as(sample).isNotNull();
        return after.get(sample) - before.getOrDefault(sample, 0.0);
    }

    private static double lag(Map<String, Double> samples) {
        return samples.entrySet().stream()
                .filter(it -> it.getKey().startsWith("allmende_view_lag{"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Double> scraped(Api visitor) {
        var samples = new HashMap<String, Double>();
        visitor.as(SCRAPER)
                .get("/actuator/prometheus")
                .expect(200)
                .text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(
                        line -> {
                            var end = line.lastIndexOf(' ');
                            samples.put(
                                    line.substring(0, end),
                                    Double.valueOf(line.substring(end + 1)));
                        });
        return samples;
    }
}
