package org.allmende.kernel.community;

import org.allmende.kernel.Coded;

/// What the coordination said to a request.
public enum Decision implements Coded {
    ADMITTED("admitted", "aufgenommen", "admitted"),
    DECLINED("declined", "abgelehnt", "declined");

    private final String code;
    private final String german;
    private final String english;

    Decision(String code, String german, String english) {
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
