package org.allmende.kernel.community;

import org.allmende.kernel.Coded;

/// What a body is in a community.
public enum MemberRole implements Coded {
    COORDINATOR("coordinator", "Koordination", "Coordinator"),
    MEMBER("member", "Mitglied", "Member"),
    OBSERVER("observer", "Beobachtend", "Observer");

    private final String code;
    private final String german;
    private final String english;

    MemberRole(String code, String german, String english) {
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
