package org.allmende.web.person;

import java.time.Instant;
import java.util.List;

/// What was said about the platform: kept with the people, since it may name one, and erased after
/// a while.
interface Feedbacks {

    void keep(Feedback feedback);

    /// Those said until a moment, the newest first.
    List<Feedback> said(Instant until, int offset, int most);

    int count(Instant until);

    void forgetBefore(Instant moment);
}
