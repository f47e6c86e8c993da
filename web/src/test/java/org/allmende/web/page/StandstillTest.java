package org.allmende.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.operation.OperationQuery.ProcessorView;
import org.allmende.kernel.operation.OperationQuery.ProcessorsView;
import org.allmende.web.Queries;
import org.allmende.web.TestEdge;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class StandstillTest {
    private final TestEdge edge = TestEdge.get();

    private final Standstill standstill = new Standstill(edge.bean(Queries.class));

    private void with(ProcessorView... views) {
        edge.sides()
                .answer(
                        OperationQuery.Processors.class,
                        _ -> new ProcessorsView(List.of(views), true, Optional.empty()));
        asked();
    }

    /// It answers at once and asks beside.
    private void asked() {
        var before = edge.sides().questions();
        assertThat(standstill.now()).isEmpty();
        await().until(() -> edge.sides().questions() > before);
    }

    private static ProcessorView view(String name, long position, String error) {
        return new ProcessorView(
                name, position, 90, 90 - position, Optional.empty(), Optional.ofNullable(error));
    }

    @Test
    void whileEverythingMovesNothingIsSaid() {
        with(view("timelines", 90, null), view("texts", 12, null));
        assertThat(standstill.now()).isEmpty();
    }

    @Test
    void theFurthestBehindOfTheStoppedViewsIsSaid() {
        with(view("timelines", 71, "broken"), view("documents", 40, "broken"));
        await().untilAsserted(
                        () ->
                                assertThat(standstill.now())
                                        .contains(new Standstill.Stopped(40, 90)));
    }

    @Test
    void whereNobodyCanSayNothingIsSaid() {
        edge.sides().forget();
        asked();
        assertThat(standstill.now()).isEmpty();
    }
}
