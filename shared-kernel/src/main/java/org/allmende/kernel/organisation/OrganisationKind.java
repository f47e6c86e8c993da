package org.allmende.kernel.organisation;

import org.allmende.kernel.Coded;

/// What kind of body it is. The kinds up to the Land are those of the official register.
public enum OrganisationKind implements Coded {
    MUNICIPALITY("municipality", "Gemeinde", "Municipality"),
    TOWN("town", "Stadt", "Town"),
    INDEPENDENT_CITY("independent-city", "Kreisfreie Stadt", "Independent city"),
    DISTRICT("district", "Kreis", "District"),
    MUNICIPAL_ASSOCIATION("municipal-association", "Gemeindeverband", "Municipal association"),
    LAND("land", "Land", "Land"),
    REGIONAL_ASSOCIATION("regional-association", "Regionalverband", "Regional association"),
    SPECIAL_PURPOSE_ASSOCIATION(
            "special-purpose-association", "Zweckverband", "Special-purpose association"),
    IT_PROVIDER("it-provider", "IT-Dienstleister", "IT provider"),
    MUNICIPAL_COMPANY("municipal-company", "Kommunales Unternehmen", "Municipal company"),
    FEDERAL("federal", "Bund", "Federal"),
    ASSOCIATION("association", "Verband", "Association"),
    UNIVERSITY("university", "Hochschule", "University"),
    CIVIL_SOCIETY("civil-society", "Zivilgesellschaft", "Civil society"),
    OTHER("other", "Sonstige", "Other");

    private final String code;
    private final String german;
    private final String english;

    OrganisationKind(String code, String german, String english) {
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

    /// Whether the official register knows such bodies, each by its key.
    public boolean registered() {
        return compareTo(LAND) <= 0;
    }
}
