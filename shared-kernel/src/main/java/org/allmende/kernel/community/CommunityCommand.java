package org.allmende.kernel.community;

import org.allmende.kernel.Command;
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

/// What can be asked of a community.
public sealed interface CommunityCommand extends Command {
    CommunityId community();

    @Override
    default String target() {
        return community().value();
    }

    /// The acting body forms a community around projects and is its first coordinator.
    record Form(
            CommunityId community,
            Name name,
            Markdown purpose,
            Optional<Markdown> rules,
            List<ProjectId> projects,
            Admission admission,
            Visibility visibility)
            implements CommunityCommand {
        @Override
        public boolean creates() {
            return true;
        }
    }

    /// The acting body asks to join as a member or as an observer.
    record AskToJoin(CommunityId community, MemberRole as, Optional<Note> message)
            implements CommunityCommand {}

    /// A coordinator decides a request; declining needs a reason.
    record DecideRequest(
            CommunityId community,
            OrganisationId organisation,
            Decision decision,
            Optional<MemberRole> role,
            Optional<Note> reason)
            implements CommunityCommand {}

    /// The asker takes back its request.
    record WithdrawRequest(CommunityId community, OrganisationId organisation)
            implements CommunityCommand {}

    /// A coordinator says anew what the community is for and how one works in it.
    record ChangeCharter(
            CommunityId community,
            Name name,
            Markdown purpose,
            Optional<Markdown> rules,
            List<ProjectId> projects,
            Admission admission,
            Optional<Link.Url> agreement)
            implements CommunityCommand {}

    /// A coordinator shows the community to others, or to fewer.
    record ChangeVisibility(CommunityId community, Visibility visibility)
            implements CommunityCommand {}

    /// A coordinator invites a body, to be a member where no role is named.
    record Invite(CommunityId community, OrganisationId organisation, Optional<MemberRole> role)
            implements CommunityCommand {}

    /// The invited body becomes a member.
    record AcceptInvitation(CommunityId community, OrganisationId organisation)
            implements CommunityCommand {}

    /// The invited body declines, or a coordinator takes the invitation back.
    record EndInvitation(CommunityId community, OrganisationId organisation)
            implements CommunityCommand {}

    /// A member says what it means to bring in (*Beitragsabsicht*); it binds nobody.
    record Contribute(CommunityId community, Contribution contribution)
            implements CommunityCommand {}

    /// A member takes back what it meant to bring in.
    record WithdrawContribution(CommunityId community, int n) implements CommunityCommand {}

    /// A coordinator records what the members decided.
    ///
    /// @param replaces the number of the decision that holds no longer
    record RecordDecision(
            CommunityId community,
            Title title,
            Optional<Markdown> text,
            LocalDate decidedOn,
            Outcome outcome,
            Optional<Link.Url> document,
            Optional<Integer> replaces)
            implements CommunityCommand {}

    /// A coordinator gives a member another role.
    record ChangeRole(CommunityId community, OrganisationId organisation, MemberRole role)
            implements CommunityCommand {}

    /// A coordinator removes a member, with a reason.
    record RemoveMember(CommunityId community, OrganisationId organisation, Note reason)
            implements CommunityCommand {}

    /// A member leaves by itself.
    record Leave(CommunityId community, OrganisationId organisation) implements CommunityCommand {}

    /// A coordinator ends the community, with a reason.
    record Dissolve(CommunityId community, Note reason) implements CommunityCommand {}

    /// Asks whether the actor may say whom to turn to. Nothing happens: what is said names people
    /// and is kept apart from the events, so that it can be erased.
    record KeepContact(CommunityId community) implements CommunityCommand {}
}
