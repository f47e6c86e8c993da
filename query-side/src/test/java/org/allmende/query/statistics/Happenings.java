package org.allmende.query.statistics;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.query.Village;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Lets bodies come, projects be shown and hidden, communities form and end, and reuse be declared,
/// moved and ended, at random over some years.
final class Happenings {
    private static final String PERSON = "anna0001";
    private static final List<String> BODIES =
            List.of(
                    "01001000",
                    "01051",
                    "010515163",
                    "01051003",
                    "01051010",
                    "16061097",
                    "verein-offene-stadt");
    private static final List<String> TOWNS = List.of("01001000", "01051010", "16061097");

    private final Village village;
    private final SplittableRandom random;
    private final List<String> claimed = new ArrayList<>();
    private final List<String> verified = new ArrayList<>();
    private final Map<String, String> responsible = new HashMap<>();
    private final Map<String, Visibility> shown = new HashMap<>();
    private final Map<String, Stage> stages = new HashMap<>();
    private final List<String> communities = new ArrayList<>();
    private final Map<String, Integer> declared = new HashMap<>();
    private final Map<String, ReuseStage> open = new HashMap<>();
    private final Set<ReuseId> mistakes = new HashSet<>();
    private int number;

    Happenings(Village village, SplittableRandom random) {
        this.village = village;
        this.random = random;
    }

    /// One thing happens, or nothing.
    void next() {
        number++;
        village.later(Duration.ofHours(random.nextInt(24 * 20)));
        if (verified.size() < 2 || random.nextInt(10) == 0) {
            body();
            return;
        }
        switch (random.nextInt(10)) {
            case 0, 1 -> propose();
            case 2, 3 -> change();
            case 4 -> community();
            default -> reuse();
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// None to two of the first few, so that they often meet.
    private <T> List<T> some(T[] of) {
        var chosen = new ArrayList<T>();
        for (var i = random.nextInt(3); i > 0; i--) {
            chosen.add(of[random.nextInt(3)]);
        }
        return chosen;
    }

    private void body() {
        var body = one(BODIES);
        if (!claimed.contains(body)) {
            village.claim(body, PERSON, 1);
            claimed.add(body);
        } else if (!verified.contains(body)) {
            village.verify(body, PERSON, 1);
            verified.add(body);
        }
    }

    private Visibility visibility() {
        return one(
                List.of(
                        Visibility.PUBLIC,
                        Visibility.PUBLIC,
                        Visibility.PUBLIC,
                        Visibility.BODIES,
                        Visibility.DRAFT));
    }

    private void propose() {
        var id = "projekt" + number;
        var body = one(verified);
        responsible.put(id, body);
        shown.put(id, visibility());
        stages.put(id, one(List.of(Stage.values())));
        village.happens(
                PERSON,
                body,
                id,
                Village.proposal(
                        id,
                        body,
                        stages.get(id),
                        shown.get(id),
                        some(Topic.values()).toArray(Topic[]::new)));
    }

    private void change() {
        if (shown.isEmpty()) {
            return;
        }
        var id = one(shown.keySet().stream().sorted().toList());
        var project = new ProjectId(id);
        village.happens(
                PERSON,
                responsible.get(id),
                id,
                switch (random.nextInt(3)) {
                    case 0 -> {
                        var to = visibility();
                        yield new ProjectEvent.VisibilityChanged(project, shown.put(id, to), to);
                    }
                    case 1 ->
                            new ProjectEvent.Classified(
                                    project,
                                    new Classification(
                                            some(Topic.values()),
                                            some(Field.values()),
                                            List.of(),
                                            List.of(),
                                            List.of()));
                    default -> {
                        var to = one(List.of(Stage.values()));
                        yield new ProjectEvent.StageChanged(
                                project, stages.put(id, to), to, Village.DAY, Optional.empty());
                    }
                });
    }

    private void community() {
        if (communities.isEmpty() || random.nextInt(3) > 0) {
            var id = "gemeinschaft" + number;
            var body = one(verified);
            communities.add(id);
            village.happens(
                    PERSON,
                    body,
                    id,
                    new CommunityEvent.Formed(
                            new CommunityId(id),
                            new OrganisationId(body),
                            new Name("Gemeinschaft " + number),
                            new Markdown("Gemeinsam."),
                            Optional.empty(),
                            List.of(),
                            Admission.OPEN,
                            visibility()));
        } else {
            var id = communities.removeLast();
            village.happens(
                    PERSON,
                    one(verified),
                    id,
                    new CommunityEvent.Dissolved(new CommunityId(id), Optional.empty()));
        }
    }

    private void reuse() {
        var body = one(verified);
        var others =
                shown.keySet().stream()
                        .filter(it -> !responsible.get(it).equals(body))
                        .sorted()
                        .toList();
        if (others.isEmpty()) {
            return;
        }
        var project = new ProjectId(one(others));
        var aggregate = ReuseId.aggregate(project, new OrganisationId(body));
        if (declared.containsKey(aggregate) && random.nextInt(2) == 0) {
            var n = 1 + random.nextInt(declared.get(aggregate));
            say(ReuseId.of(project, new OrganisationId(body), n), body);
            return;
        }
        var from = open.get(aggregate);
        if (from == null) {
            declared.merge(aggregate, 1, Integer::sum);
        }
        var id = ReuseId.of(project, new OrganisationId(body), declared.get(aggregate));
        var stage = stage();
        if (from != null && random.nextInt(3) == 0) {
            open.remove(aggregate);
            village.happens(
                    PERSON,
                    body,
                    aggregate,
                    new ReuseEvent.Ended(id, from, Village.DAY, new Note("Ersetzt.")));
            return;
        }
        open.put(aggregate, stage);
        village.happens(
                PERSON,
                body,
                aggregate,
                from == null
                        ? declaration(id, stage)
                        : new ReuseEvent.StageChanged(
                                id, from, stage, Village.DAY, Optional.empty()));
    }

    /// Something more about a declaration, running or not.
    private void say(ReuseId id, String body) {
        if (mistakes.contains(id)) {
            return;
        }
        village.happens(
                PERSON,
                body,
                id.aggregate(),
                switch (random.nextInt(8)) {
                    case 0 -> {
                        mistakes.add(id);
                        if (id.n() == declared.get(id.aggregate())) {
                            open.remove(id.aggregate());
                        }
                        yield new ReuseEvent.Retracted(id, new Note("Verwechselt."));
                    }
                    case 1, 2 -> new ReuseEvent.VisibilityChanged(id, random.nextInt(3) > 0);
                    case 3, 4, 5 -> new ReuseEvent.Confirmed(id, Village.DAY);
                    default ->
                            new ReuseEvent.Corrected(
                                    id,
                                    one(List.of(How.values())),
                                    operation(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    covers(id));
                });
    }

    private Optional<Operation> operation() {
        return random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(one(List.of(Operation.values())));
    }

    private List<Ags> covers(ReuseId id) {
        return id.body().municipality() || random.nextBoolean()
                ? List.of()
                : List.of(new Ags(one(TOWNS)), new Ags(one(TOWNS)));
    }

    private ReuseEvent.Declared declaration(ReuseId id, ReuseStage stage) {
        return new ReuseEvent.Declared(
                id,
                stage,
                Village.DAY,
                one(List.of(How.values())),
                operation(),
                Optional.empty(),
                Optional.empty(),
                covers(id),
                random.nextInt(6) > 0);
    }

    private ReuseStage stage() {
        return one(
                List.of(
                        ReuseStage.EVALUATION,
                        ReuseStage.DECIDED,
                        ReuseStage.INTRODUCING,
                        ReuseStage.PRODUCTIVE,
                        ReuseStage.PRODUCTIVE));
    }
}
