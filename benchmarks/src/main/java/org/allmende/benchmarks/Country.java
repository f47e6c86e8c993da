package org.allmende.benchmarks;

import org.allmende.command.register.BundledRegister;
import org.allmende.kernel.Berlin;
import org.allmende.kernel.Event;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterText;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.platform.store.Recorded;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// What happened in a country that is invented but for its register: bodies are verified, each
/// project has four states on the way, every tenth is reused, every two hundredth has a community.
/// The same for the same number of projects; spread over the last four years.
final class Country {

    private static final int STATES = 4;
    private static final int BODIES = 500;
    private static final Duration PAST = Duration.ofDays(4 * 365);

    private final SplittableRandom random = new SplittableRandom(42);
    private final Words words = new Words(random);
    private final List<Recorded> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final List<OrganisationId> bodies = new ArrayList<>();
    private final int length;
    private final Instant end;
    private final Duration step;

    /// @param length of a description in words; real ones have 70 on average
    /// @param end when the last of it happened
    Country(int projects, int length, Instant end) {
        this.length = length;
        this.end = end;
        var expected = projects * STATES + projects / 10 + projects / 200 + 2 * BODIES + 1;
        step = PAST.dividedBy(expected);
        found();
        for (var change = 0; change < projects * STATES; change++) {
            change(change);
        }
    }

    List<Recorded> events() {
        return events;
    }

    /// A body that was claimed and verified.
    static List<OrganisationEvent> verified(OrganisationId body, PersonId person, String name) {
        return List.of(
                new OrganisationEvent.Claimed(
                        body,
                        ClaimId.of(1),
                        person,
                        new Name(name),
                        OrganisationKind.TOWN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new OrganisationEvent.ClaimVerified(body, ClaimId.of(1), person));
    }

    private void found() {
        var register = BundledRegister.load();
        record(
                RegisterCommand.ID,
                new RegisterEvent.Founded(
                        register.date(), register.source(), RegisterText.pack(register)));
        var towns =
                register.entries().stream()
                        .filter(it -> it.registrable() && it.key().value().length() == 8)
                        .toList();
        for (var body = 0; body < BODIES; body++) {
            found(towns.get(body * (towns.size() / BODIES)));
        }
    }

    private void found(RegisterEntry town) {
        var id = new OrganisationId(town.key().value());
        bodies.add(id);
        verified(id, CommandNode.PERSON, town.name()).forEach(it -> record(id.value(), it));
    }

    private void change(int change) {
        if (change % STATES != 0) {
            var id = project(random.nextInt(change / STATES + 1));
            record(id.value(), changed(id));
            return;
        }
        var number = change / STATES;
        propose(project(number));
        if (number % 10 == 9) {
            declare(project(random.nextInt(number)));
        }
        if (number % 200 == 199) {
            form(number);
        }
    }

    private static ProjectId project(int number) {
        return new ProjectId("project%d".formatted(number));
    }

    private void propose(ProjectId id) {
        record(
                id.value(),
                new ProjectEvent.Proposed(
                        id,
                        body(),
                        Optional.empty(),
                        new Title(words.title()),
                        new Summary(words.text(Math.min(20, length))),
                        Optional.of(new Markdown(words.text(length))),
                        classification(),
                        Stage.IDEA,
                        today(),
                        List.of(),
                        random.nextInt(20) == 0 ? Visibility.BODIES : Visibility.PUBLIC));
    }

    private ProjectEvent changed(ProjectId id) {
        return switch (random.nextInt(10)) {
            case 0 -> new ProjectEvent.Classified(id, classification());
            case 1 ->
                    new ProjectEvent.Described(
                            id,
                            new Title(words.title()),
                            new Summary(words.text(Math.min(20, length))),
                            Optional.of(new Markdown(words.text(length))));
            case 2, 3, 4, 5 ->
                    new ProjectEvent.Responded(
                            id, body(), one(Stance.values()), Optional.empty(), Optional.empty());
            default ->
                    new ProjectEvent.StageChanged(
                            id, Stage.IDEA, one(Stage.values()), today(), Optional.empty());
        };
    }

    private Classification classification() {
        return new Classification(
                Stream.generate(() -> one(Topic.values())).limit(1 + random.nextInt(2)).toList(),
                Stream.generate(() -> one(Field.values())).limit(random.nextInt(3)).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private void declare(ProjectId project) {
        var reuse = ReuseId.of(project, body(), 1);
        if (versions.containsKey(reuse.aggregate())) {
            return;
        }
        record(
                reuse.aggregate(),
                new ReuseEvent.Declared(
                        reuse,
                        ReuseStage.PRODUCTIVE,
                        today(),
                        How.ADAPTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        true));
    }

    private void form(int number) {
        var id = new CommunityId("community%d".formatted(number));
        record(
                id.value(),
                new CommunityEvent.Formed(
                        id,
                        body(),
                        new Name(words.title()),
                        new Markdown(words.text(length)),
                        Optional.empty(),
                        List.of(project(number), project(number / 2)),
                        Admission.OPEN,
                        Visibility.PUBLIC));
    }

    private OrganisationId body() {
        return bodies.get(random.nextInt(bodies.size()));
    }

    private LocalDate today() {
        return Berlin.day(now());
    }

    private Instant now() {
        return end.minus(PAST).plus(step.multipliedBy(events.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private void record(String aggregate, Event event) {
        var version = versions.merge(aggregate, 1L, Long::sum);
        events.add(new Recorded(events.size() + 1L, aggregate, version, now(), event, Map.of()));
    }
}
