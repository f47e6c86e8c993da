package org.allmende.platform.edition;

import com.zaxxer.hikari.HikariDataSource;

import org.allmende.platform.json.EventCatalogue;
import org.allmende.platform.json.LogicalNameSerializer;
import org.allmende.platform.store.AxonServerLog;
import org.allmende.platform.store.Commits;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.LiveEventStore;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

/// The event store of each edition, and the data folder of a node. For processes that read or write
/// events.
@Configuration(proxyBeanMethods = false)
public class EventsWiring {

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(AllmendeProperties allmende) {
        return DataFolder.take(allmende.data(), allmende.demo());
    }

    /// Where a node keeps what it can make anew from the events.
    @Bean
    Path nodeFolder(DataFolder folder) {
        return folder.path();
    }

    @Bean
    EventUpcasterChain upcasters() {
        return EventCatalogue.upcasters();
    }

    @Bean
    Wired dataWired(DataFolder folder) {
        return new Wired(60, "data folder", () -> folder.path().toString());
    }

    @Bean
    Wired eventsWired(EventStore store, EventLog log) {
        return new Wired(
                10,
                "event store",
                () -> "%s, position %d".formatted(store.getClass().getName(), log.head()));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(
            name = "allmende.edition",
            havingValue = "embedded",
            matchIfMissing = true)
    static class Embedded {
        @Bean(destroyMethod = "close")
        LiveEventStore eventStore(
                DataFolder folder, LogicalNameSerializer serializer, EventUpcasterChain upcasters) {
            Path file = folder.resolve("events.db");
            return LiveEventStore.sqlite(file, serializer, upcasters, Commits.GROUPED);
        }

        @Bean
        EventLog eventLog(LiveEventStore store) {
            return store.log();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "allmende.edition", havingValue = "cluster")
    static class Cluster {
        @Bean(destroyMethod = "close")
        HikariDataSource events(AllmendeProperties allmende) {
            var events = allmende.events();
            var pool = new HikariDataSource();
            pool.setPoolName("events");
            pool.setJdbcUrl(events.requireUrl());
            pool.setUsername(events.user());
            pool.setPassword(events.password());
            // One connection writes and one listens for good; the others read.
            pool.setMaximumPoolSize(events.pool() + 2);
            return pool;
        }

        @Bean(destroyMethod = "close")
        LiveEventStore eventStore(
                HikariDataSource events,
                LogicalNameSerializer serializer,
                EventUpcasterChain upcasters) {
            return LiveEventStore.postgres(events, serializer, upcasters, Commits.GROUPED);
        }

        @Bean
        EventLog eventLog(LiveEventStore store) {
            return store.log();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "allmende.edition", havingValue = "distributed")
    static class Distributed {
        @Bean
        AxonServerEventStore eventStore(
                AxonServerConfiguration configuration,
                AxonServerConnectionManager connections,
                LogicalNameSerializer serializer,
                EventUpcasterChain upcasters) {
            return AxonServerEventStore.builder()
                    .configuration(configuration)
                    .platformConnectionManager(connections)
                    .snapshotSerializer(serializer)
                    .eventSerializer(serializer)
                    .upcasterChain(upcasters)
                    // Which snapshot serves is judged where it is read: see Aggregates.
                    .snapshotFilter(SnapshotFilter.allowAll())
                    .build();
        }

        @Bean
        EventLog eventLog(AxonServerEventStore store) {
            return new AxonServerLog(store);
        }
    }
}
