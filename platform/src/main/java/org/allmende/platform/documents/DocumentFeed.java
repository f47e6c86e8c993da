package org.allmende.platform.documents;

import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Positions;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/// Keeps the documents current. Where the token store knows nothing of them they are made from all
/// events first, before anybody is answered; from there the processor goes on. A replay makes the
/// next generation of them beside the one that answers, and then all nodes change over.
public final class DocumentFeed implements SmartLifecycle {
    /// The name under which the processor is known; a new one when documents change their form.
    public static final String NAME = "documents-5";

    private static final Logger log = LoggerFactory.getLogger(DocumentFeed.class);
    private static final int BATCH = 10_000;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LOOK_SECONDS = 1;

    /// By then every node reads the new generation, and answers that read the old one are given.
    private static final long GRACE_SECONDS = 30;

    private final DocumentSets sets;
    private final Generations generations;
    private final EventLog events;
    private final EventStore store;
    private final TokenStore tokens;
    private final ReachedTokens reached;
    private final Positions positions;
    private ScheduledExecutorService looking;
    private int generation;
    private volatile DocumentProcessor processor;

    public DocumentFeed(
            DocumentSets sets,
            Generations generations,
            EventLog events,
            EventStore store,
            TokenStore tokens,
            ReachedTokens reached,
            Positions positions) {
        this.sets = sets;
        this.generations = generations;
        this.events = events;
        this.store = store;
        this.tokens = tokens;
        this.reached = reached;
        this.positions = positions;
    }

    @Override
    public synchronized void start() {
        if (ahead(generations.current())) {
            log.warn(
                    "The documents reflect events that the event store does not have: an older one"
                            + " was restored. They are made anew.");
            make(generations.next(), _ -> {});
        }
        generation = generations.current();
        sets.use(generation);
        var known = tokens.fetchSegments(name(generation)).length > 0;
        processor = begin(generation, known ? 0 : rebuild());
        looking =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("generations-", 0).factory());
        looking.scheduleWithFixedDelay(this::follow, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private long rebuild() {
        var position = sets.of(generation).rebuild(events, _ -> {});
        log.info("The documents were made from the events up to position {}", position);
        return position;
    }

    private DocumentProcessor begin(int which, long from) {
        var next =
                new DocumentProcessor(name(which), sets.of(which), store, tokens, positions, from);
        next.start();
        return next;
    }

    private static String name(int generation) {
        return generation == 1 ? NAME : NAME + "." + generation;
    }

    /// Makes all documents anew beside those that answer, and then lets them answer. Whatever ends
    /// it before leaves everything as it was. One at a time over all nodes: that is the caller's
    /// matter.
    ///
    /// @param reached is told positions on the way; what it throws ends the replay
    public void replay(LongConsumer reached) {
        var next = generations.next();
        for (var old = 1; old < next; old++) {
            // What was left by a node that ended on its way.
            if (old != generations.current()) {
                sets.drop(old);
            }
        }
        make(next, reached);
        var old = change(next);
        if (old > 0) {
            looking.schedule(() -> sets.drop(old), GRACE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// Lets the generation answer once it is complete; not where another was quicker.
    private void make(int next, LongConsumer reached) {
        var before = generations.current();
        var made = sets.of(next);
        try {
            var position = made.rebuild(events, reached);
            for (var more = events.read(position, BATCH);
                    !more.isEmpty();
                    more = events.read(position, BATCH)) {
                made.handle(more);
                position = more.getLast().position();
                reached.accept(position);
            }
            tokens.initializeTokenSegments(
                    name(next), DocumentProcessor.SEGMENTS, positions.token(position));
            if (!generations.use(before, next)) {
                throw new IllegalStateException("Another node was quicker");
            }
        } catch (RuntimeException e) {
            sets.drop(next);
            throw e;
        }
    }

    /// Whether the documents, or what is known of them, are beyond the end of the store.
    private boolean ahead(int which) {
        // The end is asked for last: other nodes may be writing, and what they have read of it was
        // there before.
        var furthest = Math.max(sets.position(which), reached.furthest(name(which)));
        return furthest > events.head();
    }

    /// Another node may have changed over.
    private void follow() {
        try {
            change(generations.current());
        } catch (RuntimeException e) {
            log.warn("It cannot be seen which documents answer; looking again: {}", e.toString());
        }
    }

    /// Answers the generation that was left, 0 for none.
    private synchronized int change(int to) {
        if (processor == null || to == generation) {
            return 0;
        }
        var from = generation;
        var before = processor;
        var after = begin(to, 0);
        // Those who read do not wait longer than they have to.
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOOK_SECONDS);
        while (after.position() < before.position() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
        }
        processor = after;
        generation = to;
        sets.use(to);
        before.close();
        log.info("The documents of generation {} answer from now on", to);
        return from;
    }

    /// The processor at work; empty before the start.
    public Optional<DocumentProcessor> processor() {
        return Optional.ofNullable(processor);
    }

    @Override
    public synchronized void stop() {
        if (processor != null) {
            looking.shutdownNow();
            processor.close();
            processor = null;
        }
    }

    @Override
    public boolean isRunning() {
        return processor != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
