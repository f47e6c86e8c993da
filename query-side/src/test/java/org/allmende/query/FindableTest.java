package org.allmende.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.ProjectQuery.Item;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.text.Name;
import org.allmende.platform.store.InMemoryEvents;
import org.allmende.query.reader.OperationQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words follow a moment after the lists; nobody who asks for them notices.
class FindableTest {
    private static final String BODY = "01001000";
    private static final PersonId ANNA = new PersonId("anna0001");
    private static final int TIMES = 100;

    @TempDir Path folder;
    private final InMemoryEvents events = new InMemoryEvents();
    private Running node;

    @BeforeEach
    void start() {
        node = new Running(folder, events, null, Clock.systemUTC());
        happens(
                BODY,
                new OrganisationEvent.Claimed(
                        new OrganisationId(BODY),
                        ClaimId.of(1),
                        ANNA,
                        new Name("Flensburg"),
                        OrganisationKind.TOWN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        happens(
                BODY,
                new OrganisationEvent.ClaimVerified(new OrganisationId(BODY), ClaimId.of(1), ANNA));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private long happens(String aggregate, org.allmende.kernel.Event event) {
        return events.append(aggregate, Instant.parse("2026-01-05T08:00:00Z"), event);
    }

    private long proposed(String id) {
        return happens(
                id, Village.proposal(id, BODY, Stage.IDEA, Visibility.PUBLIC, Topic.values()[0]));
    }

    private List<Item> found(String words, Reading reading) {
        return node.projects
                .find(
                        new ProjectQuery.Find(
                                Optional.of(words),
                                Map.of(),
                                false,
                                Optional.empty(),
                                Page.FIRST,
                                reading))
                .items();
    }

    @Test
    void whoReadsHisWriteFindsItsWordsToo() {
        for (var i = 0; i < TIMES; i++) {
            var id = "vorhaben" + i;
            var position = proposed(id);
            assertThat(found(id, Reading.now().from(position)))
                    .as("the %dth", i)
                    .anyMatch(it -> it.id().equals(id));
        }
    }

    @Test
    void whoWaitedForTheViewsNeedNotWaitForWords() {
        var operation =
                new OperationQueries(() -> node.reader, List::of, Optional::empty, _ -> false);
        for (var i = 0; i < TIMES; i++) {
            var position = proposed("vorhaben" + i);
            var awaited =
                    operation.await(new OperationQuery.Await(position, Duration.ofSeconds(20)));
            assertThat(awaited.reached()).isTrue();
            assertThat(node.reader.words().position()).isGreaterThanOrEqualTo(position);
        }
    }

    @Test
    void theOperatorSeesHowFarTheWordsAre() {
        var operation =
                new OperationQueries(() -> node.reader, List::of, Optional::empty, _ -> false);
        proposed("vorhaben");
        node.catchUp();

        assertThat(operation.processors(new OperationQuery.Processors()).items())
                .filteredOn(it -> it.name().equals("texts"))
                .singleElement()
                .satisfies(it -> assertThat(it.position()).isEqualTo(3))
                .satisfies(it -> assertThat(it.lag()).isZero());
    }
}
