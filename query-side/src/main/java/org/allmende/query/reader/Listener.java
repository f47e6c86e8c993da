package org.allmende.query.reader;

import org.allmende.platform.store.Recorded;

import java.util.List;

/// Learns of events as soon as lists and figures of this node show them. Called on the reader's
/// thread: whoever has more to do than to pass it on does that elsewhere. Events of a rebuild are
/// not told.
@FunctionalInterface
public interface Listener {
    /// @param events those up to the position now readable, in order
    void published(List<Recorded> events);
}
