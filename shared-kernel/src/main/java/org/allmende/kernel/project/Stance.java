package org.allmende.kernel.project;

import org.allmende.kernel.Coded;

/// What a body says to the project of another.
public enum Stance implements Coded {
    NEED("need", "Bedarf auch bei uns", "We need this too"),
    TAKES_PART("takes-part", "Wir machen mit", "We take part"),
    ALREADY_HAS("already-has", "Haben wir schon", "We have it already"),
    NOT_FOR_US("not-for-us", "Nichts für uns", "Not for us");

    private final String code;
    private final String german;
    private final String english;

    Stance(String code, String german, String english) {
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
