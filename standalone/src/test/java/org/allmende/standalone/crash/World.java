package org.allmende.standalone.crash;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// What the clients know together: the things that were acknowledged, and whether the application
/// is up.
final class World {
    static final int MOST_PROJECTS = 240;
    static final int MOST_COMMUNITIES = 40;

    final List<String> projects = new CopyOnWriteArrayList<>();
    final List<String> communities = new CopyOnWriteArrayList<>();

    /// Titles of projects by their ids, as their bodies last said them.
    final ConcurrentHashMap<String, String> titles = new ConcurrentHashMap<>();

    final ConcurrentHashMap<String, String> stages = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    final AtomicLong position = new AtomicLong();
    final AtomicLong repeated = new AtomicLong();

    private volatile CountDownLatch up = new CountDownLatch(0);
    private volatile CountDownLatch more = new CountDownLatch(0);
    private volatile boolean over;

    /// From now on nobody knocks until [#isUp()].
    void goesDown() {
        up = new CountDownLatch(1);
    }

    void isUp() {
        up.countDown();
    }

    void awaitUp() {
        try {
            up.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// No new commands; those on their way are still brought to their end.
    void end() {
        over = true;
    }

    boolean over() {
        return over;
    }

    /// Counts down with every further acknowledgement.
    CountDownLatch further(int acknowledgements) {
        more = new CountDownLatch(acknowledgements);
        return more;
    }

    void keep(Acknowledged one, long at) {
        acknowledged.add(one);
        position.accumulateAndGet(at, Math::max);
        more.countDown();
    }
}
