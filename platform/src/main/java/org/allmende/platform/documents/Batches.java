package org.allmende.platform.documents;

import org.allmende.platform.store.Recorded;

import java.util.List;

/// What a document processor feeds: the events of a batch in order. Called again with the same
/// events after a failure, so it must not count.
@FunctionalInterface
public interface Batches {
    void handle(List<Recorded> batch);
}
