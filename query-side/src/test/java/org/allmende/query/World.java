package org.allmende.query;

import org.allmende.kernel.Event;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.LinkKind;
import org.allmende.kernel.project.PlannedStage;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.project.Terms;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterText;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.platform.store.InMemoryEvents;
import org.allmende.query.documents.CommunityDocument;
import org.allmende.query.documents.OrganisationDocument;
import org.allmende.query.documents.ProjectDocument;
import org.allmende.query.documents.ReuseDocument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Lets things happen at random, as they could on the platform: bodies are claimed and verified,
/// people come and go, projects and communities live, reuse is declared.
final class World {
    static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final List<String> BODIES =
            List.of(
                    "01001000",
                    "01051003",
                    "01051011",
                    "010515163",
                    "01051",
                    "16061097",
                    "16",
                    "verein-offene-stadt");
    static final List<PersonId> PEOPLE =
            Stream.of("anna0001", "bert0002", "cleo0003", "dora0004", "emil0005", "fred0006")
                    .map(PersonId::new)
                    .toList();

    final InMemoryEvents events = new InMemoryEvents();
    final Map<String, OrganisationDocument> bodies = new HashMap<>();
    final Map<String, ProjectDocument> projects = new HashMap<>();
    final Map<String, CommunityDocument> communities = new HashMap<>();
    final Map<String, ReuseDocument> reuses = new HashMap<>();
    private final Set<ReuseId> mistakes = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private final Map<String, PersonId> claimants = new HashMap<>();
    private final Map<String, Integer> claims = new HashMap<>();
    private final SplittableRandom random;
    private int number;

    World(SplittableRandom random) {
        this.random = random;
        record(
                RegisterCommand.ID,
                new RegisterEvent.Founded(
                        LocalDate.of(2024, 12, 31),
                        "invented",
                        RegisterText.pack(Bodies.REGISTER)));
    }

    /// Something happens.
    void step() {
        var before = events.head();
        while (events.head() == before) {
            switch (random.nextInt(12)) {
                case 0, 1 -> claim();
                case 2, 3 -> people();
                case 4 -> propose();
                case 5, 6, 7 -> project();
                case 8, 9 -> community();
                default -> reuse();
            }
        }
    }

    private void record(String aggregate, Event event) {
        number++;
        events.append(aggregate, BEGINNING.plusSeconds(600L * number), event);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }

    private <T> List<T> some(T[] of) {
        var chosen = new ArrayList<T>();
        for (var i = random.nextInt(3); i > 0; i--) {
            chosen.add(of[random.nextInt(of.length)]);
        }
        return chosen;
    }

    private void body(OrganisationEvent event) {
        var id = event.organisation().value();
        record(id, event);
        bodies.put(id, OrganisationDocument.fold(bodies.get(id), event, now()));
    }

    private Instant now() {
        return BEGINNING.plusSeconds(600L * number);
    }

    private void claim() {
        var id = one(BODIES);
        var body = bodies.get(id);
        var organisation = new OrganisationId(id);
        if (body == null || body.status() == OrganisationStatus.CLAIMED && random.nextInt(2) == 0) {
            var person = one(PEOPLE);
            if (body == null
                    || body.claims().stream().noneMatch(it -> it.person().equals(person))) {
                var claim = ClaimId.of(claims.merge(id, 1, Integer::sum));
                var kind =
                        Bodies.REGISTER
                                .find(id)
                                .map(it -> it.kind())
                                .orElse(
                                        one(
                                                List.of(
                                                        OrganisationKind.ASSOCIATION,
                                                        OrganisationKind.OTHER)));
                var name =
                        Bodies.REGISTER.find(id).map(it -> it.name()).orElse("Verein Offene Stadt");
                body(
                        new OrganisationEvent.Claimed(
                                organisation,
                                claim,
                                person,
                                new Name(name),
                                kind,
                                Optional.empty(),
                                organisation.registered()
                                        ? Optional.empty()
                                        : maybe(new LandKey("01")),
                                maybe(new Note("Ich arbeite dort."))));
            }
        } else if (!body.claims().isEmpty()) {
            var claim = one(body.claims());
            if (random.nextInt(4) == 0) {
                body(
                        new OrganisationEvent.ClaimRejected(
                                organisation, claim.claim(), claim.person(), Optional.empty()));
                discard(id, Set.of(claim.person()));
            } else {
                var others = new HashSet<>(body.claims().stream().map(it -> it.person()).toList());
                others.remove(claim.person());
                body(
                        new OrganisationEvent.ClaimVerified(
                                organisation, claim.claim(), claim.person()));
                discard(id, others);
                for (var other : others) {
                    body(
                            new OrganisationEvent.MembershipRequested(
                                    organisation, other, Optional.empty()));
                }
            }
        }
    }

    /// Drafts under claims that came to nothing are nobody's; nobody can do anything with them.
    private void discard(String body, Set<PersonId> people) {
        claimants.forEach(
                (project, person) -> {
                    if (people.contains(person)
                            && projects.get(project).responsible().value().equals(body)) {
                        gone.add(project);
                    }
                });
        claimants
                .keySet()
                .removeIf(
                        it ->
                                projects.get(it).responsible().value().equals(body)
                                        && (gone.contains(it)
                                                || bodies.get(body).status()
                                                        == OrganisationStatus.VERIFIED));
    }

    private List<OrganisationDocument> verified() {
        return BODIES.stream()
                .map(bodies::get)
                .filter(it -> it != null && it.status() == OrganisationStatus.VERIFIED)
                .toList();
    }

    private void people() {
        if (verified().isEmpty()) {
            return;
        }
        var body = one(verified());
        var person = one(PEOPLE);
        var id = body.id();
        var belongs = body.people().stream().anyMatch(it -> it.person().equals(person));
        var asked = body.requests().stream().anyMatch(it -> it.person().equals(person));
        var roles = Set.of(one(List.of(Role.values())));
        if (belongs && body.people().size() > 1) {
            body(
                    random.nextInt(2) == 0
                            ? new OrganisationEvent.RolesChanged(
                                    id, person, roles, Optional.empty())
                            : new OrganisationEvent.PersonRemoved(id, person));
        } else if (asked) {
            body(
                    random.nextInt(3) > 0
                            ? new OrganisationEvent.PersonAdmitted(
                                    id, person, roles, Optional.empty())
                            : new OrganisationEvent.RequestDeclined(id, person));
        } else if (!belongs && random.nextInt(4) == 0) {
            body(
                    new OrganisationEvent.InvitationAccepted(
                            id, InvitationId.of(1 + random.nextInt(9)), person, roles));
        } else if (!belongs) {
            body(
                    new OrganisationEvent.MembershipRequested(
                            id, person, maybe(new Note("Bitte um Aufnahme."))));
        }
    }

    private void project(ProjectEvent event) {
        var id = event.project().value();
        record(id, event);
        var project = ProjectDocument.fold(projects.get(id), event, now());
        projects.put(id, project);
        if (project.visibility() != Visibility.DRAFT) {
            shown.add(id);
        }
    }

    private Classification classification() {
        return new Classification(
                some(Topic.values()),
                some(Field.values()),
                List.of(),
                maybe(new OzgId("10001")).stream().toList(),
                maybe(new LeikaKey("99001001001001")).stream().toList());
    }

    private void propose() {
        var known =
                BODIES.stream().map(bodies::get).filter(it -> it != null && it.known()).toList();
        if (known.isEmpty()) {
            return;
        }
        var body = one(known);
        var verified = body.status() == OrganisationStatus.VERIFIED;
        var claim = verified ? null : one(body.claims());
        var id = "proj%04d".formatted(number);
        if (claim != null) {
            claimants.put(id, claim.person());
        }
        project(
                new ProjectEvent.Proposed(
                        new ProjectId(id),
                        body.id(),
                        Optional.ofNullable(claim).map(it -> it.claim()),
                        new Title(title()),
                        new Summary("Worum es im Vorhaben Nr. " + number + " geht."),
                        maybe(new Markdown("Genaueres.")),
                        classification(),
                        one(List.of(Stage.values())),
                        DAY,
                        List.of(),
                        verified ? visibility() : Visibility.DRAFT));
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

    private String title() {
        return one(List.of("Mängelmelder", "Ämterlotse", "Straßenkataster", "Badebuchung"))
                + " "
                + number;
    }

    private List<ProjectDocument> alive() {
        return projects.values().stream()
                .filter(it -> !gone.contains(it.id().value()))
                .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                .toList();
    }

    private void project() {
        if (alive().isEmpty()) {
            return;
        }
        var it = one(alive());
        var id = it.id();
        switch (random.nextInt(11)) {
            case 8 -> say(it);
            case 9 -> handOver(it);
            case 10 -> retire(it);
            case 0 ->
                    project(
                            new ProjectEvent.Described(
                                    id,
                                    new Title(title()),
                                    new Summary("Nun anders beschrieben."),
                                    Optional.empty()));
            case 1 -> project(new ProjectEvent.Classified(id, classification()));
            case 2, 3 -> {
                var stage = one(List.of(Stage.values()));
                project(
                        new ProjectEvent.StageChanged(
                                id, it.stage(), stage, DAY, maybe(new Note("Es eilte."))));
            }
            case 4 -> {
                if (!claimants.containsKey(id.value())) {
                    project(new ProjectEvent.VisibilityChanged(id, it.visibility(), visibility()));
                }
            }
            case 5 -> {
                if (!shown.contains(id.value()) && random.nextInt(3) == 0) {
                    project(new ProjectEvent.DraftDeleted(id));
                    gone.add(id.value());
                    claimants.remove(id.value());
                }
            }
            default -> respond(it);
        }
    }

    private void say(ProjectDocument it) {
        var last = it.links().stream().mapToInt(Link::n).max().orElse(0);
        switch (random.nextInt(4)) {
            case 0 ->
                    project(
                            new ProjectEvent.Planned(
                                    it.id(),
                                    maybe(new PlannedStage(one(Stage.SIX), DAY)).stream()
                                            .toList()));
            case 1 -> project(new ProjectEvent.TermsChanged(it.id(), Terms.NONE));
            case 2 ->
                    project(
                            new ProjectEvent.LinkAdded(
                                    it.id(),
                                    new Link(
                                            last + 1,
                                            LinkKind.WEBSITE,
                                            new Link.Url("https://example.org/" + last),
                                            new Name("Webseite"))));
            default -> {
                if (last > 0) {
                    project(new ProjectEvent.LinkRemoved(it.id(), last));
                }
            }
        }
    }

    private void handOver(ProjectDocument it) {
        var to = it.handoverTo();
        if (to.isPresent()) {
            project(
                    random.nextInt(3) > 0
                            ? new ProjectEvent.HandedOver(it.id(), it.responsible(), to.get())
                            : new ProjectEvent.HandoverEnded(it.id(), to.get()));
        } else if (!verified().isEmpty() && it.visibility() != Visibility.DRAFT) {
            var body = one(verified()).id();
            if (!body.equals(it.responsible())) {
                project(new ProjectEvent.HandoverOffered(it.id(), it.responsible(), body));
            }
        }
    }

    private void retire(ProjectDocument it) {
        var other = one(alive());
        if (it.retiredInFavourOf().isPresent()) {
            project(new ProjectEvent.RetirementUndone(it.id(), it.retiredInFavourOf().get()));
        } else if (it.retirementAsked().isPresent()) {
            var asked = it.retirementAsked().get();
            project(
                    random.nextBoolean()
                            ? new ProjectEvent.Retired(it.id(), asked)
                            : new ProjectEvent.RetirementEnded(it.id(), asked));
        } else if (!other.id().equals(it.id()) && !claimants.containsKey(it.id().value())) {
            project(
                    random.nextBoolean()
                            ? new ProjectEvent.Retired(it.id(), other.id())
                            : new ProjectEvent.RetirementAsked(
                                    it.id(), other.id(), other.responsible()));
        }
    }

    private void respond(ProjectDocument it) {
        if (verified().isEmpty()) {
            return;
        }
        var body = one(verified()).id();
        if (it.responses().stream().anyMatch(one -> one.body().equals(body))
                && random.nextInt(2) == 0) {
            project(new ProjectEvent.ResponseWithdrawn(it.id(), body));
        } else if (!body.equals(it.responsible())) {
            project(
                    new ProjectEvent.Responded(
                            it.id(),
                            body,
                            one(List.of(Stance.values())),
                            maybe(new Note("Das passt.")),
                            maybe(one(alive()).id())));
        }
    }

    private void community(CommunityEvent event) {
        var id = event.community().value();
        record(id, event);
        communities.put(id, CommunityDocument.fold(communities.get(id), event, now()));
    }

    private void community() {
        if (verified().isEmpty()) {
            return;
        }
        var body = one(verified()).id();
        var active =
                communities.values().stream()
                        .filter(it -> it.status() == CommunityStatus.ACTIVE)
                        .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                        .toList();
        if (active.isEmpty() || active.size() < 4 && random.nextInt(4) == 0) {
            if (!alive().isEmpty()) {
                form(body);
            }
            return;
        }
        var it = one(active);
        var member = it.members().stream().filter(m -> m.body().equals(body)).findFirst();
        var asked = it.requests().stream().anyMatch(r -> r.body().equals(body));
        var role = one(List.of(MemberRole.values()));
        if (member.isPresent()) {
            switch (random.nextInt(8)) {
                case 0, 5 -> rule(it);
                case 6 -> invite(it);
                case 7 -> bringIn(it, body);
                case 3 ->
                        community(
                                new CommunityEvent.RoleChanged(
                                        it.id(), body, member.get().role(), role));
                case 1 -> community(new CommunityEvent.MemberLeft(it.id(), body));
                default -> {
                    if (random.nextInt(4) == 0) {
                        community(new CommunityEvent.Dissolved(it.id(), Optional.empty()));
                    } else {
                        community(
                                new CommunityEvent.MemberRemoved(
                                        it.id(), body, new Note("Lange still.")));
                    }
                }
            }
        } else if (asked) {
            community(
                    switch (random.nextInt(4)) {
                        case 0 ->
                                new CommunityEvent.RequestDeclined(
                                        it.id(), body, new Note("Es sind genug."));
                        case 1 -> new CommunityEvent.RequestWithdrawn(it.id(), body);
                        default -> new CommunityEvent.MemberAdmitted(it.id(), body, role);
                    });
        } else {
            community(
                    random.nextInt(3) == 0
                            ? new CommunityEvent.MemberAdmitted(it.id(), body, role)
                            : new CommunityEvent.JoinAsked(
                                    it.id(),
                                    body,
                                    MemberRole.MEMBER,
                                    maybe(new Note("Wir auch."))));
        }
    }

    private void rule(CommunityDocument it) {
        community(
                random.nextInt(3) == 0
                        ? new CommunityEvent.VisibilityChanged(
                                it.id(), it.visibility(), visibility())
                        : new CommunityEvent.CharterChanged(
                                it.id(),
                                new Name("Gemeinschaft neu " + number),
                                new Markdown("Gemeinsam betreiben."),
                                maybe(new Markdown("Offen.")),
                                List.of(one(List.copyOf(projects.values())).id()),
                                one(List.of(Admission.values())),
                                Optional.empty()));
    }

    private void invite(CommunityDocument it) {
        var body = one(verified()).id();
        if (it.members().stream().anyMatch(member -> member.body().equals(body))) {
            return;
        }
        community(
                it.invitations().stream().anyMatch(one -> one.body().equals(body))
                        ? new CommunityEvent.InvitationEnded(it.id(), body)
                        : new CommunityEvent.Invited(it.id(), body, MemberRole.MEMBER));
    }

    private void bringIn(CommunityDocument it, OrganisationId body) {
        var n = it.contributions().stream().mapToInt(one -> one.n()).max().orElse(0) + 1;
        community(
                new CommunityEvent.ContributionIntended(
                        it.id(),
                        n,
                        body,
                        new Contribution(
                                ContributionKind.PERSON_DAYS,
                                Optional.of(new Amount("2.5")),
                                Optional.empty(),
                                Optional.empty())));
    }

    private void form(OrganisationId body) {
        community(
                new CommunityEvent.Formed(
                        new CommunityId("comm%04d".formatted(number)),
                        body,
                        new Name("Gemeinschaft " + number),
                        new Markdown("Gemeinsam bauen."),
                        maybe(new Markdown("Offen.")),
                        Stream.of(one(alive()).id(), one(alive()).id()).distinct().toList(),
                        one(List.of(Admission.values())),
                        visibility()));
    }

    private void reuse() {
        if (verified().isEmpty() || alive().isEmpty()) {
            return;
        }
        var body = one(verified()).id();
        var project = one(alive());
        if (project.responsible().equals(body) || project.visibility() == Visibility.DRAFT) {
            return;
        }
        var id = ReuseId.aggregate(project.id(), body);
        var known = reuses.get(id);
        if (known != null && random.nextInt(2) == 0) {
            say(one(known.declarations()).reuse());
            return;
        }
        var open =
                Optional.ofNullable(known)
                        .map(it -> it.declarations().getLast())
                        .filter(it -> it.stage() != ReuseStage.ENDED)
                        .filter(it -> !mistakes.contains(it.reuse()));
        if (open.isEmpty()) {
            var n = known == null ? 1 : known.declarations().size() + 1;
            reuse(
                    new ReuseEvent.Declared(
                            ReuseId.of(project.id(), body, n),
                            stage(),
                            DAY,
                            one(List.of(How.values())),
                            maybe(one(List.of(Operation.values()))),
                            maybe(DAY.minusDays(30)),
                            maybe(new Note("Läuft gut.")),
                            covers(body),
                            random.nextInt(5) > 0));
            return;
        }
        var from = open.get().stage();
        reuse(
                random.nextInt(3) == 0
                        ? new ReuseEvent.Ended(open.get().reuse(), from, DAY, new Note("Ersetzt."))
                        : new ReuseEvent.StageChanged(
                                open.get().reuse(), from, stage(), DAY, Optional.empty()));
    }

    private List<Ags> covers(OrganisationId body) {
        return body.municipality() ? List.of() : maybe(new Ags("01051010")).stream().toList();
    }

    /// Something more about a declaration, running or not.
    private void say(ReuseId id) {
        if (mistakes.contains(id)) {
            return;
        }
        reuse(
                switch (random.nextInt(6)) {
                    case 0 -> {
                        mistakes.add(id);
                        yield new ReuseEvent.Retracted(id, new Note("Verwechselt."));
                    }
                    case 1, 2 -> new ReuseEvent.VisibilityChanged(id, random.nextBoolean());
                    case 3 -> new ReuseEvent.Confirmed(id, DAY);
                    case 4 ->
                            new ReuseEvent.ExperienceReported(
                                    id, new Experience(4, maybe(30), new Markdown("Es läuft.")));
                    default ->
                            new ReuseEvent.Corrected(
                                    id,
                                    one(List.of(How.values())),
                                    maybe(one(List.of(Operation.values()))),
                                    maybe(DAY.minusDays(40)),
                                    maybe(new Note("Läuft besser.")),
                                    covers(id.body()));
                });
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

    private void reuse(ReuseEvent event) {
        var id = event.reuse().aggregate();
        record(id, event);
        reuses.put(id, ReuseDocument.fold(reuses.get(id), event, now()));
    }
}
