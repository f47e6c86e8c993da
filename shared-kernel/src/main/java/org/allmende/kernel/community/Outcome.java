package org.allmende.kernel.community;

import org.allmende.kernel.Coded;

/// What the members of a community decided about a matter.
public enum Outcome implements Coded {
    ACCEPTED("accepted", "angenommen", "accepted"),
    REJECTED("rejected", "abgelehnt", "rejected"),
    DEFERRED("deferred", "vertagt", "deferred");

    private final String code;
    private final String german;
    private final String english;

    Outcome(String code, String german, String english) {
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
