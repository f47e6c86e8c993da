package org.allmende.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.allmende.platform.json.EventCatalogue;
import org.allmende.platform.json.LogicalNameSerializer;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/// What the framework brings itself: its event store over JDBC, here over SQLite, and its pooled
/// processor, all with their defaults; tokens in memory, which costs least.
final class StockAxon implements AutoCloseable {

    private static final List<String> TABLES =
            List.of(table("DomainEventEntry", true), table("SnapshotEventEntry", false));

    private final HikariDataSource pool;
    private final EmbeddedEventStore store;

    /// @param sync `FULL` where it is written while something is measured; `OFF` fills faster
    StockAxon(Path file, SQLiteConfig.SynchronousMode sync) throws SQLException {
        pool = pool(file, sync);
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute(table);
            }
        }
        var serializer = LogicalNameSerializer.of(EventCatalogue.names());
        store =
                EmbeddedEventStore.builder()
                        .storageEngine(
                                JdbcEventStorageEngine.builder()
                                        .connectionProvider(new DataSourceConnectionProvider(pool))
                                        .transactionManager(NoTransactionManager.instance())
                                        .persistenceExceptionResolver(_ -> false)
                                        .fetchTrackedEvents(StockAxon::next)
                                        .eventSerializer(serializer)
                                        .snapshotSerializer(serializer)
                                        .build())
                        .build();
    }

    private static HikariDataSource pool(Path file, SQLiteConfig.SynchronousMode sync) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(sync);
        sqlite.setBusyTimeout(10_000);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        var config = new HikariConfig();
        config.setDataSource(source);
        return new HikariDataSource(config);
    }

    private static String table(String name, boolean tracked) {
        return "create table "
                + name
                + " ("
                + (tracked ? "globalIndex integer primary key autoincrement, " : "")
                + """
                aggregateIdentifier text not null,
                sequenceNumber bigint not null,
                type text not null,
                eventIdentifier text not null unique,
                metaData blob,
                payload blob not null,
                payloadRevision text,
                payloadType text not null,
                timeStamp text not null,
                unique (aggregateIdentifier, sequenceNumber))\
                """;
    }

    /// As the framework asks, but without a row instead of a null where nothing follows, which the
    /// driver does not read as a number.
    private static PreparedStatement next(Connection connection, EventSchema schema, long index)
            throws SQLException {
        var statement =
                connection.prepareStatement(
                        "select min(globalIndex) from DomainEventEntry where globalIndex > ?"
                                + " having min(globalIndex) is not null");
        statement.setLong(1, index);
        return statement;
    }

    EmbeddedEventStore store() {
        return store;
    }

    /// Starts a processor with the framework's defaults: sixteen segments on four threads.
    ///
    /// @param handler with methods annotated as event handlers
    Processor processor(
            Object handler,
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> from) {
        var coordinator = Executors.newScheduledThreadPool(1);
        var workers = Executors.newScheduledThreadPool(4);
        var processor =
                PooledStreamingEventProcessor.builder()
                        .name("stock")
                        .messageSource(store)
                        .tokenStore(new InMemoryTokenStore())
                        .transactionManager(NoTransactionManager.instance())
                        .eventHandlerInvoker(
                                SimpleEventHandlerInvoker.builder().eventHandlers(handler).build())
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(workers)
                        .initialToken(from)
                        .build();
        processor.start();
        return new Processor(processor, coordinator, workers);
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }

    record Processor(
            PooledStreamingEventProcessor processor,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService workers)
            implements AutoCloseable {

        @Override
        public void close() {
            processor.shutDown();
            coordinator.shutdown();
            workers.shutdown();
        }
    }
}
