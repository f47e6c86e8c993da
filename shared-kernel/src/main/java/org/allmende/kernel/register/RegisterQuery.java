package org.allmende.kernel.register;

import org.allmende.kernel.Page;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationStatus;

import java.time.Instant;
import java.time.LocalDate;
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

    /// What an import would change, without changing anything: for the operator.
    ///
    /// @param packed as in the command
    record Preview(String packed, Reading reading) implements RegisterQuery<Imported> {
        @Override
        public Class<Imported> answer() {
            return Imported.class;
        }
    }

    /// What an import did change: for the operator.
    ///
    /// @param version the number of its event
    record Change(long version, Reading reading) implements RegisterQuery<Imported> {
        @Override
        public Class<Imported> answer() {
            return Imported.class;
        }
    }

    /// @param date of the register that was imported
    /// @param unchanged how many bodies are in none of the lists
    record Imported(
            LocalDate date,
            List<RegisterDifference.Body> added,
            List<RegisterDifference.Body> gone,
            List<RegisterDifference.Renaming> renamed,
            List<RegisterDifference.Rekeying> rekeyed,
            int unchanged) {

        public static Imported of(LocalDate date, RegisterDifference it) {
            return new Imported(
                    date, it.added(), it.gone(), it.renamed(), it.rekeyed(), it.unchanged());
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
