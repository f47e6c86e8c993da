package org.allmende.platform.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The one thread that writes. Callers hand over what they want to append and wait; everything that
/// waits is committed in one transaction with one sync, and only then are the callers answered. A
/// second thread shows and answers in the order of the commits, since the next group waits already.
final class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final int GROUP = 1_000;
    private static final int ATTEMPTS = 5;
    private static final Request STOP = new Request(List.of(), null);

    private final Dialect dialect;
    private final Commits commits;
    private final Consumer<List<Request>> committed;
    private final BlockingQueue<Request> queue = new LinkedBlockingQueue<>();
    private final ExecutorService answering =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("event-answers").factory());
    private final Thread thread;
    private boolean ended;
    private WriterConnection connection;

    /// @param committed is shown what became durable, before the callers go on
    GroupCommit(Dialect dialect, Commits commits, Consumer<List<Request>> committed) {
        this.dialect = dialect;
        this.commits = commits;
        this.committed = committed;
        thread = Thread.ofPlatform().name("event-writer").start(this::run);
    }

    /// Returns when the request is durable: the position of its last event.
    ///
    /// @throws SQLException why it is not
    long submit(Request request) throws SQLException {
        synchronized (queue) {
            if (ended) {
                throw new SQLException("The event store is closed");
            }
            queue.add(request);
        }
        try {
            // Not interruptible: the caller must learn what happened to its events.
            return request.done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void run() {
        var group = new ArrayList<Request>(GROUP);
        try {
            while (true) {
                group.clear();
                group.add(queue.take());
                if (commits == Commits.GROUPED) {
                    queue.drainTo(group, GROUP - 1);
                }
                var stop = group.remove(STOP);
                if (!group.isEmpty()) {
                    commit(group);
                }
                if (stop) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void end() {
        var late = new ArrayList<Request>();
        synchronized (queue) {
            ended = true;
            queue.drainTo(late);
        }
        for (var request : late) {
            request.fail(new SQLException("The event store is closed"));
            request.answer();
        }
        answering.shutdown();
        disconnect();
    }

    private void commit(List<Request> group) {
        try {
            begin();
            connection.commit(group);
        } catch (SQLException | RuntimeException | Error e) {
            // Whether a failed commit took effect is known only from the store: begin anew from
            // there.
            disconnect();
            group.forEach(it -> it.fail(new SQLException("The events could not be written", e)));
        }
        var all = List.copyOf(group);
        answering.execute(() -> answer(all));
    }

    private void answer(List<Request> group) {
        try {
            committed.accept(group.stream().filter(it -> it.failure == null).toList());
        } catch (RuntimeException e) {
            log.error("Events are stored, but were not shown to the views at once", e);
        } finally {
            group.forEach(Request::answer);
        }
    }

    /// A connection that was lost while it waited, or is dead in the pool, is replaced: nothing was
    /// sent on it yet.
    private void begin() throws SQLException {
        for (var attempt = 1; ; attempt++) {
            try {
                if (connection == null) {
                    connection = new WriterConnection(dialect);
                }
                connection.begin();
                return;
            } catch (SQLException e) {
                disconnect();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.warn("The writer connects anew: {}", e.getMessage());
            }
        }
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    /// Commits what waits and ends, when everybody is answered.
    @Override
    public void close() {
        queue.add(STOP);
        try {
            thread.join();
            answering.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The events of one command, or one snapshot.
    static final class Request {

        final List<Prepared> events;
        final StoredEvent snapshot;
        final CompletableFuture<Long> done = new CompletableFuture<>();
        long first;
        SQLException failure;

        Request(List<Prepared> events, StoredEvent snapshot) {
            this.events = events;
            this.snapshot = snapshot;
        }

        void fail(SQLException failure) {
            this.failure = failure;
        }

        void answer() {
            if (failure != null) {
                done.completeExceptionally(failure);
            } else {
                done.complete(first + events.size() - 1);
            }
        }
    }
}
