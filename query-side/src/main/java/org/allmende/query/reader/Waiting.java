package org.allmende.query.reader;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Lets many threads wait until a position is reached.
final class Waiting {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final LongSupplier position;

    Waiting(LongSupplier position) {
        this.position = position;
    }

    void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(long wanted, Duration atMost) {
        if (position.getAsLong() >= wanted) {
            return true;
        }
        var left = atMost.toNanos();
        lock.lock();
        try {
            while (position.getAsLong() < wanted && left > 0) {
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return position.getAsLong() >= wanted;
    }
}
