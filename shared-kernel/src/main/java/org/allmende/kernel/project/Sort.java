package org.allmende.kernel.project;

import org.allmende.kernel.Coded;

/// The order of a list of projects.
public enum Sort implements Coded {
    NEWEST("newest", "Neueste zuerst", "Newest first"),
    CHANGED("changed", "Zuletzt geändert", "Last changed"),
    REUSED("reused", "Am meisten nachgenutzt", "Most reused"),
    TITLE("title", "Nach Titel", "By title"),
    RELEVANCE("relevance", "Am besten passend", "Best match");

    private final String code;
    private final String german;
    private final String english;

    Sort(String code, String german, String english) {
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
