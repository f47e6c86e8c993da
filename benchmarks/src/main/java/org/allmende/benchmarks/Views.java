package org.allmende.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.allmende.platform.store.EventLog;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.documents.DocumentProjection;
import org.allmende.query.reader.OrderedReader;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Timelines;

import java.nio.file.Path;
import java.time.Duration;

/// The views of one node of the embedded edition, put together as the product does, empty at first:
/// timelines and text index in a folder, documents in the wire server in memory.
final class Views implements AutoCloseable {

    final Catalogue catalogue;
    final OrderedReader reader;
    final DocumentProjection documents;
    private final TextIndex texts;
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient mongo = MongoClients.create(server.bindAndGetConnectionString());

    Views(EventLog log, Path folder) {
        texts = TextIndex.open(folder.resolve("texts"), () -> "measured", log.head());
        catalogue = new Catalogue(new Timelines(folder.resolve("timelines")), texts);
        catalogue.open(() -> "measured", log.head());
        reader = new OrderedReader(log, catalogue.timelines(), texts, catalogue.projections());
        documents = new DocumentProjection(mongo.getDatabase("measured"), 1, true);
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
        mongo.close();
        server.shutdownNow();
    }
}
