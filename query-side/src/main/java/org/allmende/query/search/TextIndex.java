package org.allmende.query.search;

import org.allmende.query.timeline.Bits;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.IOUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Finds and ranks words in German texts, nothing else: one entry for each text that ever was,
/// naming the slot of the timeline it belongs to; which slots hold is the timeline's matter.
/// Entries are only ever added. One thread names them, which costs it nothing; another one takes
/// the words apart and makes them findable. What was added since the last commit is gone after a
/// crash, and added again from the events.
public final class TextIndex implements AutoCloseable {
    static final String SLOT = "slot";

    /// Asked for once, at the start: a tree to find it by would be one more file of every part that
    /// is made findable.
    static final String POSITION = "position";

    /// Words as written, of all kinds: each stands in the entry that bore it first, or a few times
    /// more, and not in every one.
    static final String WORD = "word";

    private static final String SHAPE = "shape";
    // A rebuild writes fewer and greater parts, which costs less to write and to join.
    private static final double MEGABYTES_IN_MEMORY = 64;
    // Each event brings a part; those that have grown so far are not written again with every few
    // of them.
    private static final double SMALL_MEGABYTES = 1;
    // So many positions behind, it is quicker to be found later, and to leave so many parts of a
    // size as they are: no search is waiting for fewer.
    private static final int FAR = 2_000;
    private static final int PARTS_WHILE_FAR = 50;
    // Fewer hits than this, and words that are only similar are looked for as well.
    private static final int FEW = 10;

    private final MergePolicy whenNear = new TieredMergePolicy().setFloorSegmentMB(SMALL_MEGABYTES);
    private final MergePolicy whenFar =
            new TieredMergePolicy()
                    .setFloorSegmentMB(SMALL_MEGABYTES)
                    .setSegmentsPerTier(PARTS_WHILE_FAR);
    private final Analyzer stems = German.stems(new CompoundWords());
    private final Analyzer words = German.words();
    private final Analyzer forms = German.wholeStems();
    private final Supplier<String> shape;
    private final NRTCachingDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final long opened;
    private final String reason;
    private final Entries entries;
    private volatile long reached;
    private long committed;

    private TextIndex(Path folder, Supplier<String> shape, String reason) throws IOException {
        this.shape = shape;
        this.reason = reason;
        directory = new NRTCachingDirectory(new MMapDirectory(folder), 8, 96);
        var config =
                new IndexWriterConfig(words)
                        .setCommitOnClose(false)
                        // Parts are joined beside the searches: nobody waits for that.
                        .setMaxFullFlushMergeWaitMillis(0)
                        .setMergePolicy(whenNear)
                        .setRAMBufferSizeMB(MEGABYTES_IN_MEMORY);
        writer = new IndexWriter(directory, config);
        entries = new Entries(writer, stems, words);
        opened = reason == null ? position(writer.getLiveCommitData()) : 0;
        reached = opened;
        committed = opened;
        // A commit may hold the beginning of a batch beyond its position: that comes again.
        writer.deleteDocuments(
                NumericDocValuesField.newSlowRangeQuery(POSITION, opened + 1, Long.MAX_VALUE));
        searchers = new SearcherManager(writer, new Searchers());
    }

    /// Opens the index in the folder, whose shape is asked now and with every commit; whatever is
    /// wrong with it, of another shape or beyond `atMost`, where the event store ends, is removed
    /// and begun anew: [#position()] is 0 then and [#reason()] says why.
    public static TextIndex open(Path folder, Supplier<String> shape, long atMost) {
        try {
            Files.createDirectories(folder);
            var unusable = unusable(folder, shape.get(), atMost);
            if (unusable == null) {
                try {
                    return new TextIndex(folder, shape, null);
                } catch (IOException | RuntimeException e) {
                    unusable = "the text index cannot be opened: " + e;
                }
            }
            IOUtils.rm(folder);
            return new TextIndex(Files.createDirectories(folder), shape, unusable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unusable(Path folder, String shape, long atMost) {
        try (var directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return "there is no text index";
            }
            try (var reader = DirectoryReader.open(directory)) {
                var data = commitData(reader);
                if (!shape.equals(data.get(SHAPE))) {
                    return "the text index has another shape";
                }
                if (position(data.entrySet()) > atMost) {
                    return "the text index stands beyond " + atMost;
                }
                // Opening reads little of it; a flipped byte elsewhere would be found by some
                // search, later.
                for (var leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
                return null;
            }
        } catch (IOException | RuntimeException e) {
            return "the text index is damaged: " + e;
        }
    }

    private static Map<String, String> commitData(DirectoryReader reader) throws IOException {
        return reader.getIndexCommit().getUserData();
    }

    private static long position(Iterable<Map.Entry<String, String>> data) {
        for (var entry : data) {
            if (entry.getKey().equals(POSITION)) {
                return Long.parseLong(entry.getValue());
            }
        }
        throw new IllegalStateException("the text index does not say where it stands");
    }

    /// The position up to which all texts are in; at the start that of the last commit.
    public long position() {
        return reached;
    }

    /// How many texts are in.
    public long size() {
        return writer.getDocStats().numDocs;
    }

    /// Why the index began empty, or `null`.
    public String reason() {
        return reason;
    }

    /// Writer: the slot of the kind bears these texts. What the index held already at its start is
    /// passed over.
    public void add(String kind, int slot, long position, String title, String... texts) {
        if (position > opened) {
            entries.add(new Texts.Entry(kind, slot, position, title, List.of(texts)));
        }
    }

    /// Adds all that was named up to the position, which the writer has passed; searches find it
    /// when this returns. One thread at a time, which need not be the writer.
    ///
    /// @param passed while it moves far on, that is added too before anything is found: to make
    ///   findable costs as much for few texts as for many
    public void refresh(LongSupplier passed) {
        long position;
        do {
            position = passed.getAsLong();
            var far = position - reached > FAR;
            writer.getConfig().setMergePolicy(far ? whenFar : whenNear);
            entries.write(position, far);
        } while (passed.getAsLong() - position > FAR);
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reached = Math.max(reached, position);
    }

    /// Makes durable what was refreshed; answers up to which position. On a thread of its own,
    /// every few seconds.
    public synchronized long commit() {
        var position = reached;
        if (position == committed) {
            return position;
        }
        writer.setLiveCommitData(
                Map.of(POSITION, Long.toString(position), SHAPE, shape.get()).entrySet());
        try {
            writer.commit();
            committed = position;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return position;
    }

    /// The slots within the set whose texts have words of the query; where these are few, also
    /// those with words that are similar, after all others.
    public Hits search(String kind, String query, Bits within) {
        try {
            var searcher = searchers.acquire();
            try {
                var typed = new TextQuery(kind, query);
                var kept = SlotCollector.within(within);
                var hits = searcher.search(typed.words(stems, words), kept);
                if (hits.count() >= FEW) {
                    return hits;
                }
                return hits.followedBy(
                        searcher.search(
                                typed.similar(searcher.getIndexReader(), words, forms), kept));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Closes without a commit.
    @Override
    public void close() {
        try {
            IOUtils.close(searchers, writer, directory, stems, words, forms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
