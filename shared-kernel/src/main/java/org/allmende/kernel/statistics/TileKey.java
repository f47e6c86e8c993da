package org.allmende.kernel.statistics;

import org.allmende.kernel.Coded;

/// The figures of the overview.
public enum TileKey implements Coded {
    ORGANISATIONS("organisations", "Kommunen und Partner", "Bodies"),
    IDEAS("ideas", "Ideen", "Ideas"),
    PROJECTS("projects", "Projekte", "Projects"),
    COMMUNITIES("communities", "Gemeinschaften", "Communities"),
    REUSES("reuses", "Nachnutzungen", "Reuses");

    private final String code;
    private final String german;
    private final String english;

    TileKey(String code, String german, String english) {
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
