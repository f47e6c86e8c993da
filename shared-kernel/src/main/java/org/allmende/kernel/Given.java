package org.allmende.kernel;

import org.allmende.kernel.organisation.Standing;

import java.time.Instant;
import java.time.LocalDate;

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
}
