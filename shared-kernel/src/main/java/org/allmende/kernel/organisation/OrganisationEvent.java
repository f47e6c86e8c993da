package org.allmende.kernel.organisation;

import org.allmende.kernel.Event;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What can happen to a body.
public sealed interface OrganisationEvent extends Event {
    OrganisationId organisation();

    /// A person claimed to speak for the body.
    record Claimed(
            OrganisationId organisation,
            ClaimId claim,
            PersonId person,
            Name name,
            OrganisationKind kind,
            Optional<Name> seat,
            Optional<LandKey> land,
            Optional<Note> evidence)
            implements OrganisationEvent {}

    /// The operator believed the claim: the claimant administers the body.
    record ClaimVerified(OrganisationId organisation, ClaimId claim, PersonId person)
            implements OrganisationEvent {}

    /// The operator did not believe the claim.
    record ClaimRejected(
            OrganisationId organisation, ClaimId claim, PersonId person, Optional<Note> reason)
            implements OrganisationEvent {}

    /// A person asked to belong to the body.
    record MembershipRequested(OrganisationId organisation, PersonId person, Optional<Note> message)
            implements OrganisationEvent {}

    /// The request of a person was declined, or the person took it back.
    record RequestDeclined(OrganisationId organisation, PersonId person)
            implements OrganisationEvent {}

    /// An administrator made an invitation; whom it reaches no event says.
    ///
    /// @param by who made it: it is good as long as that person administers the body
    /// @param expiresAt from when it is of no use
    record Invited(
            OrganisationId organisation,
            InvitationId invitation,
            PersonId by,
            Set<Role> roles,
            Instant expiresAt)
            implements OrganisationEvent {}

    /// A person belongs to the body from now on because it was invited.
    record InvitationAccepted(
            OrganisationId organisation, InvitationId invitation, PersonId person, Set<Role> roles)
            implements OrganisationEvent {}

    /// An administrator ended an invitation that nobody had accepted: its link is worth nothing.
    record InvitationEnded(OrganisationId organisation, InvitationId invitation)
            implements OrganisationEvent {}

    /// A person belongs to the body from now on.
    ///
    /// @param reason given by the operator who appointed it
    record PersonAdmitted(
            OrganisationId organisation, PersonId person, Set<Role> roles, Optional<Note> reason)
            implements OrganisationEvent {}

    /// A person of the body has other roles from now on.
    ///
    /// @param reason given by the operator who appointed it
    record RolesChanged(
            OrganisationId organisation, PersonId person, Set<Role> roles, Optional<Note> reason)
            implements OrganisationEvent {}

    /// A person no longer belongs to the body.
    record PersonRemoved(OrganisationId organisation, PersonId person)
            implements OrganisationEvent {}

    /// The register names the body anew.
    ///
    /// @param from the official name before
    /// @param official the official name from now on
    /// @param name as people say it
    record Renamed(
            OrganisationId organisation,
            Name from,
            Name official,
            Name name,
            OrganisationKind kind,
            LocalDate date)
            implements OrganisationEvent {}

    /// The register no longer has the body: dissolved, its successor open.
    ///
    /// @param date of the register
    /// @param heir the key under which it seems to go on, where the register shows one
    record Dissolved(OrganisationId organisation, LocalDate date, Optional<OrganisationId> heir)
            implements OrganisationEvent {}

    /// The register has the body again.
    ///
    /// @param date of the register
    record Restored(OrganisationId organisation, LocalDate date) implements OrganisationEvent {}
}
