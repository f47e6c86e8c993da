package org.allmende.kernel.reuse;

import org.allmende.kernel.Coded;

/// How much of the original is in the reuse.
public enum How implements Coded {
    UNCHANGED("unchanged", "Unverändert", "Unchanged"),
    ADAPTED("adapted", "Angepasst", "Adapted"),
    CONCEPT("concept", "Konzept übernommen", "Concept"),
    INSPIRED("inspired", "Davon angeregt", "Inspired");

    private final String code;
    private final String german;
    private final String english;

    How(String code, String german, String english) {
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
