package org.allmende.kernel.project;

import org.allmende.kernel.Coded;

/// The life of a project. The first six follow each other; from any of them it can be paused or
/// discontinued.
public enum Stage implements Coded {
    IDEA("idea", "Idee", "Idea"),
    PLANNED("planned", "Geplant", "Planned"),
    IN_PROGRESS("in-progress", "In Umsetzung", "In progress"),
    PILOT("pilot", "Pilot", "Pilot"),
    PRODUCTIVE("productive", "Produktiv", "Productive"),
    COMPLETED("completed", "Abgeschlossen", "Completed"),
    PAUSED("paused", "Pausiert", "Paused"),
    DISCONTINUED("discontinued", "Eingestellt", "Discontinued");

    /// The six that follow each other, in their order.
    public static final java.util.List<Stage> SIX =
            java.util.List.of(IDEA, PLANNED, IN_PROGRESS, PILOT, PRODUCTIVE, COMPLETED);

    private final String code;
    private final String german;
    private final String english;

    Stage(String code, String german, String english) {
        this.code = code;
        this.german = german;
        this.english = english;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String german() {
        return german;
    }

    @Override
    public String english() {
        return english;
    }
}
