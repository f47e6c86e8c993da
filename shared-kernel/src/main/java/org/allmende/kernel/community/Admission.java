package org.allmende.kernel.community;

import org.allmende.kernel.Coded;

/// How a body becomes a member of a community.
public enum Admission implements Coded {
    OPEN("open", "Offen", "Open"),
    ON_REQUEST("on-request", "Auf Anfrage", "On request"),
    BY_INVITATION("by-invitation", "Auf Einladung", "By invitation");

    private final String code;
    private final String german;
    private final String english;

    Admission(String code, String german, String english) {
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
