package org.allmende.query.catalogue;

import org.allmende.query.search.Hits;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Bits;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.Row;
import org.allmende.query.timeline.Timeline;
import org.allmende.query.timeline.Timelines;

import java.util.TreeMap;

/// From when to when a thing bore which text. A timeline of its own, so that a text is indexed once
/// however many states the thing has with it.
public final class TextTimeline {
    private final Timeline things;
    private final Timeline timeline;
    private final Facet of;
    private final TextIndex texts;

    TextTimeline(Timelines timelines, Timeline things, TextIndex texts) {
        this.things = things;
        timeline = timelines.timeline(things.kind() + "-text");
        of = timeline.reference("of", things);
        this.texts = texts;
    }

    void append(String id, long position, String title, String... more) {
        var slot = timeline.append(id, position, new Row().set(of, id));
        texts.add(timeline.kind(), slot, position, title, more);
    }

    void close(String id, long position) {
        timeline.close(id, position);
    }

    /// The slots of things, of those seen, whose texts have words of the query.
    public Hits find(Standpoint from, String query, Bits seen) {
        from.requireWords();
        var hits = texts.search(timeline.kind(), query, from.at().of(timeline).alive());
        var view = from.at().of(things);
        var found = new TreeMap<Integer, Float>();
        for (var i = 0; i < hits.count(); i++) {
            var slot = view.slot(of.number(hits.slots()[i]));
            if (slot >= 0 && seen.get(slot)) {
                found.put(slot, hits.scores()[i]);
            }
        }
        var slots = new int[found.size()];
        var scores = new float[found.size()];
        var next = 0;
        for (var hit : found.entrySet()) {
            slots[next] = hit.getKey();
            scores[next++] = hit.getValue();
        }
        return new Hits(slots, scores);
    }
}
