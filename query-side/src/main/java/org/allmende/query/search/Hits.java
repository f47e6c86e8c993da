package org.allmende.query.search;

import org.allmende.query.timeline.Bits;
import org.allmende.query.timeline.Order;

import java.util.TreeMap;

/// What a text search found: slots, ascending, each with its score.
public record Hits(int[] slots, float[] scores) {
    public static final Hits NONE = new Hits(new int[0], new float[0]);

    public int count() {
        return slots.length;
    }

    public Bits bits() {
        return Bits.of(slots);
    }

    /// The most relevant first.
    public Order byRelevance() {
        return Order.byScore(slots, scores);
    }

    /// These, and after them all others that were found too.
    Hits followedBy(Hits others) {
        if (others.count() == 0) {
            return this;
        }
        var greatest = 0f;
        for (var score : others.scores) {
            greatest = Math.max(greatest, score);
        }
        var all = new TreeMap<Integer, Float>();
        for (var i = 0; i < others.slots.length; i++) {
            all.put(others.slots[i], others.scores[i]);
        }
        for (var i = 0; i < slots.length; i++) {
            all.put(slots[i], scores[i] + greatest);
        }
        var merged = new Hits(new int[all.size()], new float[all.size()]);
        var next = 0;
        for (var hit : all.entrySet()) {
            merged.slots[next] = hit.getKey();
            merged.scores[next++] = hit.getValue();
        }
        return merged;
    }
}
