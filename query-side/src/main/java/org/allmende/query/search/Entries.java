package org.allmende.query.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;

/// The texts that were named and are still to be added to the index, in the order of their
/// positions. One thread names them, another one writes them.
final class Entries {
    private final IndexWriter writer;
    private final Analyzer stems;
    private final Analyzer words;
    private final Deque<Texts.Entry> named = new ArrayDeque<>();
    private final Set<String> kinds = new CopyOnWriteArraySet<>();
    private final Texts texts;
    private Texts second;

    Entries(IndexWriter writer, Analyzer stems, Analyzer words) {
        this.writer = writer;
        this.stems = stems;
        this.words = words;
        texts = texts();
    }

    private Texts texts() {
        return new Texts(stems, words, kinds);
    }

    void add(Texts.Entry entry) {
        kinds.add(entry.kind());
        synchronized (named) {
            named.add(entry);
        }
    }

    /// Adds all that was named up to the position.
    ///
    /// @param much whether it is shared with a second thread, which learns the words of its own and
    ///   forgets them when there is little again
    void write(long position, boolean much) {
        if (!much) {
            second = null;
            write(texts, position);
            return;
        }
        if (second == null) {
            second = texts();
        }
        var other = CompletableFuture.runAsync(() -> write(second, position), Entries::beside);
        try {
            write(texts, position);
        } finally {
            other.join();
        }
    }

    /// Not in a pool: others may keep its threads for long.
    private static void beside(Runnable task) {
        Thread.ofPlatform().name("word-reader-2").daemon().start(task);
    }

    private void write(Texts texts, long position) {
        for (var entry = next(position); entry != null; entry = next(position)) {
            try {
                writer.addDocument(texts.document(entry));
            } catch (IOException | RuntimeException e) {
                // Is tried again.
                texts.forget();
                synchronized (named) {
                    named.addFirst(entry);
                }
                throw e instanceof IOException io
                        ? new UncheckedIOException(io)
                        : (RuntimeException) e;
            }
        }
    }

    /// What was named first, up to the position; `null` if there is nothing left.
    private Texts.Entry next(long position) {
        synchronized (named) {
            var first = named.peek();
            return first == null || first.position() > position ? null : named.remove();
        }
    }
}
