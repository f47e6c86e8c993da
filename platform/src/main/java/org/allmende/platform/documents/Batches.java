package org.allmende.platform.documents;

import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;

import java.util.List;
import java.util.function.LongConsumer;

/// What keeps documents from the events of a document feed.
public interface Batches {

    /// Takes the events of a batch, in order for each aggregate. Called again with the same events
    /// after a failure, so it must not count.
    void handle(List<Recorded> batch);

    /// Makes all documents anew from the whole log and answers the position they then stand at.
    ///
    /// @param reached is told positions on the way; what it throws ends the making
    long rebuild(EventLog log, LongConsumer reached);
}
