package org.allmende.platform.store;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;

/// The newest events, so that nobody has to ask the store for what was just written. Always a
/// gapless run of positions up to the head.
final class Ring {

    private static final Logger log = LoggerFactory.getLogger(Ring.class);

    private final TrackedEventMessage<?>[] slots;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private long first;
    private long last;

    Ring(int capacity, long head) {
        slots = new TrackedEventMessage<?>[capacity];
        first = head + 1;
        last = head;
    }

    /// Shows events that are durable; what was shown before is left out. Wakes everybody when they
    /// can be read.
    void show(List<? extends TrackedEventMessage<?>> events) {
        if (add(events)) {
            wakeAll();
        }
    }

    /// Only says how far the events go; whoever wants them reads the store.
    void moveTo(long head) {
        synchronized (this) {
            if (head <= last) {
                return;
            }
            first = head + 1;
            last = head;
            notifyAll();
        }
        wakeAll();
    }

    private void wakeAll() {
        for (var listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                log.warn("A reader could not be woken", e);
            }
        }
    }

    private synchronized boolean add(List<? extends TrackedEventMessage<?>> events) {
        var before = last;
        for (var event : events) {
            var position = LiveEventStore.position(event.trackingToken());
            if (position > last) {
                if (position != last + 1) {
                    // Another node's events lie between: whoever needs them reads the store.
                    first = position;
                }
                slots[(int) (position % slots.length)] = event;
                last = position;
                first = Math.max(first, last - slots.length + 1);
            }
        }
        notifyAll();
        return last > before;
    }

    synchronized long head() {
        return last;
    }

    /// What follows `position`; null if that is too long ago.
    synchronized List<TrackedEventMessage<?>> after(long position, int max) {
        if (position >= last) {
            return List.of();
        }
        if (position + 1 < first) {
            return null;
        }
        var end = Math.min(last, position + max);
        var events = new ArrayList<TrackedEventMessage<?>>((int) (end - position));
        for (var it = position + 1; it <= end; it++) {
            events.add(slots[(int) (it % slots.length)]);
        }
        return events;
    }

    /// Waits until there is something after `position`; false if there was not in time.
    synchronized boolean await(long position, long nanos) throws InterruptedException {
        var end = System.nanoTime() + nanos;
        while (last <= position) {
            var left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        }
        return true;
    }

    void wake(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }
}
