package org.allmende.command.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.community.CommunityCommand.ChangeRole;
import org.allmende.kernel.community.CommunityCommand.Leave;
import org.allmende.kernel.community.CommunityCommand.RemoveMember;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityEvent.Dissolved;
import org.allmende.kernel.community.CommunityEvent.MemberLeft;
import org.allmende.kernel.community.CommunityEvent.MemberRemoved;
import org.allmende.kernel.community.CommunityEvent.RoleChanged;
import org.allmende.kernel.organisation.OrganisationId;

import java.util.List;
import java.util.Optional;

/// Decides what members are and how they go.
final class Belonging {
    private Belonging() {}

    static List<CommunityEvent> decide(ChangeRole command, Community community) {
        var body = command.organisation();
        var from =
                community.circle().role(body).orElseThrow(() -> Refused.because(Code.NOT_A_MEMBER));
        if (from == command.role()) {
            return List.of();
        }
        if (community.circle().lastCoordinator(body)) {
            throw Refused.because(Code.LAST_COORDINATOR);
        }
        return List.of(new RoleChanged(community.id(), body, from, command.role()));
    }

    static List<CommunityEvent> decide(RemoveMember command, Community community) {
        var body = command.organisation();
        if (isGone(body, community.circle())) {
            return List.of();
        }
        if (community.circle().lastCoordinator(body)) {
            throw Refused.because(Code.LAST_COORDINATOR);
        }
        return List.of(new MemberRemoved(community.id(), body, command.reason()));
    }

    static List<CommunityEvent> decide(Leave command, Community community) {
        var body = command.organisation();
        if (isGone(body, community.circle())) {
            return List.of();
        }
        var left = new MemberLeft(community.id(), body);
        if (community.circle().members().size() == 1) {
            return List.of(left, new Dissolved(community.id(), Optional.empty()));
        }
        if (community.circle().lastCoordinator(body)) {
            throw Refused.because(Code.LAST_COORDINATOR);
        }
        return List.of(left);
    }

    /// Whether the body was a member and is no longer.
    ///
    /// @throws Refused `not-a-member` for one that never was
    private static boolean isGone(OrganisationId body, Circle circle) {
        if (circle.role(body).isPresent()) {
            return false;
        }
        if (!circle.former().contains(body)) {
            throw Refused.because(Code.NOT_A_MEMBER);
        }
        return true;
    }
}
