package org.allmende.web;

import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationId;

import java.time.Instant;

/// The links by which invitations reach people. Whether an invitation is still good, its body says.
public interface InvitationLinks {

    /// A new link to an invitation.
    Made make(OrganisationId body, InvitationId invitation, Instant expiresAt);

    /// What a link leads to.
    ///
    /// @throws org.allmende.kernel.Refused `not-found` for an unknown one
    Meant of(String secret);

    record Made(String secret, Instant expiresAt) {}

    record Meant(OrganisationId body, InvitationId invitation) {}
}
