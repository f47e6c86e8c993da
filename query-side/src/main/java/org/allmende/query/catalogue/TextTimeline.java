package org.allmende.query.catalogue;

import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.Row;
import org.allmende.query.timeline.Timeline;
import org.allmende.query.timeline.Timelines;

/// From when to when a thing bore which text. A timeline of its own, so that a text is indexed once
/// however many states the thing has with it.
final class TextTimeline {
    final Timeline timeline;
    final Facet of;
    private final TextIndex texts;

    TextTimeline(Timelines timelines, Timeline things, TextIndex texts) {
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
}
