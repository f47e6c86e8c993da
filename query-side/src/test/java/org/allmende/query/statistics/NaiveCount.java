package org.allmende.query.statistics;

import org.allmende.kernel.Berlin;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.AssociationKey;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.TileKey;
import org.allmende.platform.store.Recorded;
import org.allmende.query.Village;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The figures, counted in the plainest way over the events up to some position.
final class NaiveCount {
    /// A declaration as it stands.
    ///
    /// @param declared when it was declared
    /// @param said when it was declared or last confirmed
    record Fact(
            ReuseId id,
            How how,
            Optional<Operation> operation,
            List<Ags> covers,
            boolean open,
            ReuseStage stage,
            String status,
            Instant declared,
            Instant said) {
        String project() {
            return id.project().value();
        }
    }

    private final Map<String, Classification> classified = new HashMap<>();
    private final Map<String, Stage> stages = new HashMap<>();
    private final Map<String, Visibility> shown = new HashMap<>();
    private final Map<String, Visibility> communities = new HashMap<>();
    private final Map<String, Fact> facts = new HashMap<>();
    private final Set<ReuseId> mistakes = new HashSet<>();
    private final Set<String> verified = new HashSet<>();

    NaiveCount(List<Recorded> events) {
        events.forEach(this::take);
    }

    private void take(Recorded recorded) {
        var id = recorded.aggregate();
        switch (recorded.event()) {
            case OrganisationEvent.ClaimVerified _ -> verified.add(id);
            case ProjectEvent.Proposed it -> {
                classified.put(id, it.classification());
                stages.put(id, it.stage());
                shown.put(id, it.visibility());
            }
            case ProjectEvent.Classified it -> classified.put(id, it.classification());
            case ProjectEvent.StageChanged it -> stages.put(id, it.stage());
            case ProjectEvent.VisibilityChanged it -> shown.put(id, it.visibility());
            case CommunityEvent.Formed it -> communities.put(id, it.visibility());
            case CommunityEvent.Dissolved _ -> communities.remove(id);
            case ReuseEvent.Declared it ->
                    facts.put(
                            it.reuse().value(),
                            new Fact(
                                    it.reuse(),
                                    it.how(),
                                    it.operation(),
                                    it.covers(),
                                    it.open(),
                                    it.stage(),
                                    status(it.stage()),
                                    recorded.at(),
                                    recorded.at()));
            case ReuseEvent.StageChanged it -> move(it.reuse(), it.stage(), status(it.stage()));
            case ReuseEvent.Ended it ->
                    move(
                            it.reuse(),
                            ReuseStage.ENDED,
                            status(it.from()).equals("current") ? "former" : "dropped");
            case ReuseEvent.VisibilityChanged it ->
                    change(
                            it.reuse(),
                            one ->
                                    new Fact(
                                            one.id(),
                                            one.how(),
                                            one.operation(),
                                            one.covers(),
                                            it.open(),
                                            one.stage(),
                                            one.status(),
                                            one.declared(),
                                            one.said()));
            case ReuseEvent.Corrected it ->
                    change(
                            it.reuse(),
                            one ->
                                    new Fact(
                                            one.id(),
                                            it.how(),
                                            it.operation(),
                                            it.covers(),
                                            one.open(),
                                            one.stage(),
                                            one.status(),
                                            one.declared(),
                                            one.said()));
            case ReuseEvent.Confirmed it ->
                    change(
                            it.reuse(),
                            one ->
                                    new Fact(
                                            one.id(),
                                            one.how(),
                                            one.operation(),
                                            one.covers(),
                                            one.open(),
                                            one.stage(),
                                            one.status(),
                                            one.declared(),
                                            recorded.at()));
            case ReuseEvent.Retracted it -> mistakes.add(it.reuse());
            default -> {
                // No figure says it.
            }
        }
    }

    private void move(ReuseId id, ReuseStage stage, String status) {
        change(
                id,
                one ->
                        new Fact(
                                one.id(),
                                one.how(),
                                one.operation(),
                                one.covers(),
                                one.open(),
                                stage,
                                status,
                                one.declared(),
                                one.said()));
    }

    private void change(ReuseId id, UnaryOperator<Fact> change) {
        facts.computeIfPresent(id.value(), (_, it) -> change.apply(it));
    }

    private static String status(ReuseStage stage) {
        return stage == ReuseStage.INTRODUCING || stage == ReuseStage.PRODUCTIVE
                ? "current"
                : "intended";
    }

    /// What counts here and is public in the present still.
    ///
    /// @param today the same over all events
    List<Fact> counted(NaiveCount today, Map<String, List<String>> filters, String status) {
        return facts.values().stream()
                .filter(it -> it.how() != How.INSPIRED && it.open() && today.open(it.id()))
                .filter(it -> isPublic(it.project()) && today.isPublic(it.project()))
                .filter(it -> it.status().equals(status))
                .filter(it -> passes(it, filters))
                .toList();
    }

    private boolean open(ReuseId id) {
        return facts.get(id.value()).open() && !mistakes.contains(id);
    }

    private boolean passes(Fact fact, Map<String, List<String>> filters) {
        return filters.entrySet().stream()
                .allMatch(
                        filter ->
                                keys(Coded.of(Dimension.class, filter.getKey()), fact).stream()
                                        .anyMatch(filter.getValue()::contains));
    }

    private boolean isPublic(String project) {
        return shown.get(project) == Visibility.PUBLIC;
    }

    Set<String> keys(Dimension by, Fact fact) {
        var entry = Village.REGISTER.find(fact.id().body().value());
        return switch (by) {
            case LAND -> one(entry.map(it -> it.land().value()));
            case DISTRICT ->
                    one(entry.flatMap(RegisterEntry::district).map(district -> district.value()));
            case SIZE_CLASS -> one(entry.map(it -> SizeClass.of(it.population()).code()));
            case TOPIC -> codes(classified.get(fact.project()).topics());
            case FIELD -> codes(classified.get(fact.project()).fields());
            case STAGE -> Set.of(fact.stage().code());
            case HOW -> Set.of(fact.how().code());
            case OPERATION -> one(fact.operation().map(Coded::code));
            case MONTH -> Set.of(Berlin.month(fact.declared()).toString());
            case PROJECT -> Set.of(fact.project());
            case ORGANISATION -> Set.of(fact.id().body().value());
        };
    }

    private static Set<String> one(Optional<String> key) {
        return key.map(Set::of).orElse(Set.of());
    }

    private static Set<String> codes(Collection<? extends Coded> codes) {
        return codes.stream().map(Coded::code).collect(Collectors.toSet());
    }

    /// The last 24 months, the oldest first.
    static List<String> months(Instant asOf) {
        return IntStream.rangeClosed(-23, 0)
                .mapToObj(it -> Berlin.month(asOf).plusMonths(it).toString())
                .toList();
    }

    static Set<String> municipalities(Collection<Fact> facts) {
        return facts.stream().flatMap(it -> covered(it).stream()).collect(Collectors.toSet());
    }

    private static List<String> covered(Fact fact) {
        var body = fact.id().body();
        if (body.municipality()) {
            return List.of(body.value());
        }
        var named = fact.covers().stream().map(Ags::value).toList();
        return named.isEmpty() && association(body)
                ? Village.REGISTER.membersOf(new AssociationKey(body.value())).stream()
                        .map(it -> it.key().value())
                        .toList()
                : named;
    }

    private static boolean association(OrganisationId body) {
        return body.registered() && body.value().length() == 9;
    }

    static long inhabitants(Set<String> municipalities) {
        return municipalities.stream()
                .mapToLong(it -> Village.REGISTER.find(it).orElseThrow().population())
                .sum();
    }

    static int unconfirmed(List<Fact> facts, Instant asOf) {
        var limit = asOf.atZone(Berlin.ZONE).minusMonths(12).toInstant();
        return (int) facts.stream().filter(it -> it.said().isBefore(limit)).count();
    }

    int tile(TileKey key, NaiveCount today) {
        return switch (key) {
            case ORGANISATIONS -> verified.size();
            case IDEAS -> projects(today, true);
            case PROJECTS -> projects(today, false);
            case COMMUNITIES ->
                    (int) communities.values().stream().filter(Visibility.PUBLIC::equals).count();
            case REUSES -> counted(today, Map.of(), "current").size();
        };
    }

    private int projects(NaiveCount today, boolean ideas) {
        return (int)
                shown.keySet().stream()
                        .filter(it -> isPublic(it) && today.isPublic(it))
                        .filter(it -> (stages.get(it) == Stage.IDEA) == ideas)
                        .count();
    }
}
