package org.allmende.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityEvent.Dissolved;
import org.allmende.kernel.community.CommunityEvent.Formed;
import org.allmende.kernel.community.CommunityEvent.JoinAsked;
import org.allmende.kernel.community.CommunityEvent.MemberAdmitted;
import org.allmende.kernel.community.CommunityEvent.MemberLeft;
import org.allmende.kernel.community.CommunityEvent.MemberRemoved;
import org.allmende.kernel.community.CommunityEvent.RequestDeclined;
import org.allmende.kernel.community.CommunityEvent.RequestWithdrawn;
import org.allmende.kernel.community.CommunityEvent.RoleChanged;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class CommunityDocumentTest {
    private static final CommunityId ID = new CommunityId("comm0001");
    private static final OrganisationId FLENSBURG = new OrganisationId("01001000");
    private static final OrganisationId AVERLAK = new OrganisationId("01051003");
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
    void aDissolvedCommunityKeepsItsMembersOnRecord() {
        var community = after(FORMED, new Dissolved(ID, Optional.empty()));

        assertThat(community.status()).isEqualTo(CommunityStatus.DISSOLVED);
        assertThat(community.members()).hasSize(1);
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
