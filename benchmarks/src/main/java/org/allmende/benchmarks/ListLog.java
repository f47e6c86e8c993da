package org.allmende.benchmarks;

import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;

import java.time.Duration;
import java.util.List;

/// Events that are there already and to which nothing is added.
record ListLog(List<Recorded> events) implements EventLog {

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public List<Recorded> read(long after, int max) {
        return events.subList((int) after, (int) Math.min(events.size(), after + max));
    }

    @Override
    public List<Recorded> of(String aggregate, long afterVersion) {
        return events.stream()
                .filter(it -> it.aggregate().equals(aggregate) && it.version() > afterVersion)
                .toList();
    }

    @Override
    public Tail tail(long after) {
        return new Tail() {
            @Override
            public List<Recorded> next(int max, Duration wait) throws InterruptedException {
                Thread.sleep(wait);
                return List.of();
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }
}
