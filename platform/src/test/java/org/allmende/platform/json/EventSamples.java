package org.allmende.platform.json;

import org.allmende.kernel.Event;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.Topic;
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
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.register.RegisterDifference;
import org.allmende.kernel.register.RegisterDifference.Body;
import org.allmende.kernel.register.RegisterDifference.Rekeying;
import org.allmende.kernel.register.RegisterDifference.Renaming;
import org.allmende.kernel.register.RegisterEvent;
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
import org.allmende.kernel.text.Unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One event of each kind with everything said that can be said.
final class EventSamples {

    private static final OrganisationId BODY = new OrganisationId("01001000");
    private static final OrganisationId OTHER = new OrganisationId("zweckverband-kueste");
    private static final PersonId PERSON = new PersonId("k3v9q0w8x7");
    private static final ClaimId CLAIM = ClaimId.of(2);
    private static final ProjectId PROJECT = new ProjectId("p7h2m4");
    private static final ProjectId SUCCESSOR = new ProjectId("s9n3k1");
    private static final CommunityId COMMUNITY = new CommunityId("c5t8r1");
    private static final ReuseId REUSE = ReuseId.of(PROJECT, OTHER, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Note NOTE = new Note("Weil „es“ so besser ist: 100 € <gespart>");
    private static final Optional<Note> SAID = Optional.of(NOTE);
    private static final Set<Role> ROLES = EnumSet.allOf(Role.class);
    private static final Classification CLASSIFICATION =
            new Classification(
                    List.of(Topic.UMWELT, Topic.BILDUNG),
                    List.of(Field.ENERGIE_KLIMA),
                    List.of(new Lage("umzug")),
                    List.of(new OzgId("10042")),
                    List.of(new LeikaKey("99001001001000")));

    static final List<Event> ALL =
            List.of(
                    new OrganisationEvent.Claimed(
                            OTHER,
                            CLAIM,
                            PERSON,
                            new Name("Zweckverband Küste"),
                            OrganisationKind.SPECIAL_PURPOSE_ASSOCIATION,
                            Optional.of(new Name("Brunsbüttel")),
                            Optional.of(new LandKey("01")),
                            SAID),
                    new OrganisationEvent.ClaimVerified(BODY, CLAIM, PERSON),
                    new OrganisationEvent.ClaimRejected(BODY, CLAIM, PERSON, SAID),
                    new OrganisationEvent.MembershipRequested(BODY, PERSON, SAID),
                    new OrganisationEvent.RequestDeclined(BODY, PERSON),
                    new OrganisationEvent.Invited(
                            BODY,
                            InvitationId.of(3),
                            PERSON,
                            ROLES,
                            Instant.parse("2026-12-06T10:11:12.345Z")),
                    new OrganisationEvent.InvitationAccepted(
                            BODY, InvitationId.of(3), PERSON, ROLES),
                    new OrganisationEvent.InvitationEnded(BODY, InvitationId.of(3)),
                    new OrganisationEvent.PersonAdmitted(BODY, PERSON, ROLES, SAID),
                    new OrganisationEvent.RolesChanged(BODY, PERSON, ROLES, SAID),
                    new OrganisationEvent.PersonRemoved(BODY, PERSON),
                    new OrganisationEvent.Renamed(
                            BODY,
                            new Name("Flensburg, Stadt"),
                            new Name("Flensburg, Hafenstadt"),
                            new Name("Flensburg"),
                            OrganisationKind.INDEPENDENT_CITY,
                            DAY),
                    new OrganisationEvent.Dissolved(BODY, DAY, Optional.of(OTHER)),
                    new OrganisationEvent.Restored(BODY, DAY),
                    new ProjectEvent.Proposed(
                            PROJECT,
                            BODY,
                            Optional.of(CLAIM),
                            new Title("Ein Schalter für alle"),
                            new Summary("Alle Dienste der Stadt an einem Schalter"),
                            Optional.of(new Markdown("Mehr *davon*\n\nund noch mehr")),
                            CLASSIFICATION,
                            Stage.IN_PROGRESS,
                            DAY,
                            List.of(
                                    new Link(
                                            1,
                                            LinkKind.REPOSITORY,
                                            new Link.Url("https://example.org/desk?a=1&b=2"),
                                            new Name("Quelltext"))),
                            Visibility.BODIES),
                    new ProjectEvent.Described(
                            PROJECT,
                            new Title("Ein Schalter für alle"),
                            new Summary("Alle Dienste der Stadt an einem Schalter"),
                            Optional.of(new Markdown("Mehr davon"))),
                    new ProjectEvent.Classified(PROJECT, CLASSIFICATION),
                    new ProjectEvent.StageChanged(PROJECT, Stage.PILOT, Stage.PAUSED, DAY, SAID),
                    new ProjectEvent.VisibilityChanged(
                            PROJECT, Visibility.DRAFT, Visibility.PUBLIC),
                    new ProjectEvent.Responded(
                            PROJECT,
                            OTHER,
                            Stance.ALREADY_HAS,
                            SAID,
                            Optional.of(new ProjectId("q1w2e3"))),
                    new ProjectEvent.ResponseWithdrawn(PROJECT, OTHER),
                    new ProjectEvent.DraftDeleted(PROJECT),
                    new ProjectEvent.Planned(
                            PROJECT, List.of(new PlannedStage(Stage.PRODUCTIVE, DAY))),
                    new ProjectEvent.TermsChanged(
                            PROJECT,
                            new Terms(
                                    Optional.of(new Name("EUPL-1.2")),
                                    Optional.of(new Name("Zweckverband Küste")),
                                    List.of(Operation.OWN, Operation.AS_SERVICE),
                                    Optional.of(
                                            new Terms.Cost(
                                                    Optional.of(5_000L),
                                                    Optional.of(1_200L),
                                                    SAID)),
                                    SAID,
                                    SAID,
                                    Optional.of(3))),
                    new ProjectEvent.LinkAdded(
                            PROJECT,
                            new Link(
                                    2,
                                    LinkKind.API,
                                    new Link.Url("https://example.org/desk/api"),
                                    new Name("Schnittstelle"))),
                    new ProjectEvent.LinkRemoved(PROJECT, 2),
                    new ProjectEvent.HandoverOffered(PROJECT, BODY, OTHER),
                    new ProjectEvent.HandoverEnded(PROJECT, OTHER),
                    new ProjectEvent.HandedOver(PROJECT, BODY, OTHER),
                    new ProjectEvent.RetirementAsked(PROJECT, SUCCESSOR, OTHER),
                    new ProjectEvent.RetirementEnded(PROJECT, SUCCESSOR),
                    new ProjectEvent.Retired(PROJECT, SUCCESSOR),
                    new ProjectEvent.RetirementUndone(PROJECT, SUCCESSOR),
                    new CommunityEvent.Formed(
                            COMMUNITY,
                            BODY,
                            new Name("Die Schaltergilde"),
                            new Markdown("Einen Schalter zusammen bauen"),
                            Optional.of(new Markdown("Wer kommt, bringt etwas mit")),
                            List.of(PROJECT),
                            Admission.ON_REQUEST,
                            Visibility.PUBLIC),
                    new CommunityEvent.JoinAsked(COMMUNITY, OTHER, MemberRole.OBSERVER, SAID),
                    new CommunityEvent.MemberAdmitted(COMMUNITY, OTHER, MemberRole.MEMBER),
                    new CommunityEvent.RequestDeclined(COMMUNITY, OTHER, NOTE),
                    new CommunityEvent.RequestWithdrawn(COMMUNITY, OTHER),
                    new CommunityEvent.CharterChanged(
                            COMMUNITY,
                            new Name("Die Schaltergilde"),
                            new Markdown("Einen Schalter zusammen bauen"),
                            Optional.of(new Markdown("Wer kommt, bringt etwas mit")),
                            List.of(PROJECT),
                            Admission.BY_INVITATION,
                            Optional.of(new Link.Url("https://example.org/vertrag.pdf"))),
                    new CommunityEvent.VisibilityChanged(
                            COMMUNITY, Visibility.PUBLIC, Visibility.BODIES),
                    new CommunityEvent.Invited(COMMUNITY, OTHER, MemberRole.OBSERVER),
                    new CommunityEvent.InvitationEnded(COMMUNITY, OTHER),
                    new CommunityEvent.ContributionIntended(
                            COMMUNITY,
                            7,
                            OTHER,
                            new Contribution(
                                    ContributionKind.IN_KIND,
                                    Optional.of(new Amount("12.5")),
                                    Optional.of(new Unit("m²")),
                                    SAID)),
                    new CommunityEvent.ContributionWithdrawn(COMMUNITY, 7, OTHER),
                    new CommunityEvent.DecisionRecorded(
                            COMMUNITY,
                            3,
                            new Title("Wir bauen in Java"),
                            Optional.of(new Markdown("Einstimmig, mit *einer* Enthaltung")),
                            DAY,
                            Outcome.ACCEPTED,
                            Optional.of(new Link.Url("https://example.org/beschluss.pdf")),
                            Optional.of(2)),
                    new CommunityEvent.RoleChanged(
                            COMMUNITY, OTHER, MemberRole.MEMBER, MemberRole.COORDINATOR),
                    new CommunityEvent.MemberRemoved(COMMUNITY, OTHER, NOTE),
                    new CommunityEvent.MemberLeft(COMMUNITY, OTHER),
                    new CommunityEvent.Dissolved(COMMUNITY, SAID),
                    new ReuseEvent.Declared(
                            REUSE,
                            ReuseStage.INTRODUCING,
                            DAY,
                            How.ADAPTED,
                            Optional.of(Operation.IT_PROVIDER),
                            Optional.of(DAY),
                            SAID,
                            List.of(new Ags("01051003")),
                            true),
                    new ReuseEvent.StageChanged(
                            REUSE, ReuseStage.INTRODUCING, ReuseStage.PRODUCTIVE, DAY, SAID),
                    new ReuseEvent.Ended(REUSE, ReuseStage.PRODUCTIVE, DAY, NOTE),
                    new ReuseEvent.VisibilityChanged(REUSE, true),
                    new ReuseEvent.Corrected(
                            REUSE,
                            How.CONCEPT,
                            Optional.of(Operation.OWN),
                            Optional.of(DAY),
                            SAID,
                            List.of(new Ags("01051003"), new Ags("01051010"))),
                    new ReuseEvent.Retracted(REUSE, NOTE),
                    new ReuseEvent.Confirmed(REUSE, DAY),
                    new ReuseEvent.ExperienceReported(
                            REUSE, new Experience(4, Optional.of(30), new Markdown("Es *läuft*."))),
                    new RegisterEvent.Founded(DAY, "Statistische Ämter", "eJwDAAAAAAE="),
                    new RegisterEvent.Changed(
                            DAY,
                            "Statistische Ämter",
                            new RegisterDifference(
                                    List.of(new Body("16061119", "Uder")),
                                    List.of(new Body("16061097", "Uder")),
                                    List.of(new Renaming("13073030", "Glowe", "Glowe, Ostseebad")),
                                    List.of(
                                            new Rekeying(
                                                    "16061002",
                                                    "Asbach-Sickenberg",
                                                    "160615012002",
                                                    "160615051002")),
                                    12_189),
                            "eJwDAAAAAAE="));

    private EventSamples() {}
}
