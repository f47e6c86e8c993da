package org.allmende.benchmarks;

import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.platform.store.EventLog;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.project.ProjectQueries;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// The first page of the catalogue with all its facets, as the query handler answers it.
final class FirstPage implements Measurement {

    private static final int PROJECTS = 100_000;
    // No words are looked for here: short texts only fill the index sooner.
    private static final int WORDS = 5;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final double GOAL = 0.5;
    private static final Map<String, List<String>> FILTERS =
            Map.of(
                    "stage", List.of("pilot", "productive"),
                    "topic", List.of("umwelt"),
                    "kind", List.of("town", "city", "municipality"));

    @Override
    public List<Line> run(Path folder) throws Exception {
        var events = new Country(PROJECTS, WORDS, Instant.now()).events();
        EventLog log = new ListLog(events);
        try (var views = new Views(log, folder)) {
            views.reader.start();
            if (!views.complete(log.head(), Duration.ofMinutes(10))) {
                throw new IllegalStateException("the views are not complete");
            }
            var readings = new Readings(views.catalogue, views.reader, Clock.systemUTC());
            var queries = new ProjectQueries(views.catalogue, readings, null);
            var yearAgo = Reading.now().asOf(Instant.now().minus(Duration.ofDays(365)));
            var questions =
                    List.of(
                            question("today", Map.of(), Reading.now()),
                            question("today, three filters", FILTERS, Reading.now()),
                            question("as of a year ago", Map.of(), yearAgo),
                            question("as of a year ago, three filters", FILTERS, yearAgo));
            var medians =
                    Rounds.medians(
                            ROUNDS,
                            questions.stream()
                                    .map(it -> side(queries, it))
                                    .toArray(Rounds.Side[]::new));
            var lines = new ArrayList<Line>();
            for (var number = 0; number < questions.size(); number++) {
                lines.add(line(questions.get(number), medians[number][0]));
            }
            return lines;
        }
    }

    private record Question(String name, ProjectQuery.Find query) {}

    private static Question question(
            String name, Map<String, List<String>> filters, Reading reading) {
        return new Question(
                name,
                new ProjectQuery.Find(
                        Optional.empty(), filters, false, Optional.empty(), Page.FIRST, reading));
    }

    private static Rounds.Side side(ProjectQueries queries, Question question) {
        return () -> {
            var took = DoubleStream.builder();
            var end = System.nanoTime() + ROUND.toNanos();
            for (var begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                var found = queries.find(question.query());
                took.add((System.nanoTime() - begin) / 1e6);
                if (found.items().size() != Page.FIRST.size()) {
                    throw new IllegalStateException(question.name() + ": " + found.total());
                }
            }
            return new double[] {Rounds.percentile(took.build(), 50)};
        };
    }

    private static Line line(Question question, double median) {
        return new Line(
                "First page of %,d projects with all facets, %s, median"
                        .formatted(PROJECTS, question.name()),
                Line.number(median) + " ms",
                "—",
                median,
                " ms",
                GOAL,
                false);
    }
}
