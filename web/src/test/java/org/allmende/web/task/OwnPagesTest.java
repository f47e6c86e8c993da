package org.allmende.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.task.TaskQuery;
import org.allmende.web.TestEdge;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class OwnPagesTest {
    private final TestEdge edge = TestEdge.get();

    @Test
    void whereAPersonBelongsIsAskedOnceForAPage() {
        var asked = new AtomicInteger();
        var waiting =
                new PersonQuery.Asked(new OrganisationId("05382901"), "Musterstadt", TestEdge.NOW);
        edge.sides()
                .answer(
                        PersonQuery.Bodies.class,
                        _ -> {
                            asked.incrementAndGet();
                            return new PersonQuery.BodiesView(List.of(), List.of(waiting), 5);
                        })
                .answer(TaskQuery.class, _ -> new TaskQuery.Found(List.of(), 0, TestEdge.NOW, 5));
        edge.person()
                .get()
                .uri("/mein")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(
                        page ->
                                assertThat(page)
                                        .contains("href=\"/kommunen/05382901\">Musterstadt"));
        assertThat(asked).hasValue(1);
    }
}
