package org.allmende.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// The events in the order in which they were recorded, the same for every store.
///
/// An event whose name or revision is unknown ends the reading with an error that names it; nothing
/// is skipped.
public interface EventLog {

    /// Position of the last event that is visible, 0 when there is none.
    long head();

    /// How many bytes the events take where they are stored; empty where the store does not tell.
    default OptionalLong bytes() {
        return OptionalLong.empty();
    }

    /// Up to `max` events after position `after`, in order; empty only at the head. For rebuilds:
    /// the greater `max`, the faster (10,000 is a good choice).
    List<Recorded> read(long after, int max);

    /// The events of one aggregate whose version is above `afterVersion`, in order; empty if there
    /// is no such aggregate. Their position is 0 where the store cannot tell.
    List<Recorded> of(String aggregate, long afterVersion);

    /// What follows position `after`, now and from now on. Each tail is for one thread; close it in
    /// the end.
    Tail tail(long after);

    interface Tail extends AutoCloseable {

        /// The next events, at most `max`: at once if there are some, else as soon as one is
        /// recorded, and an empty list when none was within `wait`.
        List<Recorded> next(int max, Duration wait) throws InterruptedException;

        @Override
        void close();
    }
}
