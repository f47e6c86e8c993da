package org.allmende.kernel.organisation;

import org.allmende.kernel.Coded;

/// Where a body stands on the platform.
public enum OrganisationStatus implements Coded {
    CLAIMED("claimed", "beantragt", "claimed"),
    VERIFIED("verified", "bestätigt", "verified"),
    DISSOLVED("dissolved", "aufgelöst, Nachfolge offen", "dissolved, successor open");

    /// Whether a claim to the body was verified. Its people may speak for it, also when the
    /// register no longer has it.
    public boolean confirmed() {
        return this != CLAIMED;
    }

    private final String code;
    private final String german;
    private final String english;

    OrganisationStatus(String code, String german, String english) {
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
