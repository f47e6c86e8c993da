package org.allmende.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityEvent.CharterChanged;
import org.allmende.kernel.community.CommunityEvent.ContributionIntended;
import org.allmende.kernel.community.CommunityEvent.ContributionWithdrawn;
import org.allmende.kernel.community.CommunityEvent.DecisionRecorded;
import org.allmende.kernel.community.CommunityEvent.Dissolved;
import org.allmende.kernel.community.CommunityEvent.Formed;
import org.allmende.kernel.community.CommunityEvent.InvitationEnded;
import org.allmende.kernel.community.CommunityEvent.Invited;
import org.allmende.kernel.community.CommunityEvent.JoinAsked;
import org.allmende.kernel.community.CommunityEvent.MemberAdmitted;
import org.allmende.kernel.community.CommunityEvent.MemberLeft;
import org.allmende.kernel.community.CommunityEvent.MemberRemoved;
import org.allmende.kernel.community.CommunityEvent.RequestDeclined;
import org.allmende.kernel.community.CommunityEvent.RequestWithdrawn;
import org.allmende.kernel.community.CommunityEvent.RoleChanged;
import org.allmende.kernel.community.CommunityEvent.VisibilityChanged;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Title;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class CommunityDocumentTest {
    private static final CommunityId ID = new CommunityId("comm0001");
    private static final OrganisationId FLENSBURG = new OrganisationId("01001000");
    private static final OrganisationId AVERLAK = new OrganisationId("01051003");
    private static final OrganisationId UDER = new OrganisationId("16061097");
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");
    private static final Formed FORMED =
            new Formed(
                    ID,
                    FLENSBURG,
                    new Name("Gemeinschaft Mängelmelder"),
                    new Markdown("Gemeinsam bauen."),
                    Optional.empty(),
                    List.of(new ProjectId("proj0001")),
                    Admission.ON_REQUEST,
                    Visibility.PUBLIC);
    private static final JoinAsked ASKED =
            new JoinAsked(ID, AVERLAK, MemberRole.MEMBER, Optional.of(new Note("Wir auch.")));

    @Test
    void whoFormsItCoordinatesIt() {
        assertThat(after(FORMED).members())
                .containsExactly(
                        new CommunityDocument.Member(FLENSBURG, MemberRole.COORDINATOR, AT));
    }

    @Test
    void whoAskedAndIsAdmittedIsAMemberSinceThen() {
        var community = after(FORMED, ASKED, new MemberAdmitted(ID, AVERLAK, MemberRole.OBSERVER));

        assertThat(community.requests()).isEmpty();
        assertThat(community.members())
                .contains(
                        new CommunityDocument.Member(
                                AVERLAK, MemberRole.OBSERVER, AT.plusSeconds(2)));
    }

    @Test
    void aRequestWaitsWithItsMessageUntilItIsDeclinedOrTakenBack() {
        assertThat(after(FORMED, ASKED).requests())
                .containsExactly(
                        new CommunityDocument.Request(
                                AVERLAK,
                                MemberRole.MEMBER,
                                Optional.of("Wir auch."),
                                AT.plusSeconds(1)));
        assertThat(
                        after(FORMED, ASKED, new RequestDeclined(ID, AVERLAK, new Note("Voll.")))
                                .requests())
                .isEmpty();
        assertThat(after(FORMED, ASKED, new RequestWithdrawn(ID, AVERLAK)).requests()).isEmpty();
    }

    @Test
    void anotherRoleDoesNotChangeSinceWhen() {
        var community =
                after(
                        FORMED,
                        new RoleChanged(ID, FLENSBURG, MemberRole.COORDINATOR, MemberRole.MEMBER));

        assertThat(community.members())
                .containsExactly(new CommunityDocument.Member(FLENSBURG, MemberRole.MEMBER, AT));
    }

    @Test
    void whoLeftOrWasRemovedIsNoMember() {
        var admitted = new MemberAdmitted(ID, AVERLAK, MemberRole.MEMBER);

        assertThat(after(FORMED, admitted, new MemberLeft(ID, AVERLAK)).members()).hasSize(1);
        assertThat(
                        after(
                                        FORMED,
                                        admitted,
                                        new MemberRemoved(ID, AVERLAK, new Note("Lange still.")))
                                .members())
                .hasSize(1);
    }

    @Test
    void aDissolvedCommunityKeepsItsMembersOnRecordAndNobodyWaits() {
        var community =
                after(
                        FORMED,
                        ASKED,
                        new Invited(ID, UDER, MemberRole.MEMBER),
                        new Dissolved(ID, Optional.empty()));

        assertThat(community.status()).isEqualTo(CommunityStatus.DISSOLVED);
        assertThat(community.members()).hasSize(1);
        assertThat(community.requests()).isEmpty();
        assertThat(community.invitations()).isEmpty();
    }

    @Test
    void aNewCharterSaysAllAnew() {
        var agreement = new Link.Url("https://example.org/vertrag.pdf");
        var community =
                after(
                        FORMED,
                        new CharterChanged(
                                ID,
                                new Name("Mängelmelder gemeinsam"),
                                new Markdown("Gemeinsam betreiben."),
                                Optional.of(new Markdown("Offen.")),
                                List.of(new ProjectId("proj0002")),
                                Admission.OPEN,
                                Optional.of(agreement)),
                        new VisibilityChanged(ID, Visibility.PUBLIC, Visibility.BODIES));

        assertThat(community.charter())
                .isEqualTo(
                        new CommunityDocument.Charter(
                                "Mängelmelder gemeinsam",
                                "Gemeinsam betreiben.",
                                Optional.of("Offen."),
                                List.of(new ProjectId("proj0002")),
                                Admission.OPEN,
                                Optional.of(agreement.value())));
        assertThat(community.visibility()).isEqualTo(Visibility.BODIES);
        assertThat(community.members()).hasSize(1);
    }

    @Test
    void anInvitationWaitsUntilItIsAcceptedOrEnded() {
        var invited = new Invited(ID, AVERLAK, MemberRole.OBSERVER);
        assertThat(after(FORMED, invited).invitations())
                .containsExactly(
                        new CommunityDocument.Invitation(
                                AVERLAK, MemberRole.OBSERVER, AT.plusSeconds(1)));
        assertThat(
                        after(FORMED, invited, new MemberAdmitted(ID, AVERLAK, MemberRole.OBSERVER))
                                .invitations())
                .isEmpty();
        assertThat(after(FORMED, invited, new InvitationEnded(ID, AVERLAK)).invitations())
                .isEmpty();
    }

    @Test
    void whatAMemberMeansToBringInEndsWhenItGoesOrOnlyObserves() {
        var admitted = new MemberAdmitted(ID, AVERLAK, MemberRole.MEMBER);
        var first = days(1, AVERLAK);
        var second = days(2, FLENSBURG);
        assertThat(numbers(after(FORMED, admitted, first, second))).containsExactly(1, 2);
        assertThat(
                        numbers(
                                after(
                                        FORMED,
                                        admitted,
                                        first,
                                        second,
                                        new ContributionWithdrawn(ID, 2, FLENSBURG))))
                .containsExactly(1);
        for (var gone :
                List.<CommunityEvent>of(
                        new MemberLeft(ID, AVERLAK),
                        new MemberRemoved(ID, AVERLAK, new Note("Lange still.")),
                        new RoleChanged(ID, AVERLAK, MemberRole.MEMBER, MemberRole.OBSERVER))) {
            assertThat(numbers(after(FORMED, admitted, first, second, gone))).containsExactly(2);
        }
    }

    @Test
    void aDecisionSaysWhichOneItReplaces() {
        var community = after(FORMED, decided(1, Optional.empty()), decided(2, Optional.of(1)));
        assertThat(community.decisions()).extracting(it -> it.n()).containsExactly(1, 2);
        assertThat(community.decisions().getLast().replaces()).contains(1);
    }

    private static DecisionRecorded decided(int n, Optional<Integer> replaces) {
        return new DecisionRecorded(
                ID,
                n,
                new Title("Wir bauen"),
                Optional.empty(),
                LocalDate.of(2026, 1, 4),
                Outcome.ACCEPTED,
                Optional.empty(),
                replaces);
    }

    private static ContributionIntended days(int n, OrganisationId body) {
        return new ContributionIntended(
                ID,
                n,
                body,
                new Contribution(
                        ContributionKind.PERSON_DAYS,
                        Optional.of(new Amount("3")),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static List<Integer> numbers(CommunityDocument community) {
        return community.contributions().stream().map(it -> it.n()).toList();
    }

    /// Each event a second after the one before.
    private static CommunityDocument after(CommunityEvent... events) {
        CommunityDocument community = null;
        for (var i = 0; i < events.length; i++) {
            community = CommunityDocument.fold(community, events[i], AT.plusSeconds(i));
        }
        return community;
    }
}
