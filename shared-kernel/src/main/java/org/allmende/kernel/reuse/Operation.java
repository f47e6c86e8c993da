package org.allmende.kernel.reuse;

import org.allmende.kernel.Coded;

/// Who runs it for the reusing body.
public enum Operation implements Coded {
    OWN("own", "Selbst betrieben", "Run by ourselves"),
    IT_PROVIDER("it-provider", "Durch einen IT-Dienstleister", "By an IT provider"),
    AS_SERVICE("as-service", "Als Dienst bezogen", "As a service");

    private final String code;
    private final String german;
    private final String english;

    Operation(String code, String german, String english) {
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
