package org.allmende.query.timeline;

import java.time.Instant;
import java.util.List;

/// All timelines as of one position.
public final class At {
    private final Timelines timelines;
    private final int position;

    At(Timelines timelines, int position) {
        this.timelines = timelines;
        this.position = position;
    }

    public long position() {
        return position;
    }

    /// When the position was recorded.
    public Instant recorded() {
        return timelines.recordedTimes().at(position);
    }

    public View of(Timeline timeline) {
        return new View(timeline, position);
    }

    /// The events that touch the thing, the newest first, at most `limit`; a further page begins
    /// before the position of the last one, the first before [Long#MAX_VALUE].
    public List<Touches.Touch> touches(String thing, long before, int limit) {
        return timelines.touches().page(thing, position, before, limit);
    }

    public int touches(String thing) {
        return timelines.touches().count(thing, position);
    }
}
