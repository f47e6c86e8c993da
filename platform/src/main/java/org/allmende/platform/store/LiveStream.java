package org.allmende.platform.store;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/// One reader's way through the events. It tells its processor when something is there, so that
/// nobody polls.
final class LiveStream implements TrackingEventStream {

    private static final int BATCH = 256;

    private final LiveEventStore store;
    private final Queue<TrackedEventMessage<?>> batch = new ArrayDeque<>();
    private Runnable callback;
    private long position;

    LiveStream(LiveEventStore store, long position) {
        this.store = store;
        this.position = position;
    }

    private boolean fill() {
        if (batch.isEmpty()) {
            batch.addAll(store.after(position, BATCH));
        }
        return !batch.isEmpty();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(batch.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return fill() || (store.await(position, unit.toNanos(timeout)) && fill());
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            // Nothing was recorded for a minute.
        }
        var next = batch.remove();
        position = LiveEventStore.position(next.trackingToken());
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        this.callback = callback;
        if (callback != null) {
            store.wake(callback);
            if (!batch.isEmpty() || store.isAfter(position)) {
                callback.run();
            }
        }
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            store.forget(callback);
            callback = null;
        }
    }
}
