package org.allmende.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;

import org.allmende.platform.json.EventNames;
import org.allmende.platform.json.LogicalNameSerializer;
import org.allmende.platform.json.UnknownEvent;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

class PostgresEventStoreTest implements LiveEventStoreContract, StoredFormsContract {

    private static final String ADDRESS = System.getenv("ALLMENDE_TEST_POSTGRES");
    private static final Duration NEVER = Duration.ofDays(1);

    private final String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
    private final List<AutoCloseable> open = new ArrayList<>();
    private LiveEventStore store;

    @BeforeEach
    void makeSchema() throws Exception {
        if (ADDRESS == null) {
            assertThat(System.getenv("CI"))
                    .as("CI needs ALLMENDE_TEST_POSTGRES")
                    .isNotEqualTo("true");
            Assumptions.abort(
                    "No PostgreSQL: set ALLMENDE_TEST_POSTGRES to a JDBC URL with user and"
                            + " password.");
        }
        execute("create schema " + schema);
    }

    @AfterEach
    void dropSchema() throws Exception {
        if (ADDRESS != null) {
            for (var it : open.reversed()) {
                it.close();
            }
            execute("drop schema " + schema + " cascade");
        }
    }

    private void execute(String statement) throws SQLException {
        try (var pool = pool();
                var connection = pool.getConnection();
                var it = connection.createStatement()) {
            it.execute(statement);
        }
    }

    private HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(ADDRESS);
        pool.setSchema(schema);
        pool.addDataSourceProperty("ApplicationName", schema);
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        return pool;
    }

    private LiveEventStore node(Serializer serializer, EventUpcaster upcasters, Duration poll) {
        try {
            var pool = pool();
            open.add(pool);
            var node =
                    LiveEventStore.open(
                            new PostgresDialect(pool, poll),
                            serializer,
                            upcasters,
                            Commits.GROUPED);
            open.add(node);
            return node;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private LiveEventStore node() {
        return node(Forest.SERIALIZER, new EventUpcasterChain(), NEVER);
    }

    @Override
    public LiveEventStore live() {
        if (store == null) {
            store = node();
        }
        return store;
    }

    @Override
    public LiveEventStore reopen(Serializer serializer, EventUpcaster upcasters) {
        if (store != null) {
            store.close();
        }
        store = node(serializer, upcasters, NEVER);
        return store;
    }

    @Test
    void theFirstToInsertMayCommitLastAndTheOrderStaysVisible() throws Exception {
        store().append("first", 0, Forest.planted("oak"));
        try (var tail = live().log().tail(0);
                var pool = pool();
                var slow = pool.getConnection()) {
            slow.setAutoCommit(false);
            insertSlowly(slow, 2);

            var quick =
                    CompletableFuture.supplyAsync(
                            () -> store().append("quick", 0, Forest.planted("elm")));
            await().until(() -> waitingForTheLock() == 1);
            assertThat(live().log().head()).isOne();
            assertThat(quick).isNotDone();

            slow.commit();

            assertThat(quick.get(20, TimeUnit.SECONDS)).isEqualTo(3);
            assertThat(live().log().read(0, 10))
                    .extracting(Recorded::aggregate)
                    .containsExactly("first", "slow", "quick");
            assertThat(take(tail, 3)).extracting(Recorded::position).containsExactly(1L, 2L, 3L);
        }
    }

    /// Does what another node's writer does, but does not commit.
    private void insertSlowly(Connection connection, long position) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(PostgresDialect.LOCK);
            statement.execute(
                    "insert into events (position, "
                            + StoredEvent.COLUMNS
                            + ") select "
                            + position
                            + ", aggregate_type, 'slow', 0, 'slow', name, revision, at, payload,"
                            + " metadata from events");
        }
    }

    private long waitingForTheLock() throws SQLException {
        try (var pool = pool();
                var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from pg_locks where locktype = 'advisory'"
                                        + " and not granted and objid = (hashtext('"
                                        + schema
                                        + "')::bigint & 4294967295)::oid")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void twoNodesWriteOneOrderAndWakeEachOther() throws Exception {
        var nodes = List.of(node(), node());
        var threads = 4;
        var events = 50;
        try (var tail0 = nodes.get(0).log().tail(0);
                var tail1 = nodes.get(1).log().tail(0);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var t = 0; t < 2 * threads; t++) {
                var thread = t;
                var node = nodes.get(t % 2);
                executor.submit(
                        () -> {
                            for (var i = 0; i < events; i++) {
                                new AxonAppending(node, node.log())
                                        .append("tree-" + thread, i, Forest.planted("oak"));
                            }
                        });
            }
            var expected = 2 * threads * events;

            var seen = take(tail0, expected);

            assertThat(seen)
                    .extracting(Recorded::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, expected).boxed().toList());
            assertThat(take(tail1, expected)).isEqualTo(seen);
            assertThat(nodes.get(0).log().read(0, 10_000)).isEqualTo(seen);
        }
    }

    @Test
    void twoNodesCannotTakeTheSamePlace() {
        var other = node();
        store().append("oak", 0, Forest.planted("oak"));
        var appending = new AxonAppending(other, other.log());
        assertThatThrownBy(() -> appending.append("oak", 0, Forest.planted("elm")))
                .hasMessageContaining("oak");
        assertThat(appending.append("oak", 1, new Forest.Felled("storm"))).isEqualTo(2);
    }

    @Test
    void anEventOfANewerNodeStopsTheReadersOfAnOlderOne() throws Exception {
        var older =
                node(
                        LogicalNameSerializer.of(
                                EventNames.of(
                                        new EventNames.Entry(
                                                "test.planted", 2, Forest.Planted.class))),
                        new EventUpcasterChain(),
                        NEVER);
        try (var tail = older.log().tail(0)) {
            store().append("oak", 0, Forest.planted("oak"));
            assertThat(take(tail, 1)).hasSize(1);
            store().append("oak", 1, new Forest.Felled("storm"));
            assertThatThrownBy(() -> tail.next(10, Duration.ofSeconds(20)))
                    .isInstanceOf(UnknownEvent.class);
        }
    }

    @Test
    void aMissedNotificationIsMadeUpForByLooking() throws Exception {
        var patient = node(Forest.SERIALIZER, new EventUpcasterChain(), Duration.ofMillis(300));
        store().append("first", 0, Forest.planted("oak"));
        try (var tail = patient.log().tail(1);
                var pool = pool();
                var silent = pool.getConnection()) {
            silent.setAutoCommit(false);
            insertSlowly(silent, 2);
            silent.commit();
            assertThat(take(tail, 1)).extracting(Recorded::aggregate).containsExactly("slow");
        }
    }

    @Test
    void aConnectionLostWhileItWaitedIsReplaced() throws Exception {
        store().append("oak", 0, Forest.planted("oak"));
        execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where pid <>"
                        + " pg_backend_pid() and application_name = '"
                        + schema
                        + "'");
        assertThat(store().append("elm", 0, Forest.planted("elm"))).isEqualTo(2);
        assertThat(live().log().read(0, 10)).extracting(Recorded::position).containsExactly(1L, 2L);
    }

    private static List<Recorded> take(EventLog.Tail tail, int count) throws InterruptedException {
        var events = new ArrayList<Recorded>();
        while (events.size() < count) {
            var next = tail.next(count - events.size(), Duration.ofSeconds(20));
            assertThat(next).as("after %d events", events.size()).isNotEmpty();
            events.addAll(next);
        }
        return events;
    }
}
