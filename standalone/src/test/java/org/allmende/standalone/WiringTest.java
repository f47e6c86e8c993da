package org.allmende.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import de.bwaldvogel.mongo.MongoServer;

import org.allmende.command.CommandSideApplication;
import org.allmende.platform.documents.DocumentFeed;
import org.allmende.platform.store.EventLog;
import org.allmende.query.QuerySideApplication;
import org.allmende.standalone.journey.Servers;
import org.allmende.standalone.journey.SignedTokens;
import org.allmende.web.WebApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.sql.DataSource;

/// Which concrete classes each edition consists of. All beans of Axon's types are compared, so that
/// none slips in by itself.
class WiringTest {

    private static final String AXON = "org.axonframework.";
    private static final String STORES = "org.allmende.platform.store.";

    private static final Map<String, String> IN_PROCESS =
            Map.of(
                    "commandBus",
                    "org.allmende.platform.command.PositionedCommandBus",
                    "queryBus",
                    AXON + "queryhandling.SimpleQueryBus");
    private static final Map<String, String> THROUGH_AXON_SERVER =
            Map.of(
                    "axonServerConnections",
                            AXON + "axonserver.connector.AxonServerConnectionManager",
                    "axonServerConfiguration",
                            AXON + "axonserver.connector.AxonServerConfiguration",
                    "commandBus", AXON + "axonserver.connector.command.AxonServerCommandBus",
                    "queryBus", AXON + "axonserver.connector.query.AxonServerQueryBus");
    private static final Map<String, String> GATEWAYS =
            Map.of(
                    "commandGateway", AXON + "commandhandling.gateway.DefaultCommandGateway",
                    "queryGateway", AXON + "queryhandling.DefaultQueryGateway",
                    "updateEmitter", AXON + "queryhandling.SimpleQueryUpdateEmitter",
                    "serializer", "org.allmende.platform.json.LogicalNameSerializer");
    private static final Map<String, String> OWN_EVENTS =
            Map.of(
                    "eventStore", STORES + "LiveEventStore",
                    "eventLog", STORES + "StoreLog",
                    "upcasters", AXON + "serialization.upcasting.event.EventUpcasterChain");
    private static final Map<String, String> AXON_SERVERS_EVENTS =
            Map.of(
                    "eventStore", AXON + "axonserver.connector.event.axon.AxonServerEventStore",
                    "eventLog", STORES + "AxonServerLog",
                    "upcasters", AXON + "serialization.upcasting.event.EventUpcasterChain");
    private static final Map<String, String> DOCUMENTS =
            Map.of(
                    "documents",
                    "com.mongodb.client.internal.MongoDatabaseImpl",
                    "mongo",
                    "com.mongodb.client.internal.MongoClientImpl",
                    "tokenStore",
                    AXON + "extensions.mongo.eventsourcing.tokenstore.MongoTokenStore",
                    "tokenTemplate",
                    AXON + "extensions.mongo.DefaultMongoTemplate");

    @TempDir Path data;
    private final String name = Servers.unique();

    @Test
    void embedded() {
        try (var whole = Starting.whole(data, "allmende.register=none")) {
            assertThat(wired(whole))
                    .isEqualTo(
                            all(
                                    IN_PROCESS,
                                    GATEWAYS,
                                    OWN_EVENTS,
                                    DOCUMENTS,
                                    Map.of("documentServer", "de.bwaldvogel.mongo.MongoServer"),
                                    people("JdbcPeople")));
            assertProcessors(whole);
            assertThat(data.resolve("events.db")).isRegularFile();
            assertThat(data.resolve("people.db")).isRegularFile();
        }
    }

    @Test
    void cluster() throws Exception {
        var postgres = Servers.postgres();
        var mongodb = Servers.mongodb();
        try (var connection = DriverManager.getConnection(postgres);
                var statement = connection.createStatement();
                var tokens = new SignedTokens()) {
            statement.execute("create schema " + name);
            try (var whole =
                    Starting.whole(
                            data,
                            "allmende.edition=cluster",
                            "allmende.register=none",
                            "allmende.events.url=" + postgres + "&currentSchema=" + name,
                            "allmende.documents.uri=" + mongodb,
                            "allmende.documents.database=" + name,
                            "allmende.oidc.issuer-uri=" + tokens.issuer(),
                            "allmende.oidc.jwk-set-uri=" + tokens.keys())) {
                assertThat(wired(whole))
                        .isEqualTo(
                                all(
                                        IN_PROCESS,
                                        GATEWAYS,
                                        OWN_EVENTS,
                                        DOCUMENTS,
                                        Map.of("events", "com.zaxxer.hikari.HikariDataSource"),
                                        people("JdbcPeople")));
                assertProcessors(whole);
                assertThat(data.resolve("events.db")).doesNotExist();
                assertThat(data.resolve("people.db")).doesNotExist();
            } finally {
                statement.execute("drop schema " + name + " cascade");
                drop(mongodb);
            }
        }
    }

    @Test
    void distributed() {
        var axonServer = Servers.axonServer();
        var mongodb = Servers.mongodb();
        var settings =
                new String[] {
                    "allmende.edition=distributed",
                    "allmende.register=none",
                    "allmende.axonserver.servers=" + axonServer,
                    "allmende.documents.uri=" + mongodb,
                    "allmende.documents.database=" + name,
                };
        try (var commands =
                Starting.service(CommandSideApplication.class, data.resolve("c"), settings)) {
            assertThat(wired(commands))
                    .isEqualTo(all(THROUGH_AXON_SERVER, GATEWAYS, AXON_SERVERS_EVENTS));
        }
        try (var queries =
                Starting.service(QuerySideApplication.class, data.resolve("q"), settings)) {
            assertThat(wired(queries))
                    .isEqualTo(all(THROUGH_AXON_SERVER, GATEWAYS, AXON_SERVERS_EVENTS, DOCUMENTS));
            assertProcessors(queries);
        }
        try (var tokens = new SignedTokens();
                var web =
                        Starting.with(
                                data.resolve("w"),
                                java.util.List.of(WebApplication.class),
                                Stream.concat(
                                                Arrays.stream(settings),
                                                Stream.of(
                                                        "allmende.oidc.issuer-uri="
                                                                + tokens.issuer(),
                                                        "allmende.oidc.jwk-set-uri="
                                                                + tokens.keys()))
                                        .toArray(String[]::new))) {
            assertThat(wired(web))
                    .isEqualTo(all(THROUGH_AXON_SERVER, GATEWAYS, people("MongoPeople")));
        } finally {
            drop(mongodb);
        }
    }

    private void drop(String mongodb) {
        try (var client = com.mongodb.client.MongoClients.create(mongodb)) {
            client.getDatabase(name).drop();
            client.getDatabase(name + "-people").drop();
        }
    }

    private static Map<String, String> people(String type) {
        return Map.of("people", "org.allmende.web.person." + type);
    }

    private static void assertProcessors(ConfigurableApplicationContext context) {
        var documents = context.getBean(DocumentFeed.class).processor().orElseThrow();
        assertThat(documents.name()).isEqualTo(DocumentFeed.NAME);
        assertThat(documents.engine().getName())
                .isEqualTo(AXON + "eventhandling.pooled.PooledStreamingEventProcessor");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, String> all(Map<String, String>... parts) {
        var all = new TreeMap<String, String>();
        Arrays.stream(parts).forEach(all::putAll);
        return all;
    }

    /// Bean names, without the package of the configuration, and classes.
    private static Map<String, String> wired(ConfigurableApplicationContext context) {
        var wired = new HashMap<String, String>();
        for (var name : context.getBeanDefinitionNames()) {
            var bean = context.getBean(name);
            if (matters(bean)) {
                wired.put(name, bean.getClass().getName());
            }
        }
        return new TreeMap<>(wired);
    }

    private static boolean matters(Object bean) {
        return Stream.of(
                                EventLog.class,
                                MongoClient.class,
                                MongoDatabase.class,
                                MongoServer.class,
                                DataSource.class)
                        .anyMatch(it -> it.isInstance(bean))
                || types(bean.getClass())
                        .anyMatch(
                                it ->
                                        it.getName().startsWith(AXON)
                                                || it.getName()
                                                        .equals("org.allmende.web.person.People"));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        var classes = Stream.<Class<?>>iterate(type, it -> it != null, Class::getSuperclass);
        return Stream.concat(classes, Arrays.stream(ClassUtils.getAllInterfacesForClass(type)));
    }
}
