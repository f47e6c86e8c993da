package org.allmende.query.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The timelines of all kinds, with the recorded times and the touches, standing together at one
/// position. One thread, the ordered reader, writes and then publishes the position up to which it
/// wrote; everybody else reads [#at(long)] such a position. A snapshot on disk carries them over a
/// restart; it is derived and may be deleted at any time.
public final class Timelines implements AutoCloseable {
    /// What was found at the start: the position to go on after, and, when that is 0, why.
    public record Opened(long position, String reason) {}

    private final Path folder;
    private final List<Timeline> all = new ArrayList<>();
    private final RecordedTimes recordedTimes = new RecordedTimes();
    private final Touches touches = new Touches();
    private volatile int published;
    private Snapshot snapshot;

    public Timelines(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Declares a kind of things, before [#open].
    public Timeline timeline(String kind) {
        var timeline = new Timeline(kind, new Payloads(folder.resolve(kind + ".payloads")));
        all.add(timeline);
        return timeline;
    }

    /// Loads the snapshot, or starts empty when there is none, when it is damaged, when it was
    /// written for another shape (whatever the caller says of its projections and of the event
    /// store, asked when it is read and whenever it is written: another string means rebuild), or
    /// when it stands beyond `atMost`, where the text index or the event store ends.
    public Opened open(Supplier<String> shape, long atMost) {
        snapshot = new Snapshot(folder, shape, all, recordedTimes, touches);
        var opened = snapshot.load(atMost);
        published = (int) opened.position();
        return opened;
    }

    /// The timelines of all kinds.
    public List<Timeline> kinds() {
        return List.copyOf(all);
    }

    /// Writer: all up to the position is written. Readers see it from now on.
    public void publish(long position) {
        if (position < published) {
            throw new IllegalArgumentException("position " + position + " after " + published);
        }
        published = Timeline.at(position);
    }

    public long position() {
        return published;
    }

    public At now() {
        return new At(this, published);
    }

    /// All as of a position, which must have been published.
    public At at(long position) {
        if (position < 0 || position > published) {
            throw new IllegalArgumentException("position " + position + ", published " + published);
        }
        return new At(this, (int) position);
    }

    /// All as of the last position recorded at or before the moment; everything is empty before the
    /// first.
    public At at(Instant moment) {
        var head = published;
        return new At(this, (int) recordedTimes.lastAt(moment, head));
    }

    public RecordedTimes recordedTimes() {
        return recordedTimes;
    }

    public Touches touches() {
        return touches;
    }

    /// Writes a snapshot of what is published now, at most up to the position, beside the writer;
    /// answers where it stands. What goes on from it on disk, the text index, must reach as far.
    public long save(long atMost) {
        return snapshot.save((int) Math.min(published, atMost));
    }

    @Override
    public void close() {
        all.forEach(timeline -> timeline.payloads().close());
    }
}
