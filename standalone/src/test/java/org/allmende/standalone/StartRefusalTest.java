package org.allmende.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.platform.edition.CommonWiring;
import org.allmende.platform.edition.DocumentsWiring;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.InMemoryEvents;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// What the application does not start on, each said in one sentence and nothing more.
@ExtendWith(OutputCaptureExtension.class)
class StartRefusalTest {

    @TempDir Path data;
    private CapturedOutput output;

    @BeforeEach
    void listen(CapturedOutput output) {
        this.output = output;
    }

    @Test
    void aDataFolderThatAnotherProcessUses() throws Exception {
        var holder = FolderHolder.start(data);
        try {
            refused("The data folder " + data + " is in use by another process.");
        } finally {
            holder.outputWriter().close();
            holder.onExit().join();
        }
    }

    @Test
    void aDataFolderThatThisProcessUsesAlready() throws IOException {
        try (var _ = org.allmende.platform.edition.DataFolder.take(data, false)) {
            refused("The data folder " + data + " is in use by another process.");
        }
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws IOException {
        var file = Files.writeString(data.resolve("file"), "not a folder");
        refusedWith(
                List.of(StandaloneApplication.class),
                file.resolve("data"),
                "The data folder %s/data cannot be written (java.nio.file.FileSystemException: %s/data: Not a directory)."
                        .formatted(file, file));
    }

    @Test
    void eventsThatANewerProgramWrote() throws SQLException {
        sql("events.db", "create table schema_version (version integer not null)");
        sql("events.db", "insert into schema_version values (7)");
        refused(
                "The event store has schema 7 and this program knows only up to 1:"
                        + " start the newer program.");
    }

    @Test
    void peopleThatANewerProgramWrote() throws SQLException {
        sql("people.db", "create table people_schema (version integer not null)");
        sql("people.db", "insert into people_schema values (7)");
        refused("The people store has the form 7 of a newer program; this one knows 2.");
    }

    private void sql(String file, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file))) {
            connection.createStatement().execute(statement);
        }
    }

    @Test
    void anEventStoreThatForgets() {
        forgets("event store", ForgetfulEvents.class, EmbeddedEventStore.class);
    }

    @Test
    void anEventLogThatForgets() {
        forgets("event store", ForgetfulLog.class, InMemoryEvents.class);
    }

    @Test
    void aTokenStoreThatForgets() {
        forgets("token store", ForgetfulTokens.class, InMemoryTokenStore.class);
    }

    private void forgets(String part, Class<?> configuration, Class<?> store) {
        refusedWith(
                List.of(StandaloneApplication.class, configuration),
                data,
                "The %s would be kept in memory only (%s); Allmende does not start on a store that forgets."
                        .formatted(part, store.getName()));
    }

    @Configuration(proxyBeanMethods = false)
    static class ForgetfulEvents {
        @Bean
        @Primary
        EventStore forgetful() {
            return EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ForgetfulLog {
        @Bean
        @Primary
        EventLog forgetful() {
            return new InMemoryEvents();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ForgetfulTokens {
        @Bean
        @Primary
        TokenStore forgetful() {
            return new InMemoryTokenStore();
        }
    }

    @Test
    void theDemoForOthersThanTheOwnMachine() {
        refused(
                "Demo mode answers on the loopback only, not on 0.0.0.0.",
                "allmende.demo=true",
                "server.address=0.0.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.address=0.0.0.0", "server.address="})
    void aServiceForOthersWithoutTheOperatorsOwnTexts(String address) {
        refused(
                "To answer on 0.0.0.0 the operator's own imprint text is needed:"
                        + " set allmende.legal.imprint to a readable file.",
                address);
    }

    @ParameterizedTest
    @CsvSource({"privacy, imprint", "accessibility, imprint privacy"})
    void norWithSomeOfThem(String missing, String given) throws IOException {
        var text = Files.writeString(data.resolve("text.md"), "Wer hier antwortet");
        var settings = new java.util.ArrayList<>(List.of("server.address=0.0.0.0"));
        for (var each : given.split(" ")) {
            settings.add("allmende.legal." + each + "=" + text);
        }
        refused(
                "To answer on 0.0.0.0 the operator's own %s text is needed: set allmende.legal.%s to a readable file."
                        .formatted(missing, missing),
                settings.toArray(String[]::new));
    }

    @Test
    void aDemoOpenedAsIfItWereReal() throws IOException {
        org.allmende.platform.edition.DataFolder.take(data, true).close();
        var demo = data.resolve("demo");
        refusedWith(
                List.of(StandaloneApplication.class),
                demo,
                "The folder %s holds demo content; only demo mode opens it.".formatted(demo));
    }

    @Test
    void somethingRealOpenedAsADemo() throws IOException {
        var demo = Files.createDirectory(data.resolve("demo"));
        Files.writeString(demo.resolve("events.db"), "");
        refused(
                "The folder %s is not a demo's; demo mode does not open it.".formatted(demo),
                "allmende.demo=true");
    }

    @Test
    void theClusterWithoutItsPostgres() {
        refused(
                "The cluster edition needs the JDBC address of its PostgreSQL in"
                        + " allmende.events.url (ALLMENDE_EVENTS_URL).",
                "allmende.edition=cluster");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster", "distributed"})
    void anEditionWithoutItsMongo(String edition) {
        refusedWith(
                List.of(CommonWiring.class, DocumentsWiring.class),
                data,
                "This edition needs the address of its MongoDB in"
                        + " allmende.documents.uri (ALLMENDE_DOCUMENTS_URI).",
                "allmende.edition=" + edition,
                "spring.main.web-application-type=none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kluster", ""})
    void anEditionThatDoesNotExist(String edition) {
        refused(
                "There is no edition \"%s\"; allmende.edition is embedded, cluster, distributed."
                        .formatted(edition),
                "allmende.edition=" + edition);
    }

    private void refused(String sentence, String... settings) {
        refusedWith(List.of(StandaloneApplication.class), data, sentence, settings);
    }

    private void refusedWith(
            List<Class<?>> sources, Path folder, String sentence, String... settings) {
        assertThatThrownBy(() -> Starting.with(folder, sources, settings).close())
                .hasStackTraceContaining(sentence);
        var said = output.getOut();
        assertThat(said.substring(said.indexOf("Description:")))
                .isEqualToIgnoringNewLines("Description:" + sentence);
        assertThat(said).doesNotContain("\tat ", "Exception encountered");
    }
}
