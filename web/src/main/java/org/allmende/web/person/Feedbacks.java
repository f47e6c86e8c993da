package org.allmende.web.person;

import org.allmende.kernel.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was said about the platform: kept with the people, since it may name one, and erased after
/// a while.
interface Feedbacks {

    /// @param writer who says it, where somebody is signed in
    void keep(Feedback feedback, Optional<PersonId> writer);

    /// Those said until a moment, the newest first.
    List<Feedback> said(Instant until, int offset, int most);

    int count(Instant until);

    /// What a person said while it was signed in, the oldest first.
    List<Feedback> writtenBy(PersonId writer);

    void forgetBefore(Instant moment);
}
