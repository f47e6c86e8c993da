package org.allmende.kernel.statistics;

import org.allmende.kernel.Coded;

/// By what the figures of reuse are grouped.
public enum Dimension implements Coded {
    LAND("land", "Land", "Land"),
    DISTRICT("district", "Kreis", "District"),
    TOPIC("topic", "OZG-Themenfeld", "OZG topic"),
    FIELD("field", "Handlungsfeld", "Field"),
    STAGE("stage", "Stand", "Stage"),
    HOW("how", "Art der Nachnutzung", "How"),
    OPERATION("operation", "Betrieb", "Operation"),
    SIZE_CLASS("sizeClass", "Größe", "Size"),
    MONTH("month", "Monat", "Month"),
    PROJECT("project", "Projekt", "Project"),
    ORGANISATION("organisation", "Stelle", "Body");

    private final String code;
    private final String german;
    private final String english;

    Dimension(String code, String german, String english) {
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
