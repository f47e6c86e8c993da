package org.allmende.query.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// All timelines in one file, replaced as a whole. The file is checked in full, and the payloads it
/// leads to, before anything is taken from it.
final class Snapshot {
    private static final long FORMAT = 0x416c6c6d_0002L;

    private final Path file;
    private final Path next;
    private final Supplier<String> shape;
    private final List<Timeline> timelines;
    private final RecordedTimes times;
    private final Touches touches;
    private int saved;

    Snapshot(
            Path folder,
            Supplier<String> shape,
            List<Timeline> timelines,
            RecordedTimes times,
            Touches touches) {
        this.file = folder.resolve("timelines");
        this.next = folder.resolve("timelines.next");
        this.shape =
                () ->
                        timelines.stream()
                                .map(Timeline::signature)
                                .collect(Collectors.joining(";", shape.get() + ";", ""));
        this.timelines = timelines;
        this.times = times;
        this.touches = touches;
    }

    /// Damage of whatever kind: said in one sentence, answered by a rebuild.
    private static final class Unusable extends Exception {
        Unusable(String reason) {
            super(reason);
        }
    }

    Timelines.Opened load(long atMost) {
        try {
            for (var timeline : timelines) {
                timeline.payloads().open();
            }
            try {
                return new Timelines.Opened(read(atMost), null);
            } catch (Unusable unusable) {
                // First the snapshot: it must never lead to payloads of another life.
                Files.deleteIfExists(file);
                for (var timeline : timelines) {
                    timeline.payloads().startEmpty();
                }
                return new Timelines.Opened(0, unusable.getMessage());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int read(long atMost) throws IOException, Unusable {
        if (!Files.exists(file)) {
            throw new Unusable("there is no snapshot");
        }
        try (var channel = FileChannel.open(file)) {
            if (!Source.intact(channel)) {
                throw new Unusable("the snapshot is damaged");
            }
            var source = new Source(channel);
            if (source.number() != FORMAT) {
                throw new Unusable("the snapshot has another format");
            }
            if (!source.text().equals(shape.get())) {
                throw new Unusable("the snapshot has another shape");
            }
            var position = source.size();
            if (position > atMost) {
                throw new Unusable("the snapshot stands at " + position + ", beyond " + atMost);
            }
            var seals = new ArrayList<Payloads.Seal>();
            for (var timeline : timelines) {
                var seal = new Payloads.Seal(source.number(), source.number());
                if (!timeline.payloads().holds(seal)) {
                    throw new Unusable("the payloads of " + timeline.kind() + " are damaged");
                }
                seals.add(seal);
            }
            for (var i = 0; i < seals.size(); i++) {
                timelines.get(i).payloads().resume(seals.get(i));
            }
            timelines.forEach(timeline -> timeline.readNames(source));
            timelines.forEach(timeline -> timeline.read(source));
            times.read(source);
            touches.read(source);
            saved = position;
            return position;
        }
    }

    synchronized long save(int position) {
        if (position <= saved || position == 0) {
            return saved;
        }
        try {
            try (var channel =
                    FileChannel.open(
                            next,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                write(new Sink(channel), position);
                channel.force(true);
            }
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(file.getParent())) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        saved = position;
        return position;
    }

    private void write(Sink sink, int position) {
        sink.number(FORMAT);
        sink.text(shape.get());
        sink.number(position);
        for (var timeline : timelines) {
            var seal = timeline.payloads().seal(timeline.lives().slotsAt(position));
            sink.number(seal.used());
            sink.number(seal.checksum());
        }
        timelines.forEach(timeline -> timeline.writeNames(sink));
        timelines.forEach(timeline -> timeline.write(sink, position));
        times.write(sink, position);
        touches.write(sink, position);
        sink.finish();
    }
}
