package org.allmende.platform.documents;

import org.allmende.platform.store.Recorded;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Writes what a batch collected before its token is stored, whatever the order of the handlers: a
/// token never runs ahead of the documents it speaks for.
final class FlushingTokenStore implements TokenStore {
    private static final String PENDING = "org.allmende.pending";

    /// Longer than the longest pause before the next try: by then another node has the segment.
    private static final Duration FORGOTTEN = Duration.ofMinutes(3);

    private final Map<Integer, Stuck> stuck = new ConcurrentHashMap<>();
    private final TokenStore store;
    private final Batches batches;

    FlushingTokenStore(TokenStore store, Batches batches) {
        this.store = store;
        this.batches = batches;
    }

    /// Collects an event of the batch at work.
    static void collect(Recorded event) {
        CurrentUnitOfWork.get()
                .root()
                .<List<Recorded>>getOrComputeResource(PENDING, key -> new ArrayList<>())
                .add(event);
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        if (CurrentUnitOfWork.isStarted()) {
            List<Recorded> pending = CurrentUnitOfWork.get().root().getResource(PENDING);
            if (pending != null && !pending.isEmpty()) {
                flush(pending, segment);
            }
        }
        store.storeToken(token, processor, segment);
    }

    private void flush(List<Recorded> pending, int segment) {
        try {
            batches.handle(List.copyOf(pending));
            pending.clear();
            stuck.remove(segment);
        } catch (RuntimeException e) {
            stuck.put(segment, new Stuck(pending.getFirst().position() - 1, e, System.nanoTime()));
            throw e;
        }
    }

    /// The segments whose last batch failed on this node.
    List<Stuck> stuck() {
        var now = System.nanoTime();
        stuck.values().removeIf(it -> now - it.nanos() > FORGOTTEN.toNanos());
        return List.copyOf(stuck.values());
    }

    /// @param position up to which the segment's documents stand
    record Stuck(long position, RuntimeException cause, long nanos) {}

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        store.initializeTokenSegments(processor, segments);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, TrackingToken initial) {
        store.initializeTokenSegments(processor, segments, initial);
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        return store.fetchToken(processor, segment);
    }

    @Override
    public TrackingToken fetchToken(String processor, Segment segment) {
        return store.fetchToken(processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        store.extendClaim(processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        store.releaseClaim(processor, segment);
    }

    @Override
    public void initializeSegment(TrackingToken token, String processor, int segment) {
        store.initializeSegment(token, processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        store.deleteToken(processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return store.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return store.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return store.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return store.retrieveStorageIdentifier();
    }
}
