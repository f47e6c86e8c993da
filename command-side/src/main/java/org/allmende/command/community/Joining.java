package org.allmende.command.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.community.CommunityCommand.AcceptInvitation;
import org.allmende.kernel.community.CommunityCommand.AskToJoin;
import org.allmende.kernel.community.CommunityCommand.DecideRequest;
import org.allmende.kernel.community.CommunityCommand.EndInvitation;
import org.allmende.kernel.community.CommunityCommand.Invite;
import org.allmende.kernel.community.CommunityCommand.WithdrawRequest;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityEvent.InvitationEnded;
import org.allmende.kernel.community.CommunityEvent.Invited;
import org.allmende.kernel.community.CommunityEvent.JoinAsked;
import org.allmende.kernel.community.CommunityEvent.MemberAdmitted;
import org.allmende.kernel.community.CommunityEvent.RequestDeclined;
import org.allmende.kernel.community.CommunityEvent.RequestWithdrawn;
import org.allmende.kernel.community.Decision;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationId;

import java.util.List;

/// Decides how a body comes into a community: it asks, or it is invited; where both sides have said
/// so, it is in.
final class Joining {
    private Joining() {}

    static List<CommunityEvent> decide(
            AskToJoin command, Community community, OrganisationId body) {
        var circle = community.circle();
        if (command.as() == MemberRole.COORDINATOR) {
            throw Refused.field("as", Code.UNKNOWN_CODE, "coordinator", "member, observer");
        }
        if (circle.role(body).isPresent()) {
            throw Refused.because(Code.ALREADY_MEMBER);
        }
        var offered = circle.invitation(body).filter(it -> covers(it, command.as()));
        if (offered.isPresent()) {
            return List.of(new MemberAdmitted(community.id(), body, command.as()));
        }
        if (circle.request(body).isPresent()) {
            throw Refused.because(Code.ALREADY_ASKED);
        }
        return switch (community.charter().admission()) {
            case OPEN -> List.of(new MemberAdmitted(community.id(), body, command.as()));
            case ON_REQUEST ->
                    List.of(new JoinAsked(community.id(), body, command.as(), command.message()));
            case BY_INVITATION -> throw Refused.because(Code.BY_INVITATION_ONLY);
        };
    }

    /// Who was offered a role may take a lesser one.
    private static boolean covers(MemberRole offered, MemberRole asked) {
        return offered.compareTo(asked) <= 0;
    }

    static List<CommunityEvent> decide(DecideRequest command, Community community) {
        var body = command.organisation();
        var request = community.circle().request(body);
        if (request.isEmpty()) {
            return decidedAgain(command, community.circle());
        }
        return switch (command.decision()) {
            case ADMITTED ->
                    List.of(
                            new MemberAdmitted(
                                    community.id(), body, command.role().orElse(request.get())));
            case DECLINED ->
                    List.of(
                            new RequestDeclined(
                                    community.id(),
                                    body,
                                    command.reason()
                                            .orElseThrow(
                                                    () ->
                                                            Refused.field(
                                                                    "reason",
                                                                    Code.REASON_NEEDED))));
        };
    }

    /// Saying the same decision twice changes nothing.
    private static List<CommunityEvent> decidedAgain(DecideRequest command, Circle circle) {
        var body = command.organisation();
        var same =
                command.decision() == Decision.ADMITTED
                        ? circle.role(body)
                                .filter(is -> command.role().orElse(is) == is)
                                .isPresent()
                        : circle.declined().contains(body);
        if (!same) {
            throw Refused.because(Code.NOT_ASKED);
        }
        return List.of();
    }

    static List<CommunityEvent> decide(WithdrawRequest command, Community community) {
        var body = command.organisation();
        if (community.circle().role(body).isPresent()) {
            throw Refused.because(Code.NOT_ASKED);
        }
        return community.circle().request(body).isEmpty()
                ? List.of()
                : List.of(new RequestWithdrawn(community.id(), body));
    }

    /// An invitation to another role is another one.
    static List<CommunityEvent> decide(Invite command, Community community, Facts facts) {
        var body = command.organisation();
        var circle = community.circle();
        if (!facts.verified()) {
            throw Refused.field("organisation", Code.UNKNOWN_ORGANISATION, body.value());
        }
        if (circle.role(body).isPresent()) {
            throw Refused.because(Code.ALREADY_MEMBER);
        }
        var asked = circle.request(body);
        if (asked.isPresent()) {
            return List.of(
                    new MemberAdmitted(community.id(), body, command.role().orElse(asked.get())));
        }
        var role = command.role().orElse(MemberRole.MEMBER);
        var before = circle.invitation(body);
        if (before.isEmpty()) {
            return List.of(new Invited(community.id(), body, role));
        }
        return before.get() == role
                ? List.of()
                : List.of(
                        new InvitationEnded(community.id(), body),
                        new Invited(community.id(), body, role));
    }

    static List<CommunityEvent> decide(AcceptInvitation command, Community community) {
        var body = command.organisation();
        if (community.circle().role(body).isPresent()) {
            return List.of();
        }
        var role =
                community
                        .circle()
                        .invitation(body)
                        .orElseThrow(() -> Refused.because(Code.NOT_INVITED));
        return List.of(new MemberAdmitted(community.id(), body, role));
    }

    static List<CommunityEvent> decide(EndInvitation command, Community community) {
        var body = command.organisation();
        if (community.circle().role(body).isPresent()) {
            throw Refused.because(Code.NOT_INVITED);
        }
        return community.circle().invitation(body).isEmpty()
                ? List.of()
                : List.of(new InvitationEnded(community.id(), body));
    }
}
