package org.allmende.standalone.fifty;

import org.allmende.standalone.fifty.RealInput.Source;
import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.OwnAccounts;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The real bodies around the real projects: who makes them, who uses them, who lives next door.
/// Sends the commands and lets the town write down what they say.
final class Country {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MUNICH = "09162000";

    /// Who is at home near whom: municipalities around Munich, and the first Land of the rest.
    private static final List<String> AROUND_MUNICH =
            List.of("09184112", "09184119", "09184145", "09184148");

    private final RealInput input;
    private final Map<String, Long> inhabitants;
    private final Api visitor;
    private final OwnAccounts accounts;
    private final Api operator;
    private final Map<String, Api> people;
    private final Town town;
    private final Map<String, String> byName = new LinkedHashMap<>();

    /// @param inhabitants of each municipality by the register in force
    Country(
            RealInput input,
            Map<String, Long> inhabitants,
            Api visitor,
            OwnAccounts accounts,
            Map<String, Api> people,
            Town town) {
        this.input = input;
        this.inhabitants = inhabitants;
        this.visitor = visitor;
        this.accounts = accounts;
        this.operator = visitor.as(accounts.operator());
        this.people = people;
        this.town = town;
    }

    /// A municipality, claimed by somebody and verified.
    void municipality(String key) {
        if (people.containsKey(key)) {
            return;
        }
        settle(key, Map.of("key", key));
        town.world.bodies().put(key, input.body(key, inhabitants.get(key)));
    }

    /// A body that the register does not know; answers its id.
    String named(String name, String kind, String seat, String land) {
        return byName.computeIfAbsent(
                name + seat,
                _ -> {
                    var json = new TreeMap<>(Map.of("name", name, "kind", kind));
                    if (!seat.isEmpty()) {
                        json.put("seat", seat);
                    }
                    if (!land.isEmpty()) {
                        json.put("land", land);
                    }
                    var id = settle("body-" + byName.size(), json);
                    town.world.bodies().put(id, Body.named(id, kind, land));
                    return id;
                });
    }

    private String settle(String who, Map<String, String> claim) {
        var person = visitor.as(accounts.token("mensch-" + who));
        var id = person.post("/organisations", JSON.writeValueAsString(claim)).expect(201).id();
        operator.put("/organisations/" + id + "/verification", "{}").expect(200);
        people.put(id, person);
        return id;
    }

    /// Those that are municipalities are found in the register by their name.
    void providers() {
        for (var provider : input.providers()) {
            var name = provider.getField("name");
            var town = provider.getField("town");
            if (name.contains("tadt ") && name.contains(town)) {
                municipality(found(town));
            } else {
                named(name, "it-provider", town, "");
            }
        }
    }

    /// The key of a city by the official register.
    private String found(String name) {
        return visitor.get("/register?q=" + Comparison.encoded(name))
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("key")
                .asString();
    }

    void neighbours(List<String> others) {
        AROUND_MUNICH.forEach(this::municipality);
        others.forEach(this::municipality);
    }

    /// All 281: each under the body that made it; Munich reuses what others made.
    void projects() {
        municipality(MUNICH);
        for (var it : input.sources()) {
            var id = town.propose(maker(it), it.text(), "public", Set.of());
            if (it.kind() == Source.Kind.USED_BY_MUNICH) {
                var project = town.world.projects().get(id);
                var evaluates = project.stage().equals("idea") || project.stage().equals("planned");
                town.declare(
                        project,
                        MUNICH,
                        evaluates ? "evaluation" : "productive",
                        "unchanged",
                        "own",
                        true,
                        List.of());
            }
        }
    }

    private String maker(Source it) {
        return switch (it.kind()) {
            case LAB -> named("OK Lab " + it.maker(), "civil-society", it.maker(), it.land());
            case MUNICH -> MUNICH;
            case USED_BY_MUNICH -> named(it.maker(), "other", "", "");
            case FOUNDATION -> named(it.maker(), "civil-society", "Berlin", "11");
        };
    }

    /// One for each topic, begun by the first of its makers; the others ask to join.
    void communities() {
        var byTopic = new TreeMap<String, TreeSet<String>>();
        town.world
                .projects()
                .values()
                .forEach(
                        it ->
                                it.topics()
                                        .forEach(
                                                topic ->
                                                        byTopic.computeIfAbsent(
                                                                        topic, _ -> new TreeSet<>())
                                                                .add(it.id())));
        byTopic.forEach(
                (topic, projects) -> {
                    var some =
                            new TreeSet<>(
                                    new ArrayList<>(projects)
                                            .subList(0, Math.min(12, projects.size())));
                    var makers =
                            projects.stream()
                                    .map(it -> town.world.projects().get(it).body())
                                    .distinct()
                                    .toList();
                    var id =
                            town.gather(
                                    makers.getFirst(),
                                    "Gemeinschaft " + topic,
                                    some,
                                    "public",
                                    "open");
                    makers.stream()
                            .skip(1)
                            .forEach(
                                    maker ->
                                            town.ask(
                                                    town.world.communities().get(id),
                                                    maker,
                                                    "member"));
                });
    }

    /// Municipalities next door reuse what Munich made; each other one what labs of its Land did.
    void reuses() {
        var stages = List.of("evaluation", "decided", "introducing", "productive");
        var n = 0;
        for (var project : List.copyOf(town.world.projects().values())) {
            for (var body : List.copyOf(town.world.bodies().values())) {
                var maker = town.world.bodies().get(project.body());
                if (!body.covers().isEmpty() && near(body, maker) && n++ % 3 != 0) {
                    var nothing =
                            project.stage().equals("idea") || project.stage().equals("planned");
                    town.declare(
                            project,
                            body.id(),
                            nothing ? "evaluation" : stages.get(n % stages.size()),
                            n % 7 == 0 ? "adapted" : "unchanged",
                            n % 2 == 0 ? "own" : null,
                            true,
                            List.of());
                }
            }
        }
    }

    private static boolean near(Body body, Body maker) {
        return maker.id().equals(MUNICH)
                ? AROUND_MUNICH.contains(body.id())
                : maker.kind().equals("civil-society")
                        && body.land().equals(maker.land())
                        && body.id().hashCode() % 4 == maker.id().length() % 4;
    }

    /// Some of what was declared is ended or goes on.
    void moves() {
        for (var i = 0; i < 30; i++) {
            town.moveReuse();
            town.move();
            town.respond();
        }
    }
}
