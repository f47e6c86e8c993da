package org.allmende.kernel.community;

import org.allmende.kernel.Event;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Title;

import java.time.LocalDate;
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

    /// A coordinator said anew what the community is for and how one works in it.
    record CharterChanged(
            CommunityId community,
            Name name,
            Markdown purpose,
            Optional<Markdown> rules,
            List<ProjectId> projects,
            Admission admission,
            Optional<Link.Url> agreement)
            implements CommunityEvent {}

    /// The community is shown to others than before.
    record VisibilityChanged(CommunityId community, Visibility from, Visibility visibility)
            implements CommunityEvent {}

    /// A coordinator invited a body.
    record Invited(CommunityId community, OrganisationId organisation, MemberRole role)
            implements CommunityEvent {}

    /// The invitation holds no longer: the invited declined, or the coordination took it back.
    record InvitationEnded(CommunityId community, OrganisationId organisation)
            implements CommunityEvent {}

    /// A member said what it means to bring in. It ends when the member goes or only observes.
    ///
    /// @param n its number in the community, from 1
    record ContributionIntended(
            CommunityId community, int n, OrganisationId organisation, Contribution contribution)
            implements CommunityEvent {}

    /// A member took back what it meant to bring in.
    record ContributionWithdrawn(CommunityId community, int n, OrganisationId organisation)
            implements CommunityEvent {}

    /// A coordinator recorded what the members decided.
    ///
    /// @param n its number in the community, from 1
    /// @param replaces the number of the decision that holds no longer
    record DecisionRecorded(
            CommunityId community,
            int n,
            Title title,
            Optional<Markdown> text,
            LocalDate decidedOn,
            Outcome outcome,
            Optional<Link.Url> document,
            Optional<Integer> replaces)
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
