package org.allmende.kernel;

/// Who sees a project or a community.
public enum Visibility implements Coded {
    /// Its own body alone.
    DRAFT("draft", "Entwurf", "Draft"),
    /// Signed-in people of verified bodies.
    BODIES("bodies", "Nur für Kommunen und Partner", "Bodies only"),
    /// Everybody.
    PUBLIC("public", "Öffentlich", "Public");

    private final String code;
    private final String german;
    private final String english;

    Visibility(String code, String german, String english) {
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
