package org.allmende.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.platform.store.InMemoryEvents;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class DocumentProjectionTest {
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final InMemoryEvents events = new InMemoryEvents();
    private MongoServer server;
    private MongoClient client;
    private MongoDatabase database;
    private DocumentProjection projection;

    @BeforeEach
    void startDocuments() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = client.getDatabase("documents");
        projection = new DocumentProjection(database, 1, false);
    }

    @AfterEach
    void stopDocuments() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void aDocumentReflectsTheLastEventOfItsThing() {
        live("proj0001");
        projection.handle(events.read(0, 100));

        assertThat(all())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.version()).isEqualTo(3);
                            assertThat(it.position()).isEqualTo(3);
                            assertThat(it.content().stage()).isEqualTo(Stage.PILOT);
                        });
    }

    @Test
    void eventsThatComeAgainChangeNothing() {
        live("proj0001");
        projection.handle(events.read(0, 2));
        projection.handle(events.read(0, 100));
        var once = all();
        projection.handle(events.read(1, 1));

        assertThat(all()).isEqualTo(once);
        assertThat(once.getFirst().content().steps()).hasSize(3);
    }

    @Test
    void aMissingEventStopsTheView() {
        live("proj0001");
        projection.handle(events.read(0, 1));

        assertThatThrownBy(() -> projection.handle(events.read(2, 1)))
                .hasMessageContaining("Version 3 of proj0001 follows 1");
        assertThat(all().getFirst().version()).isEqualTo(1);
    }

    @Test
    void whoIsAloneWritesTheSameDocuments() {
        live("proj0001");
        projection.handle(events.read(0, 100));
        var once = all();
        database.drop();
        var alone = new DocumentProjection(database, 1, true);
        alone.handle(events.read(0, 2));
        alone.handle(events.read(1, 100));

        assertThat(all()).isEqualTo(once);
    }

    @Test
    void anEmptyListIsLeftOutAndReadAsEmpty() {
        live("proj0001");
        projection.handle(events.read(0, 100));

        assertThat(database.getCollection("projects").find().first().get("content", Document.class))
                .containsKeys("steps")
                .doesNotContainKeys("links", "responses");
        assertThat(all().getFirst().content().links()).isEmpty();
        database.getCollection("projects")
                .updateOne(Filters.eq("_id", "proj0001"), Updates.set("content.links", List.of()));
        assertThat(all().getFirst().content().links()).isEmpty();
    }

    @Test
    void aRebuildFromAllEventsGivesTheSameDocuments() {
        live("proj0001");
        live("proj0002");
        projection.handle(events.read(0, 100));
        var fed = all();
        database.drop();

        assertThat(projection.rebuild(events, _ -> {})).isEqualTo(6);
        assertThat(all()).isEqualTo(fed);
    }

    @Test
    void aRebuildBesideAnotherNodeLeavesWhatIsNewerThere() {
        live("proj0001");
        projection.handle(events.read(0, 100));
        var newer = all();
        var earlier = new InMemoryEvents();
        events.read(0, 2).forEach(it -> earlier.append(it.aggregate(), it.at(), it.event()));
        earlier.append("proj0002", AT, proposed("proj0002"));

        assertThat(projection.rebuild(earlier, _ -> {})).isEqualTo(3);

        assertThat(all()).hasSize(2).containsAll(newer);
    }

    @Test
    void aRebuildMendsADocumentOfTheSameVersion() {
        live("proj0001");
        projection.handle(events.read(0, 100));
        var right = all();
        database.getCollection("projects")
                .updateOne(Filters.eq("_id", "proj0001"), Updates.set("content.title", "Kaputt"));

        projection.rebuild(events, _ -> {});

        assertThat(all()).isEqualTo(right);
    }

    @Test
    void theStateOfAnEarlierVersionIsFoldedFromTheEvents() {
        live("proj0001");
        projection.handle(events.read(0, 100));
        var documents = new Documents(database, events, false);

        assertThat(documents.read(Kind.PROJECT, "proj0001", 3, false).content().stage())
                .isEqualTo(Stage.PILOT);
        assertThat(documents.read(Kind.PROJECT, "proj0001", 2, true).content().stage())
                .isEqualTo(Stage.PLANNED);
        // The document is ahead of the position at which an answer stands.
        assertThat(documents.read(Kind.PROJECT, "proj0001", 1, false).content().stage())
                .isEqualTo(Stage.IDEA);
    }

    private void live(String id) {
        var project = new ProjectId(id);
        events.append(
                id,
                AT,
                proposed(id),
                new ProjectEvent.StageChanged(
                        project, Stage.IDEA, Stage.PLANNED, DAY, Optional.empty()),
                new ProjectEvent.StageChanged(
                        project,
                        Stage.PLANNED,
                        Stage.PILOT,
                        DAY,
                        Optional.of(new Note("Es eilte."))));
    }

    private static ProjectEvent proposed(String id) {
        return new ProjectEvent.Proposed(
                new ProjectId(id),
                new OrganisationId("01001000"),
                Optional.empty(),
                new Title("Mängelmelder"),
                new Summary("Schäden melden, mit $ und . im Text"),
                Optional.empty(),
                Classification.NONE,
                Stage.IDEA,
                DAY,
                List.of(),
                Visibility.PUBLIC);
    }

    private List<Stored<ProjectDocument>> all() {
        var collections = new Collections(database, () -> 1);
        var found = new ArrayList<Stored<ProjectDocument>>();
        for (var document : collections.of(Kind.PROJECT).find()) {
            found.add(collections.read(Kind.PROJECT, document));
        }
        return found;
    }
}
