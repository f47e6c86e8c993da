package org.allmende.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/// Where documents are written: a database that is empty at first and gone in the end.
///
/// @param alone whether no other node writes there, as the product knows it of its edition
record DocumentServer(MongoDatabase database, boolean alone, Runnable end)
        implements AutoCloseable {

    private static final String NAME = "allmende-benchmark";

    /// The wire server in memory, as the embedded edition starts it.
    static DocumentServer inMemory() {
        var server = new MongoServer(new MemoryBackend());
        var client = MongoClients.create(server.bindAndGetConnectionString());
        return of(client, true, server::shutdownNow);
    }

    /// A MongoDB that runs already, as the other editions use it.
    static DocumentServer at(String address) {
        return of(MongoClients.create(address), false, () -> {});
    }

    private static DocumentServer of(MongoClient client, boolean alone, Runnable end) {
        var database = client.getDatabase(NAME);
        database.drop();
        return new DocumentServer(
                database,
                alone,
                () -> {
                    database.drop();
                    client.close();
                    end.run();
                });
    }

    @Override
    public void close() {
        end.run();
    }
}
