package org.allmende.kernel.catalogue;

import org.allmende.kernel.Coded;

/// The fields of action of the digital municipality (*Digitale Kommune*).
public enum Field implements Coded {
    MOBILITAET_VERKEHR("mobilitaet-verkehr", "Mobilität & Verkehr", "Mobility & transport"),
    ENERGIE_KLIMA("energie-klima", "Energie & Klima", "Energy & climate"),
    UMWELT_RESSOURCEN("umwelt-ressourcen", "Umwelt & Ressourcen", "Environment & resources"),
    GESUNDHEIT_PFLEGE("gesundheit-pflege", "Gesundheit & Pflege", "Health & care"),
    BILDUNG_KULTUR("bildung-kultur", "Bildung & Kultur", "Education & culture"),
    SOZIALES_TEILHABE("soziales-teilhabe", "Soziales & Teilhabe", "Social affairs & inclusion"),
    BETEILIGUNG_EHRENAMT(
            "beteiligung-ehrenamt", "Beteiligung & Ehrenamt", "Participation & volunteering"),
    SICHERHEIT_KATASTROPHENSCHUTZ(
            "sicherheit-katastrophenschutz",
            "Sicherheit & Katastrophenschutz",
            "Safety & civil protection"),
    WIRTSCHAFT_TOURISMUS("wirtschaft-tourismus", "Wirtschaft & Tourismus", "Economy & tourism"),
    STADTENTWICKLUNG_QUARTIER(
            "stadtentwicklung-quartier",
            "Stadtentwicklung & Quartier",
            "Urban development & neighbourhood"),
    DATENPLATTFORM_INFRASTRUKTUR(
            "datenplattform-infrastruktur",
            "Datenplattform & Infrastruktur",
            "Data platform & infrastructure"),
    VERWALTUNG_INTERN("verwaltung-intern", "Verwaltung intern", "Internal administration");

    private final String code;
    private final String german;
    private final String english;

    Field(String code, String german, String english) {
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
