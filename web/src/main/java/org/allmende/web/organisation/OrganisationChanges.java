package org.allmende.web.organisation;

import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Note;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.util.EnumSet;
import java.util.List;

/// What can be asked of a body, as it is sent.
sealed interface OrganisationChanges {

    record Verification(@May(ClaimId.class) String claim) implements OrganisationChanges {

        static final Verification NONE = new Verification(null);

        OrganisationCommand command(OrganisationId body) {
            var read = new Fields();
            var claim = read.optional("claim", this.claim, ClaimId::new);
            return read.then(() -> new OrganisationCommand.VerifyClaim(body, claim));
        }
    }

    record Rejection(@May(ClaimId.class) String claim, @May(Note.class) String reason)
            implements OrganisationChanges {

        static final Rejection NONE = new Rejection(null, null);

        OrganisationCommand command(OrganisationId body) {
            var read = new Fields();
            var claim = read.optional("claim", this.claim, ClaimId::new);
            var reason = read.optional("reason", this.reason, Note::new);
            return read.then(() -> new OrganisationCommand.RejectClaim(body, claim, reason));
        }
    }

    record MembershipRequest(@May(Note.class) String message) implements OrganisationChanges {

        static final MembershipRequest NONE = new MembershipRequest(null);

        OrganisationCommand command(OrganisationId body) {
            var read = new Fields();
            var message = read.optional("message", this.message, Note::new);
            return read.then(() -> new OrganisationCommand.RequestMembership(body, message));
        }
    }

    record Invitation(@Must(Role.class) List<String> roles) implements OrganisationChanges {

        OrganisationCommand command(OrganisationId body) {
            var read = new Fields();
            read.required("roles", roles == null || roles.isEmpty() ? null : roles, it -> it);
            var roles = read.codes("roles", this.roles, Role.class);
            return read.then(() -> new OrganisationCommand.Invite(body, EnumSet.copyOf(roles)));
        }
    }

    /// @param reason why the operator appoints somebody
    record Roles(@Must(Role.class) List<String> roles, @May(Note.class) String reason)
            implements OrganisationChanges {

        OrganisationCommand command(OrganisationId body, PersonId person) {
            var read = new Fields();
            // Who belongs has a role; who has none is removed.
            read.required("roles", roles == null || roles.isEmpty() ? null : roles, it -> it);
            var roles = read.codes("roles", this.roles, Role.class);
            var reason = read.optional("reason", this.reason, Note::new);
            return read.then(
                    () ->
                            new OrganisationCommand.SetRoles(
                                    body, person, EnumSet.copyOf(roles), reason));
        }
    }
}
