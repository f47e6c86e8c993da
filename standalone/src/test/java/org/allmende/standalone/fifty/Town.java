package org.allmende.standalone.fifty;

import org.allmende.standalone.fifty.World.Community;
import org.allmende.standalone.fifty.World.Project;
import org.allmende.standalone.fifty.World.Reuse;
import org.allmende.standalone.journey.Api;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the fifty bodies do: sends commands and writes down what each of them says.
final class Town {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> STAGES =
            List.of(
                    "idea",
                    "planned",
                    "in-progress",
                    "pilot",
                    "productive",
                    "completed",
                    "paused",
                    "discontinued");
    private static final List<String> FIELDS =
            List.of("mobilitaet-verkehr", "energie-klima", "bildung-kultur", "verwaltung-intern");
    private static final List<String> TOPICS = List.of("umwelt", "bildung", "gesundheit");
    private static final List<String> OZG = List.of("10000", "10111", "10250");
    private static final List<String> STANCES =
            List.of("need", "takes-part", "already-has", "not-for-us");
    private static final List<String> REUSED =
            List.of("evaluation", "decided", "introducing", "productive");
    private static final List<String> HOW = List.of("unchanged", "adapted", "concept", "inspired");
    private static final List<String> OPERATIONS = List.of("own", "it-provider", "as-service");

    final World world = World.empty();
    private final Map<String, Api> people;
    private final RealInput input;
    private final SplittableRandom random;
    private int tick;
    private long position;

    /// @param people who speaks for each body
    Town(Map<String, Api> people, RealInput input, SplittableRandom random) {
        this.people = people;
        this.input = input;
        this.random = random;
    }

    long position() {
        return position;
    }

    private int post(String body, String path, Map<String, ?> json, List<String> id) {
        var answer = people.get(body).post(path, JSON.writeValueAsString(json)).expect(201);
        id.add(answer.id());
        position = answer.position();
        tick++;
        return answer.json().path("version").asInt();
    }

    private int put(String body, String path, Map<String, ?> json) {
        var answer = people.get(body).put(path, JSON.writeValueAsString(json)).expect(200);
        position = answer.position();
        tick++;
        return answer.json().path("version").asInt();
    }

    private int delete(String body, String path) {
        var answer = people.get(body).delete(path).expect(200);
        position = answer.position();
        tick++;
        return answer.json().path("version").asInt();
    }

    void propose(RealInput.Text text) {
        var body = one(ids(world.bodies()));
        var visibility = one(List.of("public", "public", "public", "bodies", "draft"));
        var fields = random.nextBoolean() ? Set.of(one(FIELDS)) : Set.<String>of();
        propose(body, text, visibility, fields);
    }

    /// Answers the id of the project.
    String propose(String body, RealInput.Text text, String visibility, Set<String> fields) {
        var json = new TreeMap<String, Object>();
        json.put("title", text.title());
        json.put("summary", text.summary());
        if (!text.description().isEmpty()) {
            json.put("description", text.description());
        }
        json.put("stage", text.stage());
        json.put("topics", text.topics());
        json.put("fields", fields);
        json.put("visibility", visibility);
        var id = new ArrayList<String>();
        var version = post(body, "/projects", json, id);
        world.projects()
                .put(
                        id.getFirst(),
                        new Project(
                                id.getFirst(),
                                version,
                                tick,
                                text.title(),
                                text.stage(),
                                visibility,
                                body,
                                Set.copyOf(text.topics()),
                                fields,
                                Set.of(),
                                Map.of()));
        return id.getFirst();
    }

    void move() {
        var it = project();
        var stage = other(STAGES, it.stage());
        var version = change(it, "stage", Map.of("stage", stage, "reason", "So beschlossen."));
        keep(
                it,
                version,
                stage,
                it.visibility(),
                it.topics(),
                it.fields(),
                it.ozgIds(),
                it.responses());
    }

    void show() {
        var it = project();
        var visibility = other(List.of("public", "bodies", "draft"), it.visibility());
        var version = change(it, "visibility", Map.of("visibility", visibility));
        keep(
                it,
                version,
                it.stage(),
                visibility,
                it.topics(),
                it.fields(),
                it.ozgIds(),
                it.responses());
    }

    void classify() {
        var it = project();
        var topics = new TreeSet<>(it.topics());
        topics.add(one(TOPICS));
        var fields = new TreeSet<>(List.of(one(FIELDS), one(FIELDS)));
        var ozgIds = Set.of(one(OZG));
        var version =
                change(
                        it,
                        "classification",
                        Map.of("topics", topics, "fields", fields, "ozgIds", ozgIds));
        if (version > it.version()) {
            keep(it, version, it.stage(), it.visibility(), topics, fields, ozgIds, it.responses());
        }
    }

    private int change(Project it, String what, Map<String, ?> json) {
        return put(it.body(), "/projects/" + it.id() + "/" + what, json);
    }

    void respond() {
        var it = project();
        var body = one(ids(world.bodies()));
        if (it.body().equals(body) || !world.sees(body, it)) {
            return;
        }
        var path = "/projects/" + it.id() + "/response";
        if (it.responses().containsKey(body) && random.nextInt(3) == 0) {
            var version = delete(body, path);
            said(it, version, World.with(it.responses(), body, null));
            return;
        }
        var stance = one(STANCES);
        var version = put(body, path, Map.of("stance", stance, "text", "Zum " + tick + ". Mal."));
        said(it, version, World.with(it.responses(), body, stance));
    }

    private void said(Project it, int version, Map<String, String> responses) {
        keep(
                it,
                version,
                it.stage(),
                it.visibility(),
                it.topics(),
                it.fields(),
                it.ozgIds(),
                responses);
    }

    private void keep(
            Project it,
            int version,
            String stage,
            String visibility,
            Set<String> topics,
            Set<String> fields,
            Set<String> ozgIds,
            Map<String, String> responses) {
        world.projects()
                .put(
                        it.id(),
                        new Project(
                                it.id(),
                                version,
                                tick,
                                it.title(),
                                stage,
                                visibility,
                                it.body(),
                                topics,
                                fields,
                                ozgIds,
                                responses));
    }

    void gather() {
        var body = one(ids(world.bodies()));
        var seen = world.projects().values().stream().filter(it -> world.sees(body, it)).toList();
        var around = new TreeSet<>(List.of(one(seen).id(), one(seen).id(), one(seen).id()));
        var visibility = one(List.of("public", "public", "bodies", "draft"));
        var admission = one(List.of("open", "on-request"));
        var name = "Gemeinschaft " + (char) ('A' + world.communities().size());
        gather(body, name, around, visibility, admission);
    }

    /// Answers the id of the community.
    String gather(
            String body, String name, Set<String> around, String visibility, String admission) {
        var id = new ArrayList<String>();
        var version =
                post(
                        body,
                        "/communities",
                        Map.of(
                                "name", name,
                                "purpose", "Gemeinsam weiterentwickeln.",
                                "projects", around,
                                "admission", admission,
                                "visibility", visibility),
                        id);
        keep(
                new Community(
                        id.getFirst(),
                        version,
                        name,
                        visibility,
                        false,
                        List.copyOf(around),
                        Map.of(body, "coordinator"),
                        Set.of()));
        return id.getFirst();
    }

    private void keep(Community it) {
        world.communities().put(it.id(), it);
    }

    private void keep(
            Community it,
            int version,
            boolean dissolved,
            Map<String, String> members,
            Set<String> askers) {
        keep(
                new Community(
                        it.id(),
                        version,
                        it.name(),
                        it.visibility(),
                        dissolved,
                        it.projects(),
                        members,
                        askers));
    }

    /// Asks to join; whether that admits at once says the answer of the community itself.
    void ask() {
        var it = one(World.list(world.communities().values()));
        var body = one(ids(world.bodies()));
        if (it.dissolved()
                || !world.sees(body, it)
                || it.members().containsKey(body)
                || it.askers().contains(body)) {
            return;
        }
        ask(it, body, one(List.of("member", "observer")));
    }

    void ask(Community it, String body, String as) {
        var path = "/communities/" + it.id();
        var admission =
                people.get(body)
                        .with("X-Position", Long.toString(position))
                        .get(path)
                        .expect(200)
                        .json()
                        .path("admission")
                        .asString();
        var version = post(body, path + "/requests", Map.of("as", as), new ArrayList<>());
        if (admission.equals("open")) {
            keep(it, version, false, World.with(it.members(), body, as), it.askers());
        } else {
            var askers = new TreeSet<>(it.askers());
            askers.add(body);
            keep(it, version, false, it.members(), askers);
        }
    }

    void decide() {
        var waiting =
                world.communities().values().stream().filter(it -> !it.askers().isEmpty()).toList();
        if (waiting.isEmpty()) {
            return;
        }
        var it = one(waiting);
        var asker = one(List.copyOf(it.askers()));
        var askers = new TreeSet<>(it.askers());
        askers.remove(asker);
        var path = "/communities/" + it.id() + "/requests/" + asker;
        if (random.nextInt(3) == 0) {
            var version =
                    put(coordinator(it), path, Map.of("decision", "declined", "reason", "Später."));
            keep(it, version, false, it.members(), askers);
        } else {
            var version =
                    put(coordinator(it), path, Map.of("decision", "admitted", "role", "member"));
            keep(it, version, false, World.with(it.members(), asker, "member"), askers);
        }
    }

    private static String coordinator(Community it) {
        return it.members().entrySet().stream()
                .filter(one -> one.getValue().equals("coordinator"))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    void leaveOrRemove() {
        var it = one(World.list(world.communities().values()));
        var others =
                it.members().entrySet().stream()
                        .filter(one -> !one.getValue().equals("coordinator"))
                        .map(Map.Entry::getKey)
                        .toList();
        if (it.dissolved() || others.isEmpty()) {
            return;
        }
        var body = one(others);
        var path = "/communities/" + it.id() + "/members/" + body;
        var version =
                random.nextBoolean()
                        ? delete(body, path)
                        : put(
                                coordinator(it),
                                path + "/removal",
                                Map.of("reason", "Abgesprochen."));
        keep(it, version, false, World.with(it.members(), body, null), it.askers());
    }

    void dissolve() {
        var it = one(World.list(world.communities().values()));
        if (!it.dissolved() && it.askers().isEmpty()) {
            var version =
                    put(
                            coordinator(it),
                            "/communities/" + it.id() + "/dissolution",
                            Map.of("reason", "Fertig."));
            keep(it, version, true, it.members(), it.askers());
        }
    }

    void declare() {
        var it = project();
        var body = one(ids(world.bodies()));
        var running =
                world.reuses().values().stream()
                        .filter(one -> one.project().equals(it.id()) && one.body().equals(body))
                        .anyMatch(one -> !one.stage().equals("ended"));
        if (it.body().equals(body) || !world.sees(body, it) || running) {
            return;
        }
        var nothing = it.stage().equals("idea") || it.stage().equals("planned");
        var stage = nothing ? "evaluation" : one(REUSED);
        var how = one(HOW);
        var operation = random.nextBoolean() ? one(OPERATIONS) : null;
        var open = random.nextInt(6) > 0;
        var named = named(world.bodies().get(body));
        declare(it, body, stage, how, operation, open, named);
    }

    /// @param operation null where nothing is said of it
    void declare(
            Project it,
            String body,
            String stage,
            String how,
            String operation,
            boolean open,
            List<String> named) {
        var json = new LinkedHashMap<String, Object>();
        json.put("stage", stage);
        json.put("how", how);
        if (operation != null) {
            json.put("operation", operation);
        }
        json.put("public", open);
        json.put("covers", named);
        var id = new ArrayList<String>();
        var version = post(body, "/projects/" + it.id() + "/reuse", json, id);
        var covers = named.isEmpty() ? world.bodies().get(body).covers() : named;
        world.reuses()
                .put(
                        id.getFirst(),
                        new Reuse(
                                id.getFirst(),
                                version,
                                it.id(),
                                body,
                                stage,
                                stage,
                                how,
                                operation,
                                open,
                                Set.copyOf(covers)));
    }

    /// Districts name some of their municipalities, associations now and then.
    private List<String> named(Body body) {
        var all =
                switch (body.kind()) {
                    case "district" -> input.municipalities(body.id());
                    case "municipal-association" ->
                            random.nextBoolean() ? body.covers() : List.<String>of();
                    default -> List.<String>of();
                };
        return all.isEmpty() ? all : List.copyOf(new TreeSet<>(List.of(one(all), one(all))));
    }

    void moveReuse() {
        var running =
                world.reuses().values().stream()
                        .filter(it -> !it.stage().equals("ended"))
                        .filter(it -> world.sees(it.body(), it))
                        .toList();
        if (running.isEmpty()) {
            return;
        }
        var it = one(running);
        var project = world.projects().get(it.project());
        var end = random.nextInt(3) == 0;
        var nothing = project.stage().equals("idea") || project.stage().equals("planned");
        var next = REUSED.indexOf(it.stage()) + 1;
        if (!end && (nothing || next == REUSED.size())) {
            return;
        }
        var stage = end ? "ended" : REUSED.get(next);
        var json = end ? Map.of("stage", stage, "reason", "Vorbei.") : Map.of("stage", stage);
        var version = put(it.body(), "/reuse/" + it.id() + "/stage", json);
        world.reuses()
                .put(
                        it.id(),
                        new Reuse(
                                it.id(),
                                version,
                                it.project(),
                                it.body(),
                                stage,
                                it.stage(),
                                it.how(),
                                it.operation(),
                                it.open(),
                                it.covers()));
    }

    private Project project() {
        return one(World.list(world.projects().values()));
    }

    private static List<String> ids(Map<String, ?> all) {
        return List.copyOf(all.keySet());
    }

    private String other(List<String> all, String one) {
        return one(all.stream().filter(it -> !it.equals(one)).toList());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
