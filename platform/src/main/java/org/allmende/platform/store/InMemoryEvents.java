package org.allmende.platform.store;

import org.allmende.kernel.Event;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Events that are gone with the process: for unit tests of readers, never for an edition.
public final class InMemoryEvents implements EventLog {

    private final List<Recorded> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();

    /// Records events of one aggregate and gives the position of the last.
    public synchronized long append(
            String aggregate, Instant at, Map<String, String> metadata, Event... facts) {
        for (var fact : facts) {
            var version = versions.merge(aggregate, 1L, Long::sum);
            var time = at.truncatedTo(ChronoUnit.MILLIS);
            events.add(
                    new Recorded(
                            events.size() + 1L,
                            aggregate,
                            version,
                            time,
                            fact,
                            Map.copyOf(metadata)));
        }
        notifyAll();
        return events.size();
    }

    public long append(String aggregate, Instant at, Event... facts) {
        return append(aggregate, at, Map.of(), facts);
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public synchronized List<Recorded> read(long after, int max) {
        var from = (int) Math.min(after, events.size());
        return List.copyOf(events.subList(from, (int) Math.min((long) from + max, events.size())));
    }

    @Override
    public synchronized List<Recorded> of(String aggregate, long afterVersion) {
        return events.stream()
                .filter(it -> it.aggregate().equals(aggregate) && it.version() > afterVersion)
                .toList();
    }

    @Override
    public Tail tail(long after) {
        return new MemoryTail(after);
    }

    private synchronized List<Recorded> await(long after, int max, Duration wait)
            throws InterruptedException {
        var end = System.nanoTime() + wait.toNanos();
        while (events.size() <= after) {
            var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return List.of();
            }
            wait(left);
        }
        return read(after, max);
    }

    private final class MemoryTail implements Tail {

        private long after;

        MemoryTail(long after) {
            this.after = after;
        }

        @Override
        public List<Recorded> next(int max, Duration wait) throws InterruptedException {
            var next = await(after, max, wait);
            after += next.size();
            return next;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
