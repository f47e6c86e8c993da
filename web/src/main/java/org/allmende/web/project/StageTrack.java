package org.allmende.web.project;

import org.allmende.kernel.project.ProjectQuery.StageView;
import org.allmende.kernel.project.ProjectQuery.View;
import org.allmende.kernel.project.Stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The way of a project through its stages, as a page draws it.
///
/// @param steps the six regular stages in order
/// @param halted paused or discontinued, if it is
record StageTrack(List<Step> steps, Optional<Halt> halted) {
    private static final List<Stage> WAY =
            List.of(
                    Stage.IDEA,
                    Stage.PLANNED,
                    Stage.IN_PROGRESS,
                    Stage.PILOT,
                    Stage.PRODUCTIVE,
                    Stage.COMPLETED);

    /// @param state `reached`, `current` or `ahead`
    /// @param on since when it was there
    /// @param planned when it was or is meant to be reached
    record Step(Stage stage, String state, Optional<LocalDate> on, Optional<LocalDate> planned) {}

    record Halt(Stage stage, Optional<LocalDate> on, Optional<String> reason) {}

    static StageTrack of(View project) {
        var current = project.stage();
        var halted = !WAY.contains(current);
        var at = halted ? furthest(project) : WAY.indexOf(current);
        var steps =
                WAY.stream()
                        .map(
                                it -> {
                                    var place = WAY.indexOf(it);
                                    var state =
                                            place < at
                                                    ? "reached"
                                                    : place == at ? "current" : "ahead";
                                    return new Step(
                                            it,
                                            state,
                                            place <= at
                                                    ? last(project, it).flatMap(StageView::on)
                                                    : Optional.empty(),
                                            of(project, it)
                                                    .map(StageView::planned)
                                                    .flatMap(Optional::stream)
                                                    .reduce((_, later) -> later));
                                })
                        .toList();
        return new StageTrack(
                steps,
                halted
                        ? last(project, current).map(it -> new Halt(current, it.on(), it.reason()))
                        : Optional.empty());
    }

    private static int furthest(View project) {
        return project.timeline().stream()
                .filter(it -> it.on().isPresent())
                .mapToInt(it -> WAY.indexOf(it.stage()))
                .max()
                .orElse(0);
    }

    private static Optional<StageView> last(View project, Stage stage) {
        return of(project, stage).filter(it -> it.on().isPresent()).reduce((_, later) -> later);
    }

    private static Stream<StageView> of(View project, Stage stage) {
        return project.timeline().stream().filter(it -> it.stage() == stage);
    }
}
