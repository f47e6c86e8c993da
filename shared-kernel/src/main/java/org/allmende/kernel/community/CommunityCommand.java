package org.allmende.kernel.community;

import org.allmende.kernel.Command;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;

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
