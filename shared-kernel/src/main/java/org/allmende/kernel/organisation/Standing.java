package org.allmende.kernel.organisation;

import java.util.Optional;
import java.util.Set;

/// What the acting person is for the body it acts for, as the events say at this moment.
///
/// @param known whether the body exists on the platform
/// @param verified whether one claim to it was verified
/// @param name its name, empty where the body is not known
/// @param kind its kind, empty where the body is not known
/// @param roles of the person in it
/// @param claim the person's own open claim
public record Standing(
        boolean known,
        boolean verified,
        Optional<String> name,
        Optional<OrganisationKind> kind,
        Set<Role> roles,
        Optional<ClaimId> claim) {

    /// Of somebody who acts for no body, or for one that does not exist.
    public static final Standing NONE =
            new Standing(
                    false, false, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

    /// Whether the person may speak for the verified body.
    public boolean speaks() {
        return verified && !roles.isEmpty();
    }

    /// Whether the person administers the verified body.
    public boolean administers() {
        return verified && roles.contains(Role.ADMINISTRATOR);
    }

    /// Whether the person may prepare drafts: it speaks for the body or has an open claim to it.
    public boolean prepares() {
        return speaks() || claim.isPresent();
    }
}
