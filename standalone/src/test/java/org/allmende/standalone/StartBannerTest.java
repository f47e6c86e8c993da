package org.allmende.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.platform.documents.DocumentFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.nio.file.Path;

@ExtendWith(OutputCaptureExtension.class)
class StartBannerTest {

    @TempDir Path data;

    @Test
    void aStartSaysWhatIsWiredInConcreteClasses(CapturedOutput output) {
        Starting.whole(data, "logging.level.allmende=INFO").close();
        var lines = output.getOut().lines().map(it -> it.strip().replaceAll("\\s+", " ")).toList();
        assertThat(lines)
                .containsSubsequence(
                        "edition embedded",
                        "event store org.allmende.platform.store.LiveEventStore, position 1",
                        "messages org.allmende.platform.command.PositionedCommandBus,"
                                + " org.axonframework.queryhandling.SimpleQueryBus",
                        "documents com.mongodb.client.internal.MongoDatabaseImpl over"
                            + " de.bwaldvogel.mongo.backend.memory.MemoryBackend, filled from the"
                            + " events",
                        "processors "
                                + DocumentFeed.NAME
                                + " in org.axonframework.eventhandling.pooled."
                                + "PooledStreamingEventProcessor, tokens in org.axonframework."
                                + "extensions.mongo.eventsourcing.tokenstore.MongoTokenStore")
                .anyMatch(
                        it ->
                                it.matches(
                                        "timelines org\\.allmende\\.query\\.timeline\\.Timelines,"
                                                + " position [01]"))
                .anyMatch(
                        it ->
                                it.matches(
                                        "text index org\\.allmende\\.query\\.search\\.TextIndex,"
                                                + " position [01]"))
                .containsSubsequence(
                        "register 2024-12-31",
                        "accounts own, with password, in org.allmende.web.person.JdbcPeople",
                        "data folder " + data.toAbsolutePath());
    }
}
