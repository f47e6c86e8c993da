package org.allmende.command;

import static org.allmende.command.Cast.ANNA;
import static org.allmende.command.Cast.BERT;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.CARO;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.DITHMARSCHEN;
import static org.allmende.command.Cast.DORA;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.GUILD;
import static org.allmende.command.Cast.OTTO;
import static org.allmende.command.Cast.PARKING;
import static org.allmende.command.Cast.WHY;
import static org.allmende.command.Cast.formed;
import static org.allmende.command.Cast.propose;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Scenario.claimed;
import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Command;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.Decision;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.LinkKind;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.project.Terms;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseCommand;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Title;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Every command, sent by everybody. Flensburg is responsible for a public desk and has a draft,
/// offers the desk to Brunsbüttel and asked to retire it in favour of its road, coordinates the
/// guild of which Brunsbüttel is a member, and reuses Brunsbüttel's road; Dithmarschen is claimed
/// by Dora, who prepares a draft there.
class AccessTest {

    private static final ProjectId ROAD = new ProjectId("road");
    private static final ProjectId DRAFT = new ProjectId("draft");
    private static final OrganisationId BURG = Cast.BURG;
    private static final ReuseId REUSE = ReuseId.of(ROAD, FLENSBURG, 1);
    private static final ReuseId OTHERS = ReuseId.of(new ProjectId("rail"), FLENSBURG, 1);
    private static final ReuseId MISTAKE = ReuseId.of(new ProjectId("tram"), FLENSBURG, 1);
    private static final PersonId EDI = new PersonId("edi00000");
    private static final PersonId GONE = new PersonId("gone0000");
    private static final PersonId RITA = new PersonId("rita0000");
    private static final PersonId NEW = new PersonId("new00000");

    /// `+` may, `-` may not, `v` not before its body is verified, `0` there is no such thing for
    /// it, `s` is not signed in. Columns as in [#actors].
    private static final String EXPECTED =
            """
                                     platform person operator claimant admin editor gone member other
            Claim                           s      +        +        +     +      +    +      +     +
            VerifyClaim                     s      0        +        v     0      0    0      0     0
            RejectClaim                     s      0        +        v     0      0    0      0     0
            RequestMembership               s      +        +        +     +      +    +      +     +
            RequestMembership unverified    s      0        -        v     0      0    0      0     0
            Invite                          s      -        -        v     +      -    -      -     -
            Invite unverified               s      0        -        v     0      0    0      0     0
            EndInvitation link              s      -        -        v     +      -    -      -     -
            AcceptInvitation                s      +        +        +     +      +    +      +     +
            SetRoles                        s      -        -        v     +      -    -      -     -
            SetRoles administrator          s      -        +        v     +      -    -      -     -
            RemovePerson another            s      -        -        v     +      -    -      -     -
            RemovePerson itself             s      +        +        +     +      +    +      +     +
            Propose draft                   s      -        -        +     +      +    -      +     +
            Propose public                  s      -        -        +     +      +    -      +     +
            Describe public                 s      -        -        v     +      +    -      -     -
            Describe draft                  0      0        0        0     +      +    0      0     0
            Describe claimed draft          0      0        0        +     0      0    0      0     0
            Classify                        s      -        -        v     +      +    -      -     -
            Classify claimed draft          0      0        0        +     0      0    0      0     0
            ChangeStage                     s      -        -        v     +      +    -      -     -
            ChangeStage claimed draft       0      0        0        +     0      0    0      0     0
            ChangeVisibility                s      -        -        v     +      +    -      -     -
            ChangeVisibility claimed        0      0        0        v     0      0    0      0     0
            Respond                         s      -        -        v     +      +    -      +     +
            WithdrawResponse                s      -        -        v     +      +    -      +     +
            DeleteDraft                     0      0        0        0     +      +    0      0     0
            DeleteDraft claimed             0      0        0        +     0      0    0      0     0
            KeepContact of body             s      -        -        v     +      -    -      -     -
            KeepContact of project          s      -        -        v     +      +    -      -     -
            KeepContact of community        s      -        -        v     +      +    -      -     -
            Plan                            s      -        -        v     +      +    -      -     -
            SetTerms claimed draft          0      0        0        +     0      0    0      0     0
            AddLink                         s      -        -        v     +      +    -      -     -
            RemoveLink                      s      -        -        v     +      +    -      -     -
            OfferHandover                   s      -        -        v     +      +    -      -     -
            EndHandover                     s      -        -        v     +      +    -      +     -
            AcceptHandover                  s      -        -        v     -      -    -      +     -
            Retire                          s      -        -        v     +      +    -      -     -
            EndRetirement                   s      -        -        v     +      +    -      +     -
            ConsentToRetirement             s      -        -        v     -      -    -      +     -
            Form                            s      -        -        v     +      +    -      +     +
            AskToJoin                       s      -        -        v     +      +    -      +     +
            DecideRequest                   s      -        -        v     +      +    -      -     -
            WithdrawRequest                 s      -        -        v     -      -    -      -     +
            ChangeRole                      s      -        -        v     +      +    -      -     -
            RemoveMember                    s      -        -        v     +      +    -      -     -
            ChangeCharter                   s      -        -        v     +      +    -      -     -
            ChangeVisibility community      s      -        -        v     +      +    -      -     -
            Invite body                     s      -        -        v     +      +    -      -     -
            AcceptInvitation body           s      -        -        v     -      -    -      -     +
            EndInvitation                   s      -        -        v     +      +    -      -     +
            Contribute                      s      -        -        v     +      +    -      +     -
            WithdrawContribution own        s      -        -        v     -      -    -      +     -
            WithdrawContribution unheard    s      -        -        v     +      +    -      +     -
            RecordDecision                  s      -        -        v     +      +    -      -     -
            Leave                           s      -        -        v     -      -    -      +     -
            Dissolve                        s      -        -        v     +      +    -      -     -
            Declare for itself              s      -        -        v     +      +    -      +     +
            Declare for another             s      -        -        v     -      -    -      -     -
            ChangeReuse                     s      -        -        v     +      +    -      -     -
            ChangeReuseVisibility           s      -        -        v     +      +    -      -     -
            CorrectReuse                    s      -        -        v     +      +    -      -     -
            RetractReuse                    s      -        -        v     +      +    -      -     -
            ConfirmReuse                    s      -        -        v     +      +    -      -     -
            ReportExperience                s      -        -        v     +      +    -      -     -
            ConfirmReuse not public         s      0        0        0     +      +    0      0     0
            RetractReuse by mistake         s      0        0        0     +      +    0      0     0
            EndOwn                          +      -        -        v     -      -    -      -     -
            FollowRegister                  +      -        -        v     -      -    -      -     -
            FollowRegister unverified       +      0        -        v     0      0    0      0     0
            Found                           +      -        -        v     -      -    -      -     -
            Import                          +      -        +        v     -      -    -      -     -
            """;

    private final Scenario scenario =
            new Scenario()
                    .verified(FLENSBURG, ANNA)
                    .verified(BRUNSBUETTEL, BERT)
                    .verified(BURG, CARO)
                    .belongs(FLENSBURG, EDI, Role.EDITOR)
                    .belongs(FLENSBURG, GONE, Role.ADMINISTRATOR)
                    .given(
                            new OrganisationEvent.PersonRemoved(FLENSBURG, GONE),
                            claimed(DITHMARSCHEN, 1, DORA),
                            proposed(DESK, FLENSBURG, Stage.PRODUCTIVE, Visibility.PUBLIC),
                            proposed(DRAFT, FLENSBURG, Stage.IDEA, Visibility.DRAFT),
                            proposed(ROAD, BRUNSBUETTEL, Stage.PRODUCTIVE, Visibility.PUBLIC),
                            proposed(
                                    OTHERS.project(),
                                    BRUNSBUETTEL,
                                    Stage.PRODUCTIVE,
                                    Visibility.PUBLIC),
                            proposed(
                                    MISTAKE.project(),
                                    BRUNSBUETTEL,
                                    Stage.PRODUCTIVE,
                                    Visibility.PUBLIC),
                            underClaim(PARKING),
                            new ProjectEvent.HandoverOffered(DESK, FLENSBURG, BRUNSBUETTEL),
                            new ProjectEvent.RetirementAsked(DESK, ROAD, BRUNSBUETTEL),
                            formed(FLENSBURG, Admission.ON_REQUEST, Visibility.PUBLIC),
                            new CommunityEvent.MemberAdmitted(
                                    GUILD, BRUNSBUETTEL, MemberRole.MEMBER),
                            new CommunityEvent.JoinAsked(
                                    GUILD, BURG, MemberRole.MEMBER, Optional.empty()),
                            new CommunityEvent.Invited(GUILD, BURG, MemberRole.MEMBER),
                            new CommunityEvent.ContributionIntended(
                                    GUILD, 1, BRUNSBUETTEL, Cast.days("3")),
                            declared(REUSE, true),
                            declared(OTHERS, false),
                            declared(MISTAKE, true),
                            new ReuseEvent.Retracted(MISTAKE, WHY.get()));

    private static ReuseEvent.Declared declared(ReuseId reuse, boolean open) {
        return new ReuseEvent.Declared(
                reuse,
                ReuseStage.DECIDED,
                Scenario.TODAY,
                How.UNCHANGED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                open);
    }

    private static Map<String, Actor> actors() {
        var actors = new LinkedHashMap<String, Actor>();
        actors.put("platform", Actor.platform());
        actors.put("person", Actor.person(NEW));
        actors.put("operator", Actor.operator(OTTO));
        actors.put("claimant", Actor.of(DORA, DITHMARSCHEN));
        actors.put("admin", Actor.of(ANNA, FLENSBURG));
        actors.put("editor", Actor.of(EDI, FLENSBURG));
        // Still says that it acts for the body it was removed from.
        actors.put("gone", Actor.of(GONE, FLENSBURG));
        actors.put("member", Actor.of(BERT, BRUNSBUETTEL));
        actors.put("other", Actor.of(CARO, BURG));
        return actors;
    }

    private static Map<String, Function<Actor, Command>> commands() {
        var none = Optional.<Note>empty();
        var all = new LinkedHashMap<String, Function<Actor, Command>>();
        all.put(
                "Claim",
                _ -> new OrganisationCommand.Claim(BURG, Optional.empty(), Optional.empty()));
        all.put(
                "VerifyClaim",
                _ -> new OrganisationCommand.VerifyClaim(DITHMARSCHEN, Optional.empty()));
        all.put(
                "RejectClaim",
                _ -> new OrganisationCommand.RejectClaim(DITHMARSCHEN, Optional.empty(), none));
        all.put(
                "RequestMembership",
                _ -> new OrganisationCommand.RequestMembership(FLENSBURG, none));
        all.put(
                "RequestMembership unverified",
                _ -> new OrganisationCommand.RequestMembership(DITHMARSCHEN, none));
        all.put("Invite", _ -> new OrganisationCommand.Invite(FLENSBURG, Set.of(Role.EDITOR)));
        all.put(
                "Invite unverified",
                _ -> new OrganisationCommand.Invite(DITHMARSCHEN, Set.of(Role.EDITOR)));
        all.put(
                "EndInvitation link",
                _ -> new OrganisationCommand.EndInvitation(FLENSBURG, InvitationId.of(1)));
        all.put(
                "AcceptInvitation",
                _ -> new OrganisationCommand.AcceptInvitation(FLENSBURG, InvitationId.of(1)));
        all.put("SetRoles", _ -> roles(Role.EDITOR));
        all.put("SetRoles administrator", _ -> roles(Role.ADMINISTRATOR));
        all.put("RemovePerson another", _ -> new OrganisationCommand.RemovePerson(FLENSBURG, RITA));
        all.put(
                "RemovePerson itself",
                it -> new OrganisationCommand.RemovePerson(FLENSBURG, it.person().orElse(RITA)));
        var fresh = new ProjectId("fresh");
        all.put("Propose draft", _ -> propose(fresh, Stage.IDEA, Visibility.DRAFT));
        // The right is there; that a claimant shows nothing is its first rule.
        all.put("Propose public", _ -> propose(fresh, Stage.IDEA, Visibility.PUBLIC));
        all.put("Describe public", _ -> describe(DESK));
        all.put("Describe draft", _ -> describe(DRAFT));
        all.put("Describe claimed draft", _ -> describe(PARKING));
        all.put("Classify", _ -> new ProjectCommand.Classify(DESK, Classification.NONE));
        all.put(
                "Classify claimed draft",
                _ -> new ProjectCommand.Classify(PARKING, Classification.NONE));
        all.put("ChangeStage", _ -> stage(DESK));
        all.put("ChangeStage claimed draft", _ -> stage(PARKING));
        all.put(
                "ChangeVisibility",
                _ -> new ProjectCommand.ChangeVisibility(DESK, Visibility.BODIES));
        all.put(
                "ChangeVisibility claimed",
                _ -> new ProjectCommand.ChangeVisibility(PARKING, Visibility.BODIES));
        all.put(
                "Respond",
                _ -> new ProjectCommand.Respond(DESK, Stance.NEED, none, Optional.empty()));
        all.put("WithdrawResponse", _ -> new ProjectCommand.WithdrawResponse(DESK));
        all.put("DeleteDraft", _ -> new ProjectCommand.DeleteDraft(DRAFT));
        all.put("DeleteDraft claimed", _ -> new ProjectCommand.DeleteDraft(PARKING));
        all.put("KeepContact of body", _ -> new OrganisationCommand.KeepContact(FLENSBURG));
        all.put("KeepContact of project", _ -> new ProjectCommand.KeepContact(DESK));
        all.put("KeepContact of community", _ -> new CommunityCommand.KeepContact(GUILD));
        all.put("Plan", _ -> new ProjectCommand.Plan(DESK, List.of()));
        all.put("SetTerms claimed draft", _ -> new ProjectCommand.SetTerms(PARKING, Terms.NONE));
        all.put(
                "AddLink",
                _ ->
                        new ProjectCommand.AddLink(
                                DESK,
                                LinkKind.WEBSITE,
                                new Link.Url("https://example.org"),
                                new Name("More")));
        all.put("RemoveLink", _ -> new ProjectCommand.RemoveLink(DESK, 1));
        all.put("OfferHandover", _ -> new ProjectCommand.OfferHandover(DESK, BURG));
        all.put("EndHandover", _ -> new ProjectCommand.EndHandover(DESK));
        all.put("AcceptHandover", _ -> new ProjectCommand.AcceptHandover(DESK));
        all.put("Retire", _ -> new ProjectCommand.Retire(DESK, ROAD));
        all.put("EndRetirement", _ -> new ProjectCommand.EndRetirement(DESK));
        all.put("ConsentToRetirement", _ -> new ProjectCommand.ConsentToRetirement(DESK));
        all.put("Form", _ -> form());
        all.put("AskToJoin", _ -> new CommunityCommand.AskToJoin(GUILD, MemberRole.MEMBER, none));
        all.put(
                "DecideRequest",
                _ ->
                        new CommunityCommand.DecideRequest(
                                GUILD, BURG, Decision.ADMITTED, Optional.empty(), none));
        all.put("WithdrawRequest", _ -> new CommunityCommand.WithdrawRequest(GUILD, BURG));
        all.put(
                "ChangeRole",
                _ -> new CommunityCommand.ChangeRole(GUILD, BRUNSBUETTEL, MemberRole.OBSERVER));
        all.put(
                "RemoveMember",
                _ -> new CommunityCommand.RemoveMember(GUILD, BRUNSBUETTEL, WHY.get()));
        all.put("ChangeCharter", _ -> charter());
        all.put(
                "ChangeVisibility community",
                _ -> new CommunityCommand.ChangeVisibility(GUILD, Visibility.BODIES));
        all.put("Invite body", _ -> new CommunityCommand.Invite(GUILD, BURG, Optional.empty()));
        all.put("AcceptInvitation body", _ -> new CommunityCommand.AcceptInvitation(GUILD, BURG));
        all.put("EndInvitation", _ -> new CommunityCommand.EndInvitation(GUILD, BURG));
        all.put("Contribute", _ -> new CommunityCommand.Contribute(GUILD, Cast.days("3")));
        all.put(
                "WithdrawContribution own",
                _ -> new CommunityCommand.WithdrawContribution(GUILD, 1));
        // That there is none is the first rule told to who belongs to it.
        all.put(
                "WithdrawContribution unheard",
                _ -> new CommunityCommand.WithdrawContribution(GUILD, 2));
        all.put("RecordDecision", _ -> decision());
        all.put("Leave", _ -> new CommunityCommand.Leave(GUILD, BRUNSBUETTEL));
        all.put("Dissolve", _ -> new CommunityCommand.Dissolve(GUILD, WHY.get()));
        all.put("Declare for itself", it -> declare(it.body().orElse(FLENSBURG)));
        all.put("Declare for another", _ -> declare(new OrganisationId("somebody-else")));
        all.put(
                "ChangeReuse",
                _ ->
                        new ReuseCommand.ChangeStage(
                                REUSE, ReuseStage.PRODUCTIVE, Optional.empty(), none));
        all.put("ChangeReuseVisibility", _ -> new ReuseCommand.ChangeVisibility(REUSE, false));
        all.put(
                "CorrectReuse",
                _ ->
                        new ReuseCommand.Correct(
                                REUSE,
                                How.ADAPTED,
                                Optional.empty(),
                                Optional.empty(),
                                none,
                                List.of()));
        all.put("RetractReuse", _ -> new ReuseCommand.Retract(REUSE, WHY.get()));
        all.put("ConfirmReuse", _ -> new ReuseCommand.Confirm(REUSE));
        all.put(
                "ReportExperience",
                _ ->
                        new ReuseCommand.ReportExperience(
                                REUSE,
                                new Experience(5, Optional.empty(), new Markdown("It works"))));
        all.put("ConfirmReuse not public", _ -> new ReuseCommand.Confirm(OTHERS));
        all.put("RetractReuse by mistake", _ -> new ReuseCommand.Retract(MISTAKE, WHY.get()));
        all.put("EndOwn", _ -> new ReuseCommand.EndOwn(ROAD, FLENSBURG));
        all.put("FollowRegister", _ -> follow(FLENSBURG));
        all.put("FollowRegister unverified", _ -> follow(DITHMARSCHEN));
        all.put("Found", _ -> new RegisterCommand.Found(Scenario.TODAY, "somebody", "damaged"));
        all.put("Import", _ -> new RegisterCommand.Import("damaged"));
        return all;
    }

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        var rows =
                commands().entrySet().stream()
                        .map(row -> row.getKey() + " " + cells(row.getValue()))
                        .collect(joining("\n"));
        assertThat(rows)
                .isEqualTo(
                        EXPECTED.lines()
                                .skip(1)
                                .map(line -> line.strip().replaceAll("\\s+", " "))
                                .collect(joining("\n")));
        assertThat(EXPECTED.lines().findFirst().orElseThrow().strip().split("\\s+"))
                .containsExactlyElementsOf(actors().keySet());
    }

    private String cells(Function<Actor, Command> command) {
        return actors().values().stream()
                .map(actor -> cell(scenario.right(actor, command.apply(actor))))
                .collect(joining(" "));
    }

    private static String cell(Optional<Code> refused) {
        if (refused.isEmpty()) {
            return "+";
        }
        return switch (refused.get()) {
            case NOT_ALLOWED -> "-";
            case NOT_VERIFIED -> "v";
            case NOT_FOUND -> "0";
            case NOT_SIGNED_IN -> "s";
            default -> refused.get().code();
        };
    }

    @Test
    void everyCommandHasAnEntryAndARow() {
        var all =
                Stream.of(
                                OrganisationCommand.class,
                                ProjectCommand.class,
                                CommunityCommand.class,
                                ReuseCommand.class,
                                RegisterCommand.class)
                        .flatMap(AccessTest::concrete)
                        .toList();
        var walked =
                commands().values().stream()
                        .map(it -> it.apply(Actor.of(ANNA, FLENSBURG)).getClass())
                        .collect(toSet());
        assertThat(all).allMatch(walked::contains);
        var table = new AccessTable();
        assertThat(all)
                .allSatisfy(it -> assertThat(table.of(it.asSubclass(Command.class))).isNotEmpty());
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AccessTest::concrete)
                : Stream.of(type);
    }

    @Test
    void whatIsNotInTheTableIsAllowedToNobody() {
        record Unheard(String target) implements Command {}
        assertThat(new AccessTable().of(Unheard.class)).isEmpty();
    }

    private static OrganisationCommand roles(Role role) {
        return new OrganisationCommand.SetRoles(FLENSBURG, RITA, Set.of(role), WHY);
    }

    private static OrganisationCommand follow(OrganisationId body) {
        return new OrganisationCommand.FollowRegister(body, Optional.empty(), Optional.empty());
    }

    private static ProjectCommand describe(ProjectId project) {
        var said = propose(project, Stage.IDEA, Visibility.PUBLIC);
        return new ProjectCommand.Describe(project, said.title(), said.summary(), Optional.empty());
    }

    private static ProjectCommand stage(ProjectId project) {
        return new ProjectCommand.ChangeStage(
                project, Stage.PLANNED, Optional.empty(), Optional.empty());
    }

    private static CommunityCommand form() {
        var guild = formed(FLENSBURG, Admission.OPEN, Visibility.PUBLIC);
        return new CommunityCommand.Form(
                new CommunityId("fresh"),
                guild.name(),
                guild.purpose(),
                guild.rules(),
                guild.projects(),
                guild.admission(),
                guild.visibility());
    }

    private static CommunityCommand charter() {
        var guild = formed(FLENSBURG, Admission.OPEN, Visibility.PUBLIC);
        return new CommunityCommand.ChangeCharter(
                GUILD,
                guild.name(),
                guild.purpose(),
                guild.rules(),
                guild.projects(),
                guild.admission(),
                Optional.empty());
    }

    private static CommunityCommand decision() {
        return new CommunityCommand.RecordDecision(
                GUILD,
                new Title("We build"),
                Optional.empty(),
                Scenario.TODAY,
                Outcome.ACCEPTED,
                Optional.empty(),
                Optional.empty());
    }

    private static ReuseCommand declare(OrganisationId body) {
        return new ReuseCommand.Declare(
                DESK,
                body,
                ReuseStage.EVALUATION,
                How.UNCHANGED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }

    private static ProjectEvent underClaim(ProjectId project) {
        var said = propose(project, Stage.IDEA, Visibility.DRAFT);
        return new ProjectEvent.Proposed(
                project,
                DITHMARSCHEN,
                Optional.of(ClaimId.of(1)),
                said.title(),
                said.summary(),
                said.description(),
                said.classification(),
                said.stage(),
                Scenario.TODAY,
                said.links(),
                said.visibility());
    }
}
