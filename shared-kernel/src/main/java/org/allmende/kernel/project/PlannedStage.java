package org.allmende.kernel.project;

import org.allmende.kernel.Code;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Refused;

import java.time.LocalDate;

/// When a project is meant to reach a stage.
///
/// @param stage one of the six that follow each other
public record PlannedStage(Stage stage, LocalDate planned) {
    public PlannedStage {
        plannable(stage);
    }

    /// Nobody plans a pause or an end.
    ///
    /// @throws Refused `unknown-code` with those that can be planned
    public static Stage plannable(Stage stage) {
        if (!Stage.SIX.contains(stage))
            throw Refused.invalid(
                    Code.UNKNOWN_CODE,
                    stage.code(),
                    String.join(", ", Stage.SIX.stream().map(Coded::code).toList()));
        return stage;
    }
}
