package org.allmende.kernel.organisation;

import org.allmende.kernel.Coded;

/// What a person may do for its body.
public enum Role implements Coded {
    ADMINISTRATOR("administrator", "Administration", "Administrator"),
    EDITOR("editor", "Redaktion", "Editor");

    private final String code;
    private final String german;
    private final String english;

    Role(String code, String german, String english) {
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
