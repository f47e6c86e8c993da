package org.allmende.query.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Random changes of towns and projects, position by position, and what they amount to, folded in
/// the plainest way: a map from id to state for every position. The nth state of a kind has slot n.
final class Story {
    record Town(String id, int slot, String land, int inhabitants) {}

    record Project(
            String id,
            int slot,
            String stage,
            List<String> topics,
            String town,
            long changed,
            String title,
            List<Integer> covers,
            String payload) {}

    record World(Map<String, Town> towns, Map<String, Project> projects, Instant recorded) {}

    /// One event: the towns and projects that enter a state, the projects that end, the ids it
    /// touches.
    record Step(
            List<Town> towns,
            List<Project> projects,
            List<String> ended,
            Instant stamp,
            List<String> touched) {}

    static final List<String> STAGES = List.of("idea", "planned", "pilot", "productive");
    static final List<String> TOPICS =
            List.of("space", "traffic", "social", "school", "it", "fire");
    static final List<String> LANDS = List.of("01", "08", "16");
    private static final List<String> WORDS =
            List.of(
                    "Öffentliche",
                    "offen",
                    "Karte",
                    "Straße",
                    "Bad",
                    "Ämter",
                    "digital",
                    "1000",
                    "Ω");

    final List<Step> steps = new ArrayList<>();

    /// By position; at 0 nothing is.
    final List<World> worlds = new ArrayList<>();

    private final SplittableRandom random;
    private final int ids;
    private int townSlots;
    private int projectSlots;

    Story(long seed, int length, int ids) {
        this.random = new SplittableRandom(seed);
        this.ids = ids;
        worlds.add(new World(Map.of(), Map.of(), Instant.EPOCH));
        for (var position = 1; position <= length; position++) {
            grow();
        }
    }

    int length() {
        return steps.size();
    }

    private void grow() {
        var before = worlds.getLast();
        var towns = new LinkedHashMap<>(before.towns);
        var projects = new LinkedHashMap<>(before.projects);
        var newTowns = new ArrayList<Town>();
        var newProjects = new ArrayList<Project>();
        var ended = new ArrayList<String>();
        var touched = new ArrayList<String>();
        for (var changes = random.nextInt(4); changes >= 0; changes--) {
            var id = "" + random.nextInt(ids);
            switch (random.nextInt(8)) {
                case 0 -> {
                    var town = new Town("t" + id, townSlots++, one(LANDS), random.nextInt(1000));
                    newTowns.add(town);
                    towns.put(town.id, town);
                }
                case 1 -> {
                    // Ends come last in a step: what enters a state in the same step ends in it.
                    ended.add("p" + id);
                    touched.add("p" + id);
                }
                default -> {
                    var project = project("p" + id, projects.get("p" + id));
                    newProjects.add(project);
                    projects.put(project.id, project);
                    touched.add(project.id);
                    touched.add(project.town == null ? "none" : project.town);
                }
            }
        }
        ended.forEach(projects::remove);
        var stamp = Instant.EPOCH.plusMillis(1 + 10L * steps.size() + random.nextInt(40));
        var recorded = stamp.isAfter(before.recorded) ? stamp : before.recorded;
        steps.add(new Step(newTowns, newProjects, ended, stamp, touched));
        worlds.add(new World(towns, projects, recorded));
    }

    private Project project(String id, Project former) {
        // Half of the states keep the payload of the one before.
        var kept = former != null && random.nextBoolean();
        return new Project(
                id,
                projectSlots++,
                random.nextInt(9) == 0 ? null : one(STAGES),
                TOPICS.stream().filter(_ -> random.nextInt(4) == 0).toList(),
                random.nextInt(9) == 0 ? null : "t" + random.nextInt(ids),
                random.nextInt(30) - 10L,
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> one(WORDS))
                        .reduce("", (a, b) -> a + " " + b),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> random.nextInt(ids))
                        .distinct()
                        .toList(),
                kept ? former.payload : "x".repeat(random.nextInt(200)) + id);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
