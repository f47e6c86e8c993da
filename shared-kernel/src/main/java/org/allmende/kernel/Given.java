package org.allmende.kernel;

import org.allmende.kernel.organisation.Standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What a decision may rely on besides the state: who acts, when, and what the ports answered.
/// Nothing is asked and no clock is read while deciding.
///
/// @param actor who acts
/// @param standing what the acting body is and what the person is in it
/// @param now the moment of the decision
/// @param facts the answers of the ports this feature asks
public record Given<F>(Actor actor, Standing standing, Instant now, F facts) {

    /// Today's date in Berlin, whose days are the days of the platform.
    public LocalDate today() {
        return Berlin.day(now);
    }

    /// The day somebody named, today where none was named.
    ///
    /// @param field where it was named
    /// @throws Refused `in-the-future`
    public LocalDate day(Optional<LocalDate> named, String field) {
        if (named.isPresent() && named.get().isAfter(today())) {
            throw Refused.field(field, Code.IN_THE_FUTURE);
        }
        return named.orElseGet(this::today);
    }
}
