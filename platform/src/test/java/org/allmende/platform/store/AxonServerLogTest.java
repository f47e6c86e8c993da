package org.allmende.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.kernel.Event;
import org.allmende.platform.json.EventNames;
import org.allmende.platform.json.LogicalNameSerializer;
import org.allmende.platform.json.UnknownEvent;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The server is shared with other tests, so all is told from where it stood.
class AxonServerLogTest {

    private static final String ADDRESS = System.getenv("ALLMENDE_TEST_AXONSERVER");

    private final String oak = "oak-" + UUID.randomUUID();
    private AxonServerConnectionManager connection;
    private AxonServerEventStore store;
    private AxonServerLog log;

    @BeforeEach
    void connect() {
        Assumptions.assumeTrue(
                ADDRESS != null, "No Axon Server: set ALLMENDE_TEST_AXONSERVER to host:port.");
        store = store(Forest.SERIALIZER);
        log = new AxonServerLog(store);
    }

    @AfterEach
    void disconnect() {
        if (connection != null) {
            connection.shutdown();
        }
    }

    private AxonServerEventStore store(LogicalNameSerializer serializer) {
        var configuration =
                AxonServerConfiguration.builder()
                        .servers(ADDRESS)
                        .componentName("store-test")
                        .build();
        if (connection == null) {
            connection =
                    AxonServerConnectionManager.builder()
                            .axonServerConfiguration(configuration)
                            .build();
            connection.start();
        }
        return AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connection)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(SnapshotFilter.allowAll())
                .build();
    }

    private void append(long firstSequence, Event... events) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.execute(() -> store.publish(AxonAppending.messages(oak, firstSequence, events)));
    }

    @Test
    void positionsGoOnByOneAndTellWhatWasAppended() {
        var head = log.head();

        append(0, Forest.planted("oak"), new Forest.Felled("storm"));

        assertThat(log.head()).isEqualTo(head + 2);
        var events = log.read(head, 10);
        assertThat(events).extracting(Recorded::position).containsExactly(head + 1, head + 2);
        assertThat(events).extracting(Recorded::version).containsExactly(1L, 2L);
        assertThat(events)
                .extracting(Recorded::event)
                .containsExactly(Forest.planted("oak"), new Forest.Felled("storm"));
        assertThat(events.getFirst().metadata()).containsAllEntriesOf(Forest.METADATA);
        assertThat(log.read(head + 2, 10)).isEmpty();
        assertThat(log.read(head, 1)).extracting(Recorded::position).containsExactly(head + 1);
        assertThat(log.read(0, 1)).extracting(Recorded::position).containsExactly(1L);
    }

    @Test
    void oneAggregateIsReadWithoutPositions() {
        append(0, Forest.planted("oak"), new Forest.Felled("storm"));

        assertThat(log.of(oak, 0)).extracting(Recorded::version).containsExactly(1L, 2L);
        assertThat(log.of(oak, 1)).extracting(Recorded::position).containsExactly(0L);
        assertThat(log.of("nothing", 0)).isEmpty();
    }

    @Test
    void aTailGivesPastAndPresent() throws Exception {
        var head = log.head();
        append(0, Forest.planted("oak"));
        try (var tail = log.tail(head)) {
            assertThat(tail.next(10, Duration.ofSeconds(20)))
                    .extracting(Recorded::position)
                    .containsExactly(head + 1);
            var next =
                    CompletableFuture.supplyAsync(
                            () -> EventLogContract.next(tail, Duration.ofSeconds(20)));
            append(1, new Forest.Felled("storm"));
            assertThat(next.get(20, TimeUnit.SECONDS))
                    .extracting(Recorded::position)
                    .containsExactly(head + 2);
        }
    }

    @Test
    void anUnknownEventIsAnError() {
        var head = log.head();
        append(0, Forest.planted("oak"), new Forest.Felled("storm"));
        var older =
                new AxonServerLog(
                        store(
                                LogicalNameSerializer.of(
                                        EventNames.of(
                                                new EventNames.Entry(
                                                        "test.planted",
                                                        2,
                                                        Forest.Planted.class)))));

        assertThat(new ArrayList<>(older.read(head, 1))).hasSize(1);
        assertThatThrownBy(() -> older.read(head, 2)).isInstanceOf(UnknownEvent.class);
        assertThatThrownBy(() -> older.of(oak, 0)).isInstanceOf(UnknownEvent.class);
    }
}
