package org.allmende.kernel.person;

import org.allmende.kernel.Query;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be asked about a person.
public sealed interface PersonQuery<R> extends Query<R> {

    /// To which bodies a person belongs or has an open claim; answered from at least `atLeast`, and
    /// from the head of the store as it was when the question arrived.
    record Bodies(PersonId person, long atLeast) implements PersonQuery<BodiesView> {
        @Override
        public Class<BodiesView> answer() {
            return BodiesView.class;
        }
    }

    record BodiesView(List<Belonging> organisations, long position) {}

    /// @param status `claimed` for an open claim of this person, else the body's
    /// @param roles empty for a claim
    record Belonging(
            OrganisationId id,
            String name,
            OrganisationStatus status,
            Set<Role> roles,
            Optional<ClaimId> claim) {}
}
