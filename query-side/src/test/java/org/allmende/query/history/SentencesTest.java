package org.allmende.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Event;
import org.allmende.kernel.Language;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
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
import org.allmende.kernel.register.RegisterDifference;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.kernel.text.Unit;
import org.allmende.platform.json.EventCatalogue;
import org.allmende.platform.json.EventNames;
import org.allmende.query.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class SentencesTest {
    private static final OrganisationId BODY = new OrganisationId("01001000");
    private static final OrganisationId OTHER = new OrganisationId("16061097");
    private static final PersonId PERSON = new PersonId("anna0001");
    private static final ProjectId PROJECT = new ProjectId("badebuchung");
    private static final CommunityId COMMUNITY = new CommunityId("badefreunde");
    private static final CommunityEvent INVITATION_ENDED =
            new CommunityEvent.InvitationEnded(COMMUNITY, new OrganisationId("16061097"));
    private static final ReuseId REUSE = ReuseId.of(PROJECT, OTHER, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Note NOTE = new Note("Darum.");
    private static final Sentences.Called NAMES =
            new Sentences.Called() {
                @Override
                public String organisation(OrganisationId id) {
                    return id.equals(BODY) ? "Flensburg" : "Uder";
                }

                @Override
                public Optional<String> project(ProjectId id) {
                    return Optional.of("Badebuchung");
                }

                @Override
                public String community(CommunityId id) {
                    return "Badefreunde";
                }
            };

    static Stream<Event> events() {
        return Stream.of(
                new RegisterEvent.Founded(DAY, "invented", ""),
                new RegisterEvent.Changed(
                        DAY, "invented", RegisterDifference.none(RegisterEdition.NONE), ""),
                new OrganisationEvent.Claimed(
                        BODY,
                        ClaimId.of(1),
                        PERSON,
                        new Name("Flensburg"),
                        OrganisationKind.TOWN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOTE)),
                new OrganisationEvent.ClaimVerified(BODY, ClaimId.of(1), PERSON),
                new OrganisationEvent.ClaimRejected(BODY, ClaimId.of(1), PERSON, Optional.of(NOTE)),
                new OrganisationEvent.MembershipRequested(BODY, PERSON, Optional.of(NOTE)),
                new OrganisationEvent.RequestDeclined(BODY, PERSON),
                new OrganisationEvent.Invited(
                        BODY,
                        InvitationId.of(1),
                        PERSON,
                        Set.of(Role.EDITOR),
                        Instant.parse("2026-03-05T12:00:00Z")),
                new OrganisationEvent.InvitationAccepted(
                        BODY, InvitationId.of(1), PERSON, Set.of(Role.EDITOR)),
                new OrganisationEvent.InvitationEnded(BODY, InvitationId.of(1)),
                new OrganisationEvent.PersonAdmitted(
                        BODY, PERSON, Set.of(Role.EDITOR), Optional.empty()),
                new OrganisationEvent.RolesChanged(
                        BODY, PERSON, Set.of(Role.ADMINISTRATOR), Optional.empty()),
                new OrganisationEvent.PersonRemoved(BODY, PERSON),
                new OrganisationEvent.Renamed(
                        BODY,
                        new Name("Flensburg, Stadt"),
                        new Name("Flensburg, Hafenstadt"),
                        new Name("Flensburg"),
                        OrganisationKind.TOWN,
                        DAY),
                new OrganisationEvent.Dissolved(BODY, DAY, Optional.empty()),
                new OrganisationEvent.Restored(BODY, DAY),
                Village.proposal("badebuchung", BODY.value(), Stage.IDEA, Visibility.PUBLIC),
                new ProjectEvent.Described(
                        PROJECT, new Title("Badebuchung"), new Summary("Zehn Zeichen."), text()),
                new ProjectEvent.Classified(PROJECT, Classification.NONE),
                new ProjectEvent.StageChanged(
                        PROJECT, Stage.IDEA, Stage.PILOT, DAY, Optional.of(NOTE)),
                new ProjectEvent.VisibilityChanged(PROJECT, Visibility.DRAFT, Visibility.PUBLIC),
                new ProjectEvent.Responded(
                        PROJECT, OTHER, Stance.ALREADY_HAS, Optional.empty(), own()),
                new ProjectEvent.ResponseWithdrawn(PROJECT, OTHER),
                new ProjectEvent.DraftDeleted(PROJECT),
                new ProjectEvent.Planned(PROJECT, List.of(new PlannedStage(Stage.PRODUCTIVE, DAY))),
                new ProjectEvent.TermsChanged(PROJECT, Terms.NONE),
                new ProjectEvent.LinkAdded(
                        PROJECT,
                        new Link(
                                2,
                                LinkKind.API,
                                new Link.Url("https://example.org/api"),
                                new Name("Die Schnittstelle"))),
                new ProjectEvent.LinkRemoved(PROJECT, 2),
                new ProjectEvent.HandoverOffered(PROJECT, BODY, OTHER),
                new ProjectEvent.HandoverEnded(PROJECT, OTHER),
                new ProjectEvent.HandedOver(PROJECT, BODY, OTHER),
                new ProjectEvent.RetirementAsked(PROJECT, PROJECT, OTHER),
                new ProjectEvent.RetirementEnded(PROJECT, PROJECT),
                new ProjectEvent.Retired(PROJECT, PROJECT),
                new ProjectEvent.RetirementUndone(PROJECT, PROJECT),
                new CommunityEvent.Formed(
                        COMMUNITY,
                        BODY,
                        new Name("Badefreunde"),
                        new Markdown("Gemeinsam."),
                        text(),
                        List.of(PROJECT),
                        Admission.OPEN,
                        Visibility.PUBLIC),
                new CommunityEvent.JoinAsked(
                        COMMUNITY, OTHER, MemberRole.OBSERVER, Optional.of(NOTE)),
                new CommunityEvent.MemberAdmitted(COMMUNITY, OTHER, MemberRole.MEMBER),
                new CommunityEvent.RequestDeclined(COMMUNITY, OTHER, NOTE),
                new CommunityEvent.RequestWithdrawn(COMMUNITY, OTHER),
                new CommunityEvent.CharterChanged(
                        COMMUNITY,
                        new Name("Badefreunde"),
                        new Markdown("Gemeinsam."),
                        text(),
                        List.of(PROJECT),
                        Admission.OPEN,
                        Optional.empty()),
                new CommunityEvent.VisibilityChanged(
                        COMMUNITY, Visibility.DRAFT, Visibility.PUBLIC),
                new CommunityEvent.Invited(COMMUNITY, OTHER, MemberRole.MEMBER),
                INVITATION_ENDED,
                intended(ContributionKind.MONEY, "1234.5"),
                new CommunityEvent.ContributionWithdrawn(COMMUNITY, 1, OTHER),
                new CommunityEvent.DecisionRecorded(
                        COMMUNITY,
                        1,
                        new Title("Wir bauen"),
                        text(),
                        DAY,
                        Outcome.ACCEPTED,
                        Optional.empty(),
                        Optional.of(1)),
                new CommunityEvent.RoleChanged(
                        COMMUNITY, OTHER, MemberRole.MEMBER, MemberRole.COORDINATOR),
                new CommunityEvent.MemberRemoved(COMMUNITY, OTHER, NOTE),
                new CommunityEvent.MemberLeft(COMMUNITY, OTHER),
                new CommunityEvent.Dissolved(COMMUNITY, Optional.of(NOTE)),
                new ReuseEvent.Declared(
                        REUSE,
                        ReuseStage.DECIDED,
                        DAY,
                        How.ADAPTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        true),
                new ReuseEvent.StageChanged(
                        REUSE, ReuseStage.DECIDED, ReuseStage.PRODUCTIVE, DAY, Optional.empty()),
                new ReuseEvent.Ended(REUSE, ReuseStage.PRODUCTIVE, DAY, NOTE),
                new ReuseEvent.VisibilityChanged(REUSE, false),
                new ReuseEvent.Corrected(
                        REUSE,
                        How.UNCHANGED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                new ReuseEvent.Retracted(REUSE, NOTE),
                new ReuseEvent.Confirmed(REUSE, DAY),
                new ReuseEvent.ExperienceReported(
                        REUSE, new Experience(4, Optional.of(30), new Markdown("Es läuft."))));
    }

    private static Optional<Markdown> text() {
        return Optional.of(new Markdown("Mehr."));
    }

    private static Optional<ProjectId> own() {
        return Optional.of(new ProjectId("seebuchung"));
    }

    private static CommunityEvent intended(ContributionKind kind, String amount) {
        return new CommunityEvent.ContributionIntended(
                COMMUNITY,
                1,
                OTHER,
                new Contribution(
                        kind,
                        Optional.of(new Amount(amount)),
                        kind == ContributionKind.IN_KIND
                                ? Optional.of(new Unit("m²"))
                                : Optional.empty(),
                        Optional.of(NOTE)));
    }

    @Test
    void whoEndedAnInvitationIsSaid() {
        var byTheInvited = Actor.of(PERSON, OTHER);
        assertThat(Sentences.of(Language.DE, INVITATION_ENDED, byTheInvited, NAMES))
                .isEqualTo("Uder hat die Einladung in die Gemeinschaft „Badefreunde“ abgelehnt.");
        assertThat(Sentences.of(Language.EN, INVITATION_ENDED, Actor.of(PERSON, BODY), NAMES))
                .isEqualTo(
                        "Flensburg took back the invitation of Uder to the community"
                                + " “Badefreunde”.");
    }

    @Test
    void aContributionIsSaidInTheReadersNumbers() {
        var actor = Actor.of(PERSON, OTHER);
        assertThat(
                        Sentences.of(
                                Language.DE,
                                intended(ContributionKind.MONEY, "1234.5"),
                                actor,
                                NAMES))
                .isEqualTo(
                        "Uder möchte in die Gemeinschaft „Badefreunde“ einbringen: 1.234,5 EUR.");
        assertThat(
                        Sentences.of(
                                Language.EN,
                                intended(ContributionKind.PERSON_DAYS, "2.5"),
                                actor,
                                NAMES))
                .isEqualTo(
                        "Uder means to bring into the community “Badefreunde”: 2.5 Person-days.");
        assertThat(
                        Sentences.of(
                                Language.DE,
                                intended(ContributionKind.IN_KIND, "30"),
                                actor,
                                NAMES))
                .endsWith("Sachleistung (30 m²).");
    }

    @Test
    void everyEventIsAmongThese() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalogue.names().all().stream()
                                .<Class<?>>map(EventNames.Entry::type)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasASentenceOfItsOwnInBothLanguages(Event event) {
        var actor = Actor.of(PERSON, BODY);
        var german = Sentences.of(Language.DE, event, actor, NAMES);
        var english = Sentences.of(Language.EN, event, actor, NAMES);
        for (var sentence : List.of(german, english)) {
            assertThat(sentence).matches("\\p{Lu}.*\\.").doesNotContain("%", "null", "Optional");
        }
        assertThat(german).isNotEqualTo(english);
        assertThat(
                        events().filter(it -> !it.equals(event))
                                .map(it -> Sentences.of(Language.DE, it, actor, NAMES)))
                .doesNotContain(german);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventSaysItsValues(Event event) {
        var changes = new Values().on(event);
        assertThat(changes).allMatch(it -> it.old().isPresent() || it.now().isPresent());
        assertThat(changes).allMatch(it -> !it.old().equals(it.now()));
    }

    @Test
    void theOperatorAndThePlatformHaveNoNameInIt() {
        var removed = new CommunityEvent.MemberRemoved(COMMUNITY, OTHER, NOTE);
        assertThat(Sentences.of(Language.DE, removed, Actor.operator(PERSON), NAMES))
                .isEqualTo(
                        "Der Betrieb der Plattform hat Uder aus der Gemeinschaft „Badefreunde“"
                                + " entfernt.");
        assertThat(Sentences.of(Language.EN, removed, Actor.platform(), NAMES))
                .isEqualTo("The platform removed Uder from the community “Badefreunde”.");
    }

    @Test
    void aDayIsSaidAsPeopleSayIt() {
        var corrected =
                new ProjectEvent.StageChanged(
                        PROJECT, Stage.PILOT, Stage.PILOT, DAY, Optional.empty());
        assertThat(Sentences.of(Language.DE, corrected, Actor.of(PERSON, BODY), NAMES))
                .isEqualTo(
                        "Flensburg hat berichtigt, seit wann „Badebuchung“ im Stand „Pilot“ ist:"
                                + " 5. März 2026.");
    }
}
