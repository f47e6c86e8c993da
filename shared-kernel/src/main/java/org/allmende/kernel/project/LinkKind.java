package org.allmende.kernel.project;

import org.allmende.kernel.Coded;

/// Where a link of a project leads.
public enum LinkKind implements Coded {
    REPOSITORY("repository", "Quelltext", "Repository"),
    PROCESS("process", "Prozess", "Process"),
    DOCUMENT("document", "Dokument", "Document"),
    WEBSITE("website", "Webseite", "Website"),
    API("api", "Schnittstelle", "API");

    private final String code;
    private final String german;
    private final String english;

    LinkKind(String code, String german, String english) {
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
