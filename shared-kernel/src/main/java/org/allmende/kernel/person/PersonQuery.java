package org.allmende.kernel.person;

import org.allmende.kernel.Query;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;

import java.time.Instant;
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

    /// What a person did: its events, the oldest first; answered as [Bodies] is.
    record Deeds(PersonId person, long atLeast) implements PersonQuery<DeedsView> {
        @Override
        public Class<DeedsView> answer() {
            return DeedsView.class;
        }
    }

    record DeedsView(List<Deed> deeds, long position) {}

    /// @param position which of all events it is
    /// @param type its logical name
    /// @param thing the id of what it happened to
    /// @param version the number it has among the events of that thing
    record Deed(long position, Instant at, String type, String thing, long version) {}

    /// @param requests to belong, that wait
    record BodiesView(List<Belonging> organisations, List<Asked> requests, long position) {}

    /// A request to belong to a body.
    record Asked(OrganisationId id, String name, Instant at) {}

    /// @param status `claimed` for an open claim of this person, else the body's
    /// @param roles empty for a claim
    record Belonging(
            OrganisationId id,
            String name,
            OrganisationStatus status,
            Set<Role> roles,
            Optional<ClaimId> claim) {}
}
