package org.allmende.query.reader;

import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Timelines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Reads all events in their one order on a thread of its own and lets the views of this node
/// follow: after each batch all timelines stand at the same position, which is then published. The
/// texts of these events become findable a moment later, see [#words()]. It never skips: on an
/// error it stays before the event, says so, and tries again.
public final class OrderedReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderedReader.class);
    private static final int LIVE_BATCH = 500;
    private static final int REBUILD_BATCH = 5_000;
    // Also how long closing may take: threads that write files are never interrupted.
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration SAVED_EVERY = Duration.ofSeconds(5);
    // A fiftieth of the time at most, however much there is to save.
    private static final int SAVED_SHARE = 50;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final EventLog log;
    private final Timelines timelines;
    private final TextIndex texts;
    private final WordReader words;
    private final List<Projection> projections;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Waiting waiting = new Waiting(this::position);
    private final Thread reader = Thread.ofPlatform().name("ordered-reader").unstarted(this::run);
    private final Thread saver = Thread.ofPlatform().name("snapshots").unstarted(this::save);
    private final Waiting closing = new Waiting(() -> this.closed ? 1 : 0);
    private volatile long headAtStart = Long.MAX_VALUE;
    private volatile boolean closed;
    private volatile String error;

    /// @param timelines opened already
    /// @param projections in the order in which each event is given to them
    public OrderedReader(
            EventLog log, Timelines timelines, TextIndex texts, List<Projection> projections) {
        this.log = log;
        this.timelines = timelines;
        this.texts = texts;
        this.words = new WordReader(texts, this::position);
        this.projections = List.copyOf(projections);
    }

    public void start() {
        reader.setDaemon(true);
        saver.setDaemon(true);
        reader.start();
        words.start();
        saver.start();
    }

    /// Up to where lists and figures of this node show everything.
    public long position() {
        return timelines.position();
    }

    /// The last position the store has.
    public long head() {
        return log.head();
    }

    /// Lets text search follow.
    public WordReader words() {
        return words;
    }

    /// Whether the views, text search among them, have reached what the store had at the start.
    public boolean ready() {
        return Math.min(position(), words.position()) >= headAtStart;
    }

    /// The position the store had at the start; of all the greatest before it is known.
    long headAtStart() {
        return headAtStart;
    }

    /// Up to where it came without telling anybody: what the store had at the start.
    public long quietUntil() {
        return Math.min(headAtStart, position());
    }

    /// What keeps the reader from going on, while something does.
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /// Waits until lists and figures show this position; answers whether they do.
    public boolean await(long position, Duration atMost) {
        return waiting.await(position, atMost);
    }

    private void run() {
        var pause = SHORTEST_PAUSE;
        while (!closed) {
            var began = position();
            try {
                rebuild();
                follow();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (closed) {
                    return;
                }
                if (position() > began) {
                    pause = SHORTEST_PAUSE;
                }
                error = "after position " + position() + ": " + e;
                LOG.error("The views stopped {}; trying again in {}", error, pause, e);
                closing.await(1, pause);
                pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// Large batches up to the head of the start; nobody listens yet.
    private void rebuild() {
        if (headAtStart == Long.MAX_VALUE) {
            var head = log.head();
            var from = position();
            if (head > from) {
                LOG.info("The views follow from position {} to {}", from, head);
            }
            headAtStart = head;
            waiting.moved();
        }
        while (!closed && position() < headAtStart) {
            var events = log.read(position(), REBUILD_BATCH);
            if (events.isEmpty()) {
                return;
            }
            project(events);
            keepTogether(4 * REBUILD_BATCH);
        }
    }

    private void follow() throws InterruptedException {
        try (var tail = log.tail(position())) {
            while (!closed) {
                var events = tail.next(LIVE_BATCH, IDLE);
                if (!events.isEmpty()) {
                    project(events);
                    tell(events);
                    keepTogether(LIVE_BATCH);
                }
                error = null;
            }
        }
    }

    /// What precedes a failing event is published; the event itself comes again.
    private void project(List<Recorded> events) {
        var done = position();
        try {
            for (var event : events) {
                if (event.position() != done + 1) {
                    throw new IllegalStateException(
                            "Position " + event.position() + " follows " + done);
                }
                timelines.recordedTimes().append(event.position(), event.at());
                for (var projection : projections) {
                    projection.on(event);
                }
                done = event.position();
            }
        } finally {
            if (done > position()) {
                timelines.publish(done);
                waiting.moved();
                words.moved();
            }
        }
    }

    /// So that no search waits long, and no texts pile up, however much happens at once.
    private void keepTogether(int apart) {
        while (!closed && !words.await(position() - apart, IDLE)) {}
    }

    private void tell(List<Recorded> events) {
        for (var listener : listeners) {
            try {
                listener.published(events);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed; the views go on", e);
            }
        }
    }

    private void save() {
        var pause = SAVED_EVERY;
        while (!closed) {
            try {
                if (!closing.await(1, pause)) {
                    var begun = System.nanoTime();
                    snapshot();
                    var took = Duration.ofNanos(System.nanoTime() - begun);
                    pause = longer(SAVED_EVERY, took.multipliedBy(SAVED_SHARE));
                }
            } catch (RuntimeException e) {
                LOG.error("The snapshot of the views cannot be written; trying again", e);
            }
        }
    }

    /// Makes durable what is published and findable: the text index first, so that it is never
    /// behind.
    public synchronized void snapshot() {
        timelines.save(texts.commit());
    }

    /// Stops and writes a last snapshot. Waits for nobody who reads.
    @Override
    public void close() {
        closed = true;
        closing.moved();
        for (var thread : List.of(reader, saver)) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        words.close();
        snapshot();
    }
}
