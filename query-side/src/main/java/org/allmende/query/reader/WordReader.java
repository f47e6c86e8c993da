package org.allmende.query.reader;

import org.allmende.query.search.TextIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Lets text search follow the timelines on a thread of its own: to take words apart costs more
/// than all else that an event brings, and only who looks for words need wait for it. It never
/// skips: on an error it stays, says so, and tries again.
public final class WordReader {
    private static final Logger LOG = LoggerFactory.getLogger(WordReader.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofDays(1);

    private final Consumer<LongSupplier> index;
    private final LongSupplier indexed;
    private final LongSupplier published;
    private final Waiting wanted;
    private final Waiting reached;
    private final Waiting closing = new Waiting(() -> this.closed ? 1 : 0);
    private final Thread thread = Thread.ofPlatform().name("word-reader").unstarted(this::run);
    private volatile boolean closed;
    private volatile String error;

    /// @param published up to where all texts are named to the index
    WordReader(TextIndex texts, LongSupplier published) {
        this(texts::refresh, texts::position, published);
    }

    /// @param index makes findable what there is up to a position, which may move meanwhile
    /// @param indexed up to where that was done
    WordReader(Consumer<LongSupplier> index, LongSupplier indexed, LongSupplier published) {
        this.index = index;
        this.indexed = indexed;
        this.published = published;
        wanted = new Waiting(() -> closed ? Long.MAX_VALUE : published.getAsLong());
        reached = new Waiting(this::position);
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /// There is more to read.
    void moved() {
        wanted.moved();
    }

    /// Up to where searches find all that lists show.
    public long position() {
        return Math.min(indexed.getAsLong(), published.getAsLong());
    }

    /// What keeps the words from being read, while something does.
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    /// Waits until searches find what there is at this position; answers whether they do.
    public boolean await(long position, Duration atMost) {
        return reached.await(position, atMost);
    }

    private void run() {
        while (!closed) {
            if (wanted.await(position() + 1, IDLE) && !closed) {
                read();
            }
        }
    }

    private void read() {
        try {
            index.accept(published);
            error = null;
            reached.moved();
        } catch (RuntimeException e) {
            error = "after position " + position() + ": " + e;
            LOG.error("Text search stopped {}; trying again in {}", error, PAUSE, e);
            closing.await(1, PAUSE);
        }
    }

    /// Reads to the end of what is published, unless something keeps it from that: then it is read
    /// after the next start. Only when nothing is published any more.
    void close() {
        closed = true;
        closing.moved();
        wanted.moved();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        read();
    }
}
