package org.allmende.platform.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;

/// The newest events, so that nobody has to ask the store for what was just written. Always a
/// gapless run of positions up to the head.
final class Ring {

    private static final Logger log = LoggerFactory.getLogger(Ring.class);

    private final TrackedEventMessage<?>[] slots;

    /// Of each aggregate with an event here the position of its last one.
    private final Map<String, Long> newest = new ConcurrentHashMap<>();

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private volatile long first;
    private volatile long last;

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
                put(position, event);
                last = position;
            }
        }
        notifyAll();
        return last > before;
    }

    private void put(long position, TrackedEventMessage<?> event) {
        var slot = (int) (position % slots.length);
        // First it is said that the oldest is gone, then it is forgotten: see quiet.
        first = Math.max(first, position - slots.length + 1);
        if (slots[slot] instanceof DomainEventMessage<?> oldest) {
            newest.remove(
                    oldest.getAggregateIdentifier(),
                    LiveEventStore.position(slots[slot].trackingToken()));
        }
        slots[slot] = event;
        if (event instanceof DomainEventMessage<?> message) {
            newest.put(message.getAggregateIdentifier(), position);
        }
    }

    long head() {
        return last;
    }

    /// Whether the aggregate has certainly no event after `since`. Asked by every command, so
    /// nobody waits for a lock: whatever is no longer among the newest is before `first`.
    boolean quiet(String aggregate, long since) {
        var its = newest.get(aggregate);
        return (its == null || its <= since) && since + 1 >= first;
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
