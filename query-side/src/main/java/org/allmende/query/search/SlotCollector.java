package org.allmende.query.search;

import org.allmende.query.timeline.Bits;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

import java.io.IOException;
import java.util.Arrays;

/// Keeps the slots that lie within a set, with their scores.
final class SlotCollector extends SimpleCollector {
    private final Bits within;
    // Slot above, score below: sorting the longs sorts by slot.
    private long[] found = new long[64];
    private int size;
    private NumericDocValues slots;
    private Scorable scorer;

    SlotCollector(Bits within) {
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

    Hits hits() {
        Arrays.sort(found, 0, size);
        var found = new Hits(new int[size], new float[size]);
        for (var i = 0; i < size; i++) {
            found.slots()[i] = (int) (this.found[i] >>> 32);
            found.scores()[i] = Float.intBitsToFloat((int) this.found[i]);
        }
        return found;
    }
}
