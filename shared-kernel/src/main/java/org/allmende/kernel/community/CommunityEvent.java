package org.allmende.kernel.community;

import org.allmende.kernel.Event;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;

import java.util.List;
import java.util.Optional;

/// What can happen to a community.
public sealed interface CommunityEvent extends Event {
    CommunityId community();

    /// A body formed the community and coordinates it.
    record Formed(
            CommunityId community,
            OrganisationId coordinator,
            Name name,
            Markdown purpose,
            Optional<Markdown> rules,
            List<ProjectId> projects,
            Admission admission,
            Visibility visibility)
            implements CommunityEvent {}

    /// A body asked to join.
    record JoinAsked(
            CommunityId community,
            OrganisationId organisation,
            MemberRole as,
            Optional<Note> message)
            implements CommunityEvent {}

    /// A body is a member from now on: at once where admission is open, else by a coordinator's
    /// decision.
    record MemberAdmitted(CommunityId community, OrganisationId organisation, MemberRole role)
            implements CommunityEvent {}

    /// A coordinator declined a request.
    record RequestDeclined(CommunityId community, OrganisationId organisation, Note reason)
            implements CommunityEvent {}

    /// The asker took back its request.
    record RequestWithdrawn(CommunityId community, OrganisationId organisation)
            implements CommunityEvent {}

    /// A member has another role from now on.
    record RoleChanged(
            CommunityId community, OrganisationId organisation, MemberRole from, MemberRole role)
            implements CommunityEvent {}

    /// A coordinator removed a member.
    record MemberRemoved(CommunityId community, OrganisationId organisation, Note reason)
            implements CommunityEvent {}

    /// A member left by itself.
    record MemberLeft(CommunityId community, OrganisationId organisation)
            implements CommunityEvent {}

    /// The community ended: by decision with a reason, or because its only member left.
    record Dissolved(CommunityId community, Optional<Note> reason) implements CommunityEvent {}
}
