package org.allmende.kernel.community;

import org.allmende.kernel.Coded;

/// What a member means to bring into a community.
public enum ContributionKind implements Coded {
    PERSON_DAYS("person-days", "Personentage", "Person-days"),
    MONEY("money", "Geld", "Money"),
    IN_KIND("in-kind", "Sachleistung", "In kind");

    private final String code;
    private final String german;
    private final String english;

    ContributionKind(String code, String german, String english) {
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
