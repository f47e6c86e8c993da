package org.allmende.kernel.community;

import org.allmende.kernel.Coded;

/// Whether a community is at work.
public enum CommunityStatus implements Coded {
    ACTIVE("active", "aktiv", "active"),
    DISSOLVED("dissolved", "aufgelöst", "dissolved");

    private final String code;
    private final String german;
    private final String english;

    CommunityStatus(String code, String german, String english) {
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
