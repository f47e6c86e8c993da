package org.allmende.kernel.reuse;

import org.allmende.kernel.Coded;

/// How far a body is with its reuse.
public enum ReuseStage implements Coded {
    EVALUATION("evaluation", "In Prüfung", "Evaluation"),
    DECIDED("decided", "Beschlossen", "Decided"),
    INTRODUCING("introducing", "In Einführung", "Introducing"),
    PRODUCTIVE("productive", "Produktiv", "Productive"),
    ENDED("ended", "Beendet", "Ended");

    private final String code;
    private final String german;
    private final String english;

    ReuseStage(String code, String german, String english) {
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
