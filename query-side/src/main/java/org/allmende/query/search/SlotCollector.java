package org.allmende.query.search;

import org.allmende.query.timeline.Bits;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

/// Keeps the slots that lie within a set, with their scores.
final class SlotCollector extends SimpleCollector {
    private final Bits within;
    // Slot above, score below: sorting the longs sorts by slot.
    private long[] found = new long[64];
    private int size;
    private NumericDocValues slots;
    private Scorable scorer;

    private SlotCollector(Bits within) {
        this.within = within;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        slots = DocValues.getNumeric(leaf.reader(), TextIndex.SLOT);
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
        if (!slots.advanceExact(document)) {
            return;
        }
        var slot = (int) slots.longValue();
        if (within.get(slot)) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = (long) slot << 32 | Float.floatToRawIntBits(scorer.score());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    /// What these have found together; a slot that has two entries counts with the better one.
    private static Hits together(Collection<SlotCollector> collectors) {
        var all = new long[collectors.stream().mapToInt(each -> each.size).sum()];
        var next = 0;
        for (var each : collectors) {
            System.arraycopy(each.found, 0, all, next, each.size);
            next += each.size;
        }
        Arrays.sort(all);
        var different = 0;
        for (var i = 0; i < all.length; i++) {
            if (i + 1 == all.length || all[i] >>> 32 != all[i + 1] >>> 32) {
                all[different++] = all[i];
            }
        }
        var hits = new Hits(new int[different], new float[different]);
        for (var i = 0; i < different; i++) {
            hits.slots()[i] = (int) (all[i] >>> 32);
            hits.scores()[i] = Float.intBitsToFloat((int) all[i]);
        }
        return hits;
    }

    static CollectorManager<SlotCollector, Hits> within(Bits slots) {
        return new CollectorManager<>() {
            @Override
            public SlotCollector newCollector() {
                return new SlotCollector(slots);
            }

            @Override
            public Hits reduce(Collection<SlotCollector> collectors) {
                return together(collectors);
            }
        };
    }
}
