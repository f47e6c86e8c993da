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
/// @param verifiedClaim the claim by which the body was verified; drafts made under it became the
///   body's
public record Standing(
        boolean known,
        boolean verified,
        Optional<String> name,
        Optional<OrganisationKind> kind,
        Set<Role> roles,
        Optional<ClaimId> claim,
        Optional<ClaimId> verifiedClaim) {

    /// Of somebody who acts for no body, or for one that does not exist.
    public static final Standing NONE =
            new Standing(
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty());

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

    /// Whether a draft of this body is the person's to see and to change: one made under a claim
    /// belongs to that claimant until the claim is verified, then to the body; with any other end
    /// of the claim to nobody.
    ///
    /// @param under the claim it was made under, empty for one made by the verified body
    public boolean keeps(Optional<ClaimId> under) {
        return under.isEmpty() || under.equals(verifiedClaim) ? speaks() : under.equals(claim);
    }
}
