package org.allmende.benchmarks;

import org.allmende.platform.store.EventLog;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.reader.OrderedReader;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Timelines;

import java.nio.file.Path;
import java.time.Duration;

/// What a node of the query side keeps itself, put together as the product does, empty at first:
/// timelines and text index in a folder.
final class Views implements AutoCloseable {

    final Catalogue catalogue;
    final OrderedReader reader;
    private final TextIndex texts;

    Views(EventLog log, Path folder) {
        texts = TextIndex.open(folder.resolve("texts"), () -> "measured", log.head());
        catalogue = new Catalogue(new Timelines(folder.resolve("timelines")), texts);
        catalogue.open(() -> "measured", log.head());
        reader = new OrderedReader(log, catalogue.timelines(), texts, catalogue.projections());
    }

    /// Waits until lists, figures and text search show this position; answers whether they do.
    boolean complete(long position, Duration patience) {
        return reader.await(position, patience) && reader.words().await(position, patience);
    }

    @Override
    public void close() {
        reader.close();
        catalogue.timelines().close();
        texts.close();
    }
}
