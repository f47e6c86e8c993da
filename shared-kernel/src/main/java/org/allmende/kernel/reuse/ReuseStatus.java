package org.allmende.kernel.reuse;

import org.allmende.kernel.Coded;

/// What a reuse counts as.
public enum ReuseStatus implements Coded {
    CURRENT("current", "aktuell", "current"),
    INTENDED("intended", "beabsichtigt", "intended"),
    FORMER("former", "früher", "former"),
    DROPPED("dropped", "aufgegeben", "dropped");

    private final String code;
    private final String german;
    private final String english;

    ReuseStatus(String code, String german, String english) {
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
