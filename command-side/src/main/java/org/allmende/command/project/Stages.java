package org.allmende.command.project;

import org.allmende.kernel.project.Stage;

import java.util.Optional;

/// How a project moves through its life: six stages that follow each other, and two beside them.
final class Stages {

    /// The stage itself where it is one of the six.
    static Optional<Stage> active(Stage stage) {
        return stage == Stage.PAUSED || stage == Stage.DISCONTINUED
                ? Optional.empty()
                : Optional.of(stage);
    }

    /// Whether people want to know why: at a step back, a skip, a pause and an end, and where
    /// something discontinued comes back. One step forward and going on after a pause need no
    /// words.
    static boolean needReason(Stage from, Stage to) {
        if (active(to).isEmpty()) {
            return true;
        }
        return from != Stage.PAUSED && (from == Stage.DISCONTINUED || !next(from, to));
    }

    private static boolean next(Stage from, Stage to) {
        return to.ordinal() == from.ordinal() + 1;
    }

    private Stages() {}
}
