package org.allmende.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.operation.OperationQuery.ProcessorView;
import org.allmende.web.FakeSides;
import org.allmende.web.TestEdge;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class ViewsHealthTest {

    private final FakeSides sides = TestEdge.get().sides();
    private final ViewsHealth health = TestEdge.get().bean(ViewsHealth.class);

    private Health health(boolean ready, Optional<String> error) {
        sides.answer(
                OperationQuery.Processors.class,
                it ->
                        new OperationQuery.ProcessorsView(
                                List.of(
                                        new ProcessorView(
                                                "documents", 40, 42, 2, Optional.empty(), error)),
                                ready,
                                Optional.empty()));
        return health.health().block();
    }

    @Test
    void isUpWhenEveryViewReachedWhatWasThereAtStart() {
        var up = health(true, Optional.empty());
        assertThat(up.getStatus()).isEqualTo(Status.UP);
        assertThat(up.getDetails())
                .containsEntry("store", Map.of("position", 42L))
                .containsEntry("views", Map.of("documents", Map.of("position", 40L, "lag", 2L)));
    }

    @Test
    void isOutOfServiceUntilThen() {
        assertThat(health(false, Optional.empty()).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void isDownWhenAViewStoppedAndTellsNoStranger() {
        var down = health(true, Optional.of("SQL of a secret table"));
        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getDetails().toString()).contains("stopped").doesNotContain("secret");
    }

    @Test
    void isDownWhenNobodyAnswers() {
        sides.forget();
        assertThat(health.health().block().getStatus()).isEqualTo(Status.DOWN);
    }
}
