package org.allmende.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// The events of a [LiveEventStore].
final class StoreLog implements EventLog {

    private final LiveEventStore store;
    private final SqlEngine engine;

    StoreLog(LiveEventStore store, SqlEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public long head() {
        return store.head();
    }

    @Override
    public OptionalLong bytes() {
        return OptionalLong.of(engine.bytes());
    }

    @Override
    public List<Recorded> read(long after, int max) {
        return engine.recorded(after, max);
    }

    @Override
    public List<Recorded> of(String aggregate, long afterVersion) {
        return engine.readEvents(aggregate, afterVersion).asStream().map(Recording::of).toList();
    }

    @Override
    public Tail tail(long after) {
        return new StoreTail(after);
    }

    private final class StoreTail implements Tail {

        private long position;

        StoreTail(long position) {
            this.position = position;
        }

        @Override
        public List<Recorded> next(int max, Duration wait) throws InterruptedException {
            var events = store.after(position, max);
            if (events.isEmpty() && store.await(position, wait.toNanos())) {
                events = store.after(position, max);
            }
            var next = events.stream().map(it -> Recording.of(it, 0)).toList();
            if (!next.isEmpty()) {
                position = next.getLast().position();
            }
            return next;
        }

        @Override
        public void close() {
            // Nothing is held between two readings.
        }
    }
}
