package org.allmende.command;

import static org.allmende.command.Cast.ANNA;
import static org.allmende.command.Cast.BERT;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.BURG;
import static org.allmende.command.Cast.CARO;
import static org.allmende.command.Cast.DITHMARSCHEN;
import static org.allmende.command.Cast.DORA;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.OTTO;
import static org.allmende.command.Cast.formed;
import static org.allmende.command.Cast.proposed;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Berlin;
import org.allmende.kernel.Command;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.Decision;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.LinkKind;
import org.allmende.kernel.project.PlannedStage;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.project.Terms;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.DistrictKey;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterText;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseCommand;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Commands as a crowd sends them: few people and few things, so that they get in each other's way.
final class RandomCommands {

    private static final List<PersonId> PEOPLE = List.of(ANNA, BERT, CARO, DORA, OTTO);
    private static final List<OrganisationId> BODIES =
            List.of(FLENSBURG, BRUNSBUETTEL, DITHMARSCHEN, BURG);
    private static final List<ProjectId> PROJECTS =
            Stream.of("proj1", "proj2", "proj3", "proj4").map(ProjectId::new).toList();
    private static final List<CommunityId> COMMUNITIES =
            List.of(new CommunityId("comm1"), new CommunityId("comm2"));
    private static final List<Ags> TOWNS =
            List.of(new Ags("01051003"), new Ags("01051010"), new Ags("01051999"));

    private final SplittableRandom random;
    private Instant now = Scenario.TODAY.atTime(8, 0).atZone(Berlin.ZONE).toInstant();

    RandomCommands(long seed) {
        random = new SplittableRandom(seed);
    }

    /// Three bodies speak, one has a project, one coordinates a community.
    Scenario begin() {
        return new Scenario()
                .verified(FLENSBURG, ANNA)
                .verified(BRUNSBUETTEL, BERT)
                .verified(DITHMARSCHEN, CARO)
                .given(
                        proposed(PROJECTS.get(0), BRUNSBUETTEL, Stage.PILOT, Visibility.PUBLIC),
                        formed(
                                COMMUNITIES.get(0),
                                FLENSBURG,
                                one(Admission.OPEN, Admission.ON_REQUEST),
                                Visibility.PUBLIC));
    }

    private OrganisationCommand belonging(OrganisationId body) {
        return switch (random.nextInt(4)) {
            case 0 -> new OrganisationCommand.Invite(body, roles());
            case 1 -> new OrganisationCommand.AcceptInvitation(body, invitation());
            case 2 -> new OrganisationCommand.EndInvitation(body, invitation());
            default -> new OrganisationCommand.SetRoles(body, one(PEOPLE), roles(), note());
        };
    }

    private InvitationId invitation() {
        return InvitationId.of(1 + random.nextInt(3));
    }

    Instant later() {
        now = now.plus(Duration.ofMinutes(random.nextInt(600)));
        return now;
    }

    /// Mostly people for the body they administer at first, so that something happens.
    Actor actor() {
        var i = random.nextInt(10);
        if (i == 0) {
            return random.nextInt(3) == 0 ? Actor.platform() : Actor.operator(OTTO);
        }
        if (i == 1) {
            return Actor.person(one(PEOPLE));
        }
        var n = random.nextInt(8) == 0 ? 3 : random.nextInt(3);
        return i < 8 ? Actor.of(PEOPLE.get(n), BODIES.get(n)) : Actor.of(one(PEOPLE), one(BODIES));
    }

    /// @param actor about whose body the command mostly is, where it is about one
    Command next(Actor actor) {
        if (actor.person().isEmpty()) {
            return random.nextInt(3) == 0 ? newRegister() : follow();
        }
        var body = random.nextInt(4) == 0 ? one(BODIES) : actor.body().orElseGet(() -> one(BODIES));
        return switch (random.nextInt(62)) {
            case 0 -> new OrganisationCommand.Claim(one(BODIES), Optional.empty(), note());
            case 1 -> new OrganisationCommand.VerifyClaim(one(BODIES), claim());
            case 2 -> new OrganisationCommand.RejectClaim(one(BODIES), claim(), note());
            case 3 -> new OrganisationCommand.RequestMembership(one(BODIES), note());
            case 4 -> new OrganisationCommand.SetRoles(body, one(PEOPLE), roles(), note());
            case 5 -> belonging(body);
            case 6 ->
                    random.nextInt(4) == 0
                            ? new OrganisationCommand.RemovePerson(body, one(PEOPLE))
                            : propose();
            case 7 -> propose();
            case 8 -> describe();
            case 9 -> new ProjectCommand.Classify(one(PROJECTS), classification());
            case 10 ->
                    new ProjectCommand.ChangeStage(
                            one(PROJECTS), one(Stage.values()), maybe(this::day), note());
            case 11 -> new ProjectCommand.ChangeVisibility(one(PROJECTS), one(Visibility.values()));
            case 12 ->
                    new ProjectCommand.Respond(
                            one(PROJECTS),
                            one(Stance.values()),
                            note(),
                            maybe(() -> one(PROJECTS)));
            case 13 -> new ProjectCommand.WithdrawResponse(one(PROJECTS));
            case 14 -> new ProjectCommand.DeleteDraft(one(PROJECTS));
            case 15 -> form();
            case 16, 17, 33 ->
                    new CommunityCommand.AskToJoin(community(), one(MemberRole.values()), note());
            case 18, 26, 28 -> decide();
            case 19, 27, 29, 30, 31, 32 -> coordinate(community(), one(BODIES));
            case 20 -> goAway(community(), body);
            case 21, 22 -> declare(body);
            case 23, 24, 25 ->
                    new ReuseCommand.ChangeStage(
                            ReuseId.of(one(PROJECTS), body, 1 + random.nextInt(2)),
                            one(ReuseStage.values()),
                            maybe(this::day),
                            note());
            case 43, 44, 45, 46 -> say(ReuseId.of(one(PROJECTS), body, 1 + random.nextInt(2)));
            case 34, 47, 48 -> tell();
            case 35, 36 -> new ProjectCommand.OfferHandover(one(PROJECTS), one(BODIES));
            case 37 -> new ProjectCommand.AcceptHandover(one(PROJECTS));
            case 38 -> new ProjectCommand.EndHandover(one(PROJECTS));
            case 49, 50, 58, 59 -> new ProjectCommand.EndRetirement(one(PROJECTS));
            case 39, 40, 60, 61 -> new ProjectCommand.Retire(one(PROJECTS), one(PROJECTS));
            case 42 -> new ReuseCommand.EndOwn(one(PROJECTS), body);
            case 41 -> new ProjectCommand.ConsentToRetirement(one(PROJECTS));
            case 51 -> charter();
            case 52 -> new CommunityCommand.ChangeVisibility(community(), one(Visibility.values()));
            case 53, 54 -> invite(body);
            case 55, 56 -> contribute();
            case 57 -> decision();
            default -> throw new AssertionError();
        };
    }

    private Command say(ReuseId reuse) {
        return switch (random.nextInt(9)) {
            case 0 -> new ReuseCommand.Retract(reuse, new Note("By mistake"));
            case 1, 2 -> new ReuseCommand.ChangeVisibility(reuse, random.nextBoolean());
            case 3, 4 -> new ReuseCommand.Confirm(reuse);
            case 5, 6 ->
                    new ReuseCommand.ReportExperience(
                            reuse,
                            new Experience(
                                    1 + random.nextInt(5),
                                    maybe(() -> random.nextInt(3)),
                                    new Markdown("It works")));
            default ->
                    new ReuseCommand.Correct(
                            reuse,
                            one(How.values()),
                            maybe(() -> one(Operation.values())),
                            maybe(this::day),
                            note(),
                            covers());
        };
    }

    private List<Ags> covers() {
        return random.nextInt(3) == 0 ? List.of(one(TOWNS)) : List.of();
    }

    private Command charter() {
        return new CommunityCommand.ChangeCharter(
                community(),
                new Name("Community " + random.nextInt(2)),
                new Markdown("To build together"),
                maybe(() -> new Markdown("Be kind")),
                List.of(one(PROJECTS)),
                one(Admission.values()),
                maybe(() -> new Link.Url("https://example.org/agreement")));
    }

    private Command invite(OrganisationId body) {
        return switch (random.nextInt(4)) {
            case 0 -> new CommunityCommand.AcceptInvitation(community(), body);
            case 1 -> new CommunityCommand.EndInvitation(community(), one(BODIES));
            default ->
                    new CommunityCommand.Invite(
                            community(), one(BODIES), maybe(() -> one(MemberRole.values())));
        };
    }

    private Command contribute() {
        return random.nextInt(3) == 0
                ? new CommunityCommand.WithdrawContribution(community(), 1 + random.nextInt(4))
                : new CommunityCommand.Contribute(community(), Cast.days("0.5"));
    }

    private Command decision() {
        return new CommunityCommand.RecordDecision(
                community(),
                title(),
                Optional.empty(),
                day(),
                one(Outcome.values()),
                Optional.empty(),
                maybe(() -> 1 + random.nextInt(3)));
    }

    /// One body is not in it, another bears a new name.
    private Command newRegister() {
        var date = SmallRegister.EDITION.date().plusDays(random.nextInt(40));
        var edition =
                random.nextInt(3) == 0
                        ? SmallRegister.EDITION
                        : SmallRegister.renamed(
                                date, one(BODIES).value(), "Neustadt " + random.nextInt(3));
        var gone = one(BODIES).value();
        return new RegisterCommand.Import(
                RegisterText.pack(
                        new RegisterEdition(
                                date,
                                edition.source(),
                                edition.entries().stream()
                                        .filter(
                                                it ->
                                                        it.key() instanceof DistrictKey
                                                                || !it.key().value().equals(gone))
                                        .toList())));
    }

    private Command follow() {
        return new OrganisationCommand.FollowRegister(
                one(BODIES), maybe(() -> new Name("Altstadt")), maybe(() -> one(BODIES)));
    }

    private Command propose() {
        return new ProjectCommand.Propose(
                one(PROJECTS),
                title(),
                new Summary("What it is about, in some words"),
                maybe(() -> new Markdown("More about it")),
                classification(),
                one(Stage.values()),
                maybe(this::day),
                List.of(),
                random.nextBoolean() ? Visibility.PUBLIC : one(Visibility.values()));
    }

    private Command describe() {
        return new ProjectCommand.Describe(
                one(PROJECTS),
                title(),
                new Summary("What it is about, in other words"),
                maybe(() -> new Markdown("More about it")));
    }

    private Command tell() {
        var project = one(PROJECTS);
        return switch (random.nextInt(4)) {
            case 0 ->
                    new ProjectCommand.Plan(
                            project,
                            maybe(() -> new PlannedStage(one(Stage.SIX), day())).stream().toList());
            case 1 ->
                    new ProjectCommand.SetTerms(
                            project,
                            new Terms(
                                    maybe(() -> new Name("EUPL-1.2")),
                                    Optional.empty(),
                                    List.of(one(Operation.values())),
                                    Optional.empty(),
                                    note(),
                                    Optional.empty(),
                                    maybe(() -> random.nextInt(5))));
            case 2 ->
                    new ProjectCommand.AddLink(
                            project,
                            one(LinkKind.values()),
                            new Link.Url("https://example.org/" + random.nextInt(3)),
                            new Name("A link"));
            default -> new ProjectCommand.RemoveLink(project, 1 + random.nextInt(2));
        };
    }

    private Command form() {
        return new CommunityCommand.Form(
                community(),
                new Name("A community"),
                new Markdown("To build together"),
                Optional.empty(),
                List.of(one(PROJECTS)),
                random.nextBoolean() ? Admission.ON_REQUEST : one(Admission.values()),
                random.nextBoolean() ? Visibility.PUBLIC : one(Visibility.values()));
    }

    private Command decide() {
        return new CommunityCommand.DecideRequest(
                community(),
                one(BODIES),
                one(Decision.values()),
                maybe(() -> one(MemberRole.values())),
                note());
    }

    private Command coordinate(CommunityId community, OrganisationId member) {
        return switch (random.nextInt(40)) {
            case 0, 1, 2, 3, 4, 5 ->
                    new CommunityCommand.RemoveMember(community, member, new Note("Because"));
            case 6 -> new CommunityCommand.Dissolve(community, new Note("Enough"));
            default -> new CommunityCommand.ChangeRole(community, member, one(MemberRole.values()));
        };
    }

    private Command goAway(CommunityId community, OrganisationId body) {
        return random.nextInt(4) == 0
                ? new CommunityCommand.Leave(community, body)
                : new CommunityCommand.WithdrawRequest(community, body);
    }

    private Command declare(OrganisationId body) {
        return new ReuseCommand.Declare(
                one(PROJECTS),
                body,
                one(ReuseStage.values()),
                one(How.values()),
                maybe(() -> one(Operation.values())),
                maybe(this::day),
                note(),
                covers(),
                random.nextBoolean());
    }

    private CommunityId community() {
        return COMMUNITIES.get(random.nextInt(4) == 0 ? 1 : 0);
    }

    private Title title() {
        return new Title("Title " + random.nextInt(4));
    }

    private Classification classification() {
        return new Classification(
                List.of(one(Topic.values())), List.of(), List.of(), List.of(), List.of());
    }

    private Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        roles.add(one(Role.values()));
        roles.add(one(Role.values()));
        return roles;
    }

    private Optional<ClaimId> claim() {
        return maybe(() -> ClaimId.of(1 + random.nextInt(3)));
    }

    private Optional<Note> note() {
        return maybe(() -> new Note("Because " + random.nextInt(3)));
    }

    private LocalDate day() {
        return Berlin.day(now).plusDays(2 - random.nextInt(10));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    private final <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }
}
