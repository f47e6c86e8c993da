package org.allmende.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;

class SqliteEventStoreTest implements LiveEventStoreContract, StoredFormsContract {

    @TempDir Path folder;

    private LiveEventStore store;

    @Override
    public LiveEventStore live() {
        if (store == null) {
            store =
                    LiveEventStore.sqlite(
                            file(), Forest.SERIALIZER, new EventUpcasterChain(), Commits.GROUPED);
        }
        return store;
    }

    @Override
    public LiveEventStore reopen(Serializer serializer, EventUpcaster upcasters) {
        close();
        store = LiveEventStore.sqlite(file(), serializer, upcasters, Commits.GROUPED);
        return store;
    }

    private Path file() {
        return folder.resolve("events.db");
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void theWriterSyncsEveryCommit() throws Exception {
        live().close();
        try (var dialect = new SqliteDialect(file());
                var writer = new WriterConnection(dialect)) {
            assertThat(writer.pragma("journal_mode")).isEqualTo("wal");
            assertThat(writer.pragma("synchronous")).isEqualTo("2");
            assertThat(writer.pragma("wal_autocheckpoint")).isEqualTo("8000");
        }
    }

    @Test
    void aNewerSchemaIsNotTouched() throws Exception {
        live().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("update schema_version set version = 7");
        }
        assertThatThrownBy(() -> reopen(Forest.SERIALIZER, new EventUpcasterChain()))
                .isInstanceOf(UnknownSchema.class)
                .hasMessageContaining("schema 7");
    }

    @Test
    void withoutGroupingTheSameHolds() throws Exception {
        store =
                LiveEventStore.sqlite(
                        file(), Forest.SERIALIZER, new EventUpcasterChain(), Commits.SINGLE);
        manyWritersAndConflictsLeaveNoHole();
    }
}
