package org.allmende.web.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// The last signals of this process, by position: from here everybody who listens is served, the
/// newest as well as who comes back. Written by one thread, read by many.
final class SignalRing {

    private final int capacity;
    private final ConcurrentSkipListMap<Long, Batch> batches = new ConcurrentSkipListMap<>();
    private int size;

    /// Nothing after this position is missing.
    private volatile long from = Long.MAX_VALUE;

    private volatile long head;

    SignalRing(int capacity) {
        this.capacity = capacity;
    }

    /// Begins at a position, or goes on where nothing was missed.
    void begin(long position) {
        if (from != Long.MAX_VALUE && position <= head) return;
        from = position;
        batches.clear();
        size = 0;
        head = position;
    }

    /// Adds what is newer than all that is there.
    void add(Batch batch) {
        if (batch.position() <= head) return;
        batches.put(batch.position(), batch);
        head = batch.position();
        if (++size > capacity) {
            from = batches.firstKey();
            batches.pollFirstEntry();
            size--;
        }
    }

    /// The last position known; 0 before the beginning.
    long head() {
        return head;
    }

    /// Whether anything is known yet.
    boolean begun() {
        return from != Long.MAX_VALUE;
    }

    /// What came after a position; empty when some of that is gone.
    Optional<List<Batch>> after(long position) {
        var later = List.copyOf(batches.tailMap(position, false).values());
        // Asked after the copy: what was thrown away meanwhile is noticed here.
        return position >= from ? Optional.of(later) : Optional.empty();
    }
}
