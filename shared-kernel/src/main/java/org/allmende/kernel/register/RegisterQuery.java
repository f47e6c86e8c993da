package org.allmende.kernel.register;

import org.allmende.kernel.Page;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationStatus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What can be asked of the official register.
public sealed interface RegisterQuery<R> extends Query<R> {

    /// Bodies by name or key, tolerant of spelling.
    record Find(String q, Page page, Reading reading) implements RegisterQuery<Found> {
        @Override
        public Class<Found> answer() {
            return Found.class;
        }
    }

    /// @param status where the body stands on the platform, if anywhere
    record Item(
            String key,
            String name,
            String officialName,
            OrganisationKind kind,
            Optional<Ref> district,
            Ref land,
            int population,
            Optional<OrganisationStatus> status) {}

    record Found(List<Item> items, int total, Instant asOf, long position) {}
}
