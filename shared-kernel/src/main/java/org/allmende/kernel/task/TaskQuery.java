package org.allmende.kernel.task;

import org.allmende.kernel.Page;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What waits for a person and the bodies it speaks for.
///
/// @param acting only for this body, to which the person must belong; all of its bodies when empty
public record TaskQuery(Optional<OrganisationId> acting, Page page, Reading reading)
        implements Query<TaskQuery.Found> {

    @Override
    public Class<Found> answer() {
        return Found.class;
    }

    /// @param thing where it is to be done
    /// @param organisation the body for which it is to be done; absent for the operator
    /// @param by the body that waits, if one does
    /// @param person who waits, if a person does
    /// @param since when it began to wait
    /// @param due until when it should be done, where there is such a day
    public record Item(
            TaskKind kind,
            Ref thing,
            Optional<Ref> organisation,
            Optional<Ref> by,
            Optional<PersonId> person,
            Instant since,
            Optional<LocalDate> due) {}

    /// The oldest first.
    public record Found(List<Item> items, int total, Instant asOf, long position) {}
}
