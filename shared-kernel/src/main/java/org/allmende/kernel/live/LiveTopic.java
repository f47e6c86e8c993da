package org.allmende.kernel.live;

import org.allmende.kernel.Coded;

/// What a live signal is about.
public enum LiveTopic implements Coded {
    ORGANISATIONS("organisations", "Stellen", "Bodies"),
    PROJECTS("projects", "Projekte", "Projects"),
    COMMUNITIES("communities", "Gemeinschaften", "Communities"),
    REUSE("reuse", "Nachnutzung", "Reuse"),
    STATISTICS("statistics", "Zahlen", "Figures");

    private final String code;
    private final String german;
    private final String english;

    LiveTopic(String code, String german, String english) {
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
