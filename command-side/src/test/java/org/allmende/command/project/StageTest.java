package org.allmende.command.project;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.WHY;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;
import static org.allmende.kernel.project.Stage.COMPLETED;
import static org.allmende.kernel.project.Stage.DISCONTINUED;
import static org.allmende.kernel.project.Stage.IDEA;
import static org.allmende.kernel.project.Stage.IN_PROGRESS;
import static org.allmende.kernel.project.Stage.PAUSED;
import static org.allmende.kernel.project.Stage.PILOT;
import static org.allmende.kernel.project.Stage.PLANNED;
import static org.allmende.kernel.project.Stage.PRODUCTIVE;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.project.ProjectCommand.ChangeStage;
import org.allmende.kernel.project.ProjectEvent.StageChanged;
import org.allmende.kernel.project.Stage;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class StageTest {

    private static final LocalDate TODAY = Scenario.TODAY;

    @Test
    void oneStepForwardNeedsNoReason() {
        var scenario = at(IDEA);
        var from = IDEA;
        for (var to : List.of(PLANNED, IN_PROGRESS, PILOT, PRODUCTIVE, COMPLETED)) {
            scenario.when(ANNA_FOR_FLENSBURG, to(to))
                    .happens(new StageChanged(DESK, from, to, TODAY, Optional.empty()));
            from = to;
        }
    }

    @Test
    void aStepBackASkipAPauseAndAnEndNeedAReason() {
        refusedWithoutReason(PILOT, PLANNED);
        refusedWithoutReason(IDEA, IN_PROGRESS);
        refusedWithoutReason(PILOT, PAUSED);
        refusedWithoutReason(COMPLETED, PAUSED);
        refusedWithoutReason(PAUSED, DISCONTINUED);
        refusedWithoutReason(DISCONTINUED, IN_PROGRESS);
        refusedWithoutReason(DISCONTINUED, PAUSED);
    }

    @Test
    void goingOnAfterAPauseNeedsNone() {
        for (var to : List.of(IDEA, IN_PROGRESS, COMPLETED)) {
            at(PAUSED)
                    .when(ANNA_FOR_FLENSBURG, to(to))
                    .happens(new StageChanged(DESK, PAUSED, to, TODAY, Optional.empty()));
        }
    }

    @Test
    void theSameStageChangesNothingButItsDayMayBeCorrected() {
        var scenario = at(PAUSED);
        scenario.when(ANNA_FOR_FLENSBURG, to(PAUSED)).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, on(PAUSED, TODAY)).changesNothing();
        var earlier = TODAY.minusDays(9);
        scenario.when(ANNA_FOR_FLENSBURG, on(PAUSED, earlier))
                .happens(new StageChanged(DESK, PAUSED, PAUSED, earlier, Optional.empty()));
        scenario.when(ANNA_FOR_FLENSBURG, to(PAUSED)).changesNothing();
    }

    @Test
    void theDayIsNotAfterTodayInBerlin() {
        // Ten minutes to midnight in London is tomorrow in Berlin.
        var scenario = at(IDEA).at(Instant.parse("2026-11-23T23:50:00Z"));
        scenario.when(ANNA_FOR_FLENSBURG, on(PLANNED, TODAY.plusDays(2)))
                .refused(Code.IN_THE_FUTURE, "on");
        scenario.when(ANNA_FOR_FLENSBURG, on(PLANNED, TODAY.plusDays(1)))
                .happens(
                        new StageChanged(DESK, IDEA, PLANNED, TODAY.plusDays(1), Optional.empty()));
    }

    private static void refusedWithoutReason(Stage from, Stage to) {
        var scenario = at(from);
        scenario.when(ANNA_FOR_FLENSBURG, to(to)).refused(Code.REASON_NEEDED, "reason");
        scenario.when(ANNA_FOR_FLENSBURG, new ChangeStage(DESK, to, Optional.empty(), WHY))
                .happens(new StageChanged(DESK, from, to, TODAY, WHY));
    }

    private static Scenario at(Stage stage) {
        return threeBodies().given(proposed(DESK, FLENSBURG, stage, Visibility.PUBLIC));
    }

    private static ChangeStage to(Stage stage) {
        return new ChangeStage(DESK, stage, Optional.empty(), Optional.empty());
    }

    private static ChangeStage on(Stage stage, LocalDate day) {
        return new ChangeStage(DESK, stage, Optional.of(day), Optional.empty());
    }
}
