package org.allmende.query.timeline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Does something every so often on a thread of its own, until closed; a failure is told and tried
/// again.
public final class Regularly implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    public Regularly(
            String name, Duration period, Runnable what, Consumer<RuntimeException> failed) {
        thread = Thread.ofPlatform().daemon().name(name).start(() -> run(period, what, failed));
    }

    private void run(Duration period, Runnable what, Consumer<RuntimeException> failed) {
        try {
            while (!closed.await(period.toNanos(), TimeUnit.NANOSECONDS)) {
                try {
                    what.run();
                } catch (RuntimeException e) {
                    failed.accept(e);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns when what was under way is done.
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
