package org.allmende.query.operation;

import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.operation.OperationQuery.Size;
import org.allmende.kernel.operation.OperationQuery.SizesView;
import org.allmende.kernel.operation.OperationQuery.TimelineSize;
import org.allmende.platform.store.EventLog;
import org.allmende.query.documents.Documents;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Timelines;
import org.axonframework.queryhandling.QueryHandler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Answers how much there is of everything this node keeps or sees.
public final class SizeQueries {
    private final EventLog log;
    private final Documents documents;
    private final Supplier<Timelines> timelines;
    private final Supplier<TextIndex> texts;
    private final Supplier<Path> folder;

    public SizeQueries(
            EventLog log,
            Documents documents,
            Supplier<Timelines> timelines,
            Supplier<TextIndex> texts,
            Supplier<Path> folder) {
        this.log = log;
        this.documents = documents;
        this.timelines = timelines;
        this.texts = texts;
        this.folder = folder;
    }

    @QueryHandler
    public SizesView sizes(OperationQuery.Sizes query) {
        var bytes = log.bytes();
        return new SizesView(
                bytes.isPresent() ? Optional.of(bytes.getAsLong()) : Optional.empty(),
                documents.counts().entrySet().stream()
                        .map(it -> new Size(it.getKey(), it.getValue()))
                        .toList(),
                timelines.get().kinds().stream()
                        .map(it -> new TimelineSize(it.kind(), it.things(), it.states()))
                        .toList(),
                texts.get().size(),
                Stream.of("timelines", "texts").map(this::onDisk).toList());
    }

    private Size onDisk(String view) {
        try (var files = Files.walk(folder.get().resolve(view))) {
            return new Size(view, files.mapToLong(SizeQueries::length).sum());
        } catch (IOException e) {
            return new Size(view, 0);
        }
    }

    /// The index replaces its files while they are counted.
    private static long length(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
