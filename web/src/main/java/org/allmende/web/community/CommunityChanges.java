package org.allmende.web.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.Decision;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.text.Note;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.util.function.Function;

/// What can be asked of a community, as it is sent.
sealed interface CommunityChanges {

    record JoinRequest(@Must(MemberRole.class) String as, @May(Note.class) String message)
            implements CommunityChanges {

        CommunityCommand command(CommunityId community) {
            var read = new Fields();
            var as = read.code("as", this.as, MemberRole.class);
            // Nobody asks for the coordination: who coordinates, gives it.
            if (as == MemberRole.COORDINATOR)
                read.error("as", Code.UNKNOWN_CODE, as.code(), "member, observer");
            var message = read.optional("message", this.message, Note::new);
            return read.then(() -> new CommunityCommand.AskToJoin(community, as, message));
        }
    }

    record RequestDecision(
            @Must(Decision.class) String decision,
            @May(MemberRole.class) String role,
            @May(Note.class) String reason)
            implements CommunityChanges {

        CommunityCommand command(CommunityId community, OrganisationId asker) {
            var read = new Fields();
            var decision = read.code("decision", this.decision, Decision.class);
            var role = read.optionalCode("role", this.role, MemberRole.class);
            var reason = read.optional("reason", this.reason, Note::new);
            return read.then(
                    () ->
                            new CommunityCommand.DecideRequest(
                                    community, asker, decision, role, reason));
        }
    }

    record NewRole(@Must(MemberRole.class) String role) implements CommunityChanges {

        CommunityCommand command(CommunityId community, OrganisationId member) {
            var read = new Fields();
            var role = read.code("role", this.role, MemberRole.class);
            return read.then(() -> new CommunityCommand.ChangeRole(community, member, role));
        }
    }

    /// Why a member is removed or the community ends.
    record Reason(@Must(Note.class) String reason) implements CommunityChanges {

        CommunityCommand removal(CommunityId community, OrganisationId member) {
            return read(it -> new CommunityCommand.RemoveMember(community, member, it));
        }

        CommunityCommand dissolution(CommunityId community) {
            return read(it -> new CommunityCommand.Dissolve(community, it));
        }

        private CommunityCommand read(Function<Note, CommunityCommand> command) {
            var read = new Fields();
            var reason = read.required("reason", this.reason, Note::new);
            return read.then(() -> command.apply(reason));
        }
    }
}
