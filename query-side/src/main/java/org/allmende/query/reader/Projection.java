package org.allmende.query.reader;

import org.allmende.platform.store.Recorded;

/// A view that the ordered reader feeds, one event after the other, always on the same thread. An
/// event may come twice when the first attempt failed halfway; the second must then end in the same
/// state. What it throws stops the reader at this event.
@FunctionalInterface
public interface Projection {
    void on(Recorded event);
}
