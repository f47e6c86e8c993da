package org.allmende.web.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.Decision;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.util.List;
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

    record NewCharter(
            @Must(Name.class) String name,
            @Must(Markdown.class) String purpose,
            @May(Markdown.class) String rules,
            @Must(ProjectId.class) List<String> projects,
            @Must(Admission.class) String admission,
            @May(Link.Url.class) String agreement)
            implements CommunityChanges {

        CommunityCommand command(CommunityId community) {
            var read = new Fields();
            var name = read.required("name", this.name, Name::new);
            var purpose = read.required("purpose", this.purpose, Markdown::new);
            var rules = read.optional("rules", this.rules, Markdown::new);
            read.required("projects", this.projects, it -> it);
            var projects = read.list("projects", this.projects, ProjectId::new);
            var admission = read.code("admission", this.admission, Admission.class);
            var agreement = read.optional("agreement", this.agreement, Link.Url::new);
            return read.then(
                    () ->
                            new CommunityCommand.ChangeCharter(
                                    community, name, purpose, rules, projects, admission,
                                    agreement));
        }
    }

    record CommunityVisibility(@Must(Visibility.class) String visibility)
            implements CommunityChanges {

        CommunityCommand command(CommunityId community) {
            var read = new Fields();
            var visibility = read.code("visibility", this.visibility, Visibility.class);
            return read.then(() -> new CommunityCommand.ChangeVisibility(community, visibility));
        }
    }

    record NewInvitation(
            @Must(OrganisationId.class) String organisation, @May(MemberRole.class) String role)
            implements CommunityChanges {

        CommunityCommand command(CommunityId community) {
            var read = new Fields();
            var body = read.required("organisation", this.organisation, OrganisationId::new);
            var role = read.optionalCode("role", this.role, MemberRole.class);
            return read.then(() -> new CommunityCommand.Invite(community, body, role));
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
