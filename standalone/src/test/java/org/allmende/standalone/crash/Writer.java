package org.allmende.standalone.crash;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.Api.Answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// A client that writes for one body without a pause, as a good client does: it creates under a
/// key, and repeats what got no answer until it gets one.
final class Writer implements Runnable {
    private static final List<String> STAGES =
            List.of("idea", "planned", "in-progress", "pilot", "productive", "completed", "paused");
    private static final List<String> STANCES = List.of("need", "takes-part", "not-for-us");
    private static final int MOST_REUSES = 40;

    private final World world;
    private final Api api;
    private final String body;
    private final SplittableRandom random;
    private final List<String> own = new ArrayList<>();
    private final Map<String, String> running = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();
    private final Set<String> joined = new HashSet<>();
    private int commands;
    private int declared;

    /// @param api that of a person who speaks for the body
    Writer(World world, Api api, String body, SplittableRandom random) {
        this.world = world;
        this.api = api;
        this.body = body;
        this.random = random;
    }

    private record Insisted(Answer answer, boolean repeated) {}

    @Override
    public void run() {
        while (!world.over()) {
            var mark = "Zeichen" + body + "x" + ++commands + "e";
            switch (own.isEmpty() ? 0 : random.nextInt(10)) {
                case 0, 1 -> propose(mark);
                case 2, 3 -> describe(mark);
                case 4 -> move(mark);
                case 5, 6 -> respond(mark);
                case 7, 8 -> reuse(mark);
                default -> gather(mark);
            }
        }
    }

    private void propose(String mark) {
        if (world.projects.size() >= World.MOST_PROJECTS) {
            return;
        }
        var made =
                post(
                        "/projects",
                        mark,
                        """
                        {"title": "Vorhaben %s", "summary": "Was wir gemeinsam bauen wollen.", \
                        "topics": ["%s"]}\
                        """
                                .formatted(mark, random.nextBoolean() ? "umwelt" : "bildung"));
        var id = made.answer().id();
        own.add(id);
        world.titles.put(id, "Vorhaben " + mark);
        world.stages.put(id, "idea");
        world.projects.add(id);
        ofProject(id, "project.proposed", mark, made, true);
    }

    private void describe(String mark) {
        var id = one(own);
        var title = "Umbenannt " + mark;
        var put =
                insist(
                        "PUT",
                        "/projects/" + id + "/description",
                        null,
                        """
                        {"title": "%s", "summary": "Neu gesagt, was es werden soll."}\
                        """
                                .formatted(title));
        world.titles.put(id, title);
        ofProject(id, "project.described", mark, put, false);
    }

    private void move(String mark) {
        var id = one(own);
        var stage = one(STAGES.stream().filter(it -> !it.equals(world.stages.get(id))).toList());
        var put =
                insist(
                        "PUT",
                        "/projects/" + id + "/stage",
                        null,
                        "{\"stage\": \"%s\", \"reason\": \"%s\"}".formatted(stage, mark));
        world.stages.put(id, stage);
        ofProject(id, "project.stage-changed", mark, put, false);
    }

    private void respond(String mark) {
        var id = one(world.projects);
        if (own.contains(id)) {
            return;
        }
        var put =
                insist(
                        "PUT",
                        "/projects/" + id + "/response",
                        null,
                        "{\"stance\": \"%s\", \"text\": \"%s\"}".formatted(one(STANCES), mark));
        said.put(id, mark);
        ofProject(id, "project.responded", mark, put, false);
    }

    private void reuse(String mark) {
        var id = one(world.projects);
        if (own.contains(id)) {
            return;
        }
        if (running.containsKey(id)) {
            var ended =
                    insist(
                            "PUT",
                            "/reuse/" + running.get(id) + "/stage",
                            null,
                            "{\"stage\": \"ended\", \"reason\": \"%s\"}".formatted(mark));
            running.remove(id);
            ofReuse(id, "reuse.ended", mark, ended, false);
        } else if (declared < MOST_REUSES) {
            var made =
                    post(
                            "/projects/" + id + "/reuse",
                            mark,
                            """
                            {"stage": "evaluation", "how": "adapted", "note": "%s"}\
                            """
                                    .formatted(mark));
            running.put(id, made.answer().id());
            declared++;
            ofReuse(id, "reuse.declared", mark, made, true);
        }
    }

    private void gather(String mark) {
        if (random.nextInt(4) == 0 && world.communities.size() < World.MOST_COMMUNITIES) {
            var made =
                    post(
                            "/communities",
                            mark,
                            """
                            {"name": "Kreis %s", "purpose": "Gemeinsam weiter.", "projects": ["%s"], \
                            "admission": "open"}\
                            """
                                    .formatted(mark, one(own)));
            joined.add(made.answer().id());
            world.communities.add(made.answer().id());
            ofCommunity(made.answer().id(), "community.formed", mark, made);
        } else if (!world.communities.isEmpty()) {
            var id = one(world.communities);
            if (joined.add(id)) {
                var asked = post("/communities/" + id + "/requests", mark, "{\"as\": \"member\"}");
                ofCommunity(id, "community.member-admitted", "", asked);
            }
        }
    }

    private Insisted post(String path, String key, String json) {
        return insist("POST", path, key, json);
    }

    private Insisted insist(String method, String path, String key, String json) {
        var asked = key == null ? api : api.with("Idempotency-Key", key);
        var repeated = false;
        while (true) {
            world.awaitUp();
            try {
                var answer = asked.send(method, path, json);
                // Overtaken again and again by others who write to the same thing.
                if (answer.status() != 409 || !answer.text().contains("\"conflict\"")) {
                    answer.expect(key == null ? 200 : 201);
                    return new Insisted(answer, repeated);
                }
            } catch (Api.NoAnswer _) {
                world.repeated.incrementAndGet();
            }
            repeated = true;
        }
    }

    private void ofProject(String id, String type, String mark, Insisted it, boolean keyed) {
        keep("/projects/" + id + "/history", "project.", type, mark, it, keyed);
    }

    private void ofReuse(String project, String type, String mark, Insisted it, boolean keyed) {
        keep("/projects/" + project + "/history", "reuse.", type, mark, it, keyed);
    }

    private void ofCommunity(String id, String type, String mark, Insisted it) {
        keep("/communities/" + id + "/history", "community.", type, mark, it, true);
    }

    private void keep(
            String history,
            String aggregate,
            String type,
            String mark,
            Insisted it,
            boolean keyed) {
        var version = it.answer().json().path("version").asLong();
        world.keep(
                new Acknowledged(
                        history, aggregate, type, body, mark, version, keyed || !it.repeated()),
                it.answer().position());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// What the body last said to others' projects.
    Map<String, String> said() {
        return said;
    }

    String body() {
        return body;
    }
}
