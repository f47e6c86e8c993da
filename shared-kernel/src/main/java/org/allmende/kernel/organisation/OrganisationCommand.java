package org.allmende.kernel.organisation;

import org.allmende.kernel.Command;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What can be asked of a body.
public sealed interface OrganisationCommand extends Command {
    OrganisationId organisation();

    @Override
    default String target() {
        return organisation().value();
    }

    /// The acting person claims to speak for the body.
    ///
    /// @param named for a body outside the register: what it is called
    /// @param evidence why the claim should be believed; seen by the operator and the claimant
    record Claim(OrganisationId organisation, Optional<Named> named, Optional<Note> evidence)
            implements OrganisationCommand {
        @Override
        public boolean creates() {
            return true;
        }
    }

    /// A body outside the register.
    record Named(Name name, OrganisationKind kind, Optional<Name> seat, Optional<LandKey> land) {}

    /// The operator believes a claim; without `claim` the only open one.
    record VerifyClaim(OrganisationId organisation, Optional<ClaimId> claim)
            implements OrganisationCommand {}

    /// The operator does not believe a claim; without `claim` the only open one.
    record RejectClaim(OrganisationId organisation, Optional<ClaimId> claim, Optional<Note> reason)
            implements OrganisationCommand {}

    /// The acting person asks to belong to the body.
    record RequestMembership(OrganisationId organisation, Optional<Note> message)
            implements OrganisationCommand {}

    /// An administrator lets whoever gets the link of the invitation belong to the body with these
    /// roles: one person, once, within [#LIFETIME].
    record Invite(OrganisationId organisation, Set<Role> roles) implements OrganisationCommand {
        public static final Duration LIFETIME = Duration.ofDays(14);
    }

    /// An administrator ends an invitation that nobody has accepted.
    record EndInvitation(OrganisationId organisation, InvitationId invitation)
            implements OrganisationCommand {}

    /// The acting person, who has shown the link, belongs to the body from now on.
    record AcceptInvitation(OrganisationId organisation, InvitationId invitation)
            implements OrganisationCommand {}

    /// An administrator admits a person or changes its roles; the operator may appoint, with a
    /// reason.
    record SetRoles(
            OrganisationId organisation, PersonId person, Set<Role> roles, Optional<Note> reason)
            implements OrganisationCommand {}

    /// An administrator removes a person or declines its request; a person goes by itself.
    record RemovePerson(OrganisationId organisation, PersonId person)
            implements OrganisationCommand {}

    /// Asks whether the actor may say whom to turn to. Nothing happens: what is said names people
    /// and is kept apart from the events, so that it can be erased.
    record KeepContact(OrganisationId organisation) implements OrganisationCommand {}

    /// The platform itself lets a body follow the register in force.
    ///
    /// @param before its official name until the register changed, where that was another one
    /// @param heir the key under which it goes on, where it is gone and the register shows one
    record FollowRegister(
            OrganisationId organisation, Optional<Name> before, Optional<OrganisationId> heir)
            implements OrganisationCommand {}
}
