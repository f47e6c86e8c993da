package org.allmende.kernel.catalogue;

import org.allmende.kernel.Coded;

/// The topic fields of the German Online Access Act (*OZG-Themenfelder*).
public enum Topic implements Coded {
    ARBEIT_RUHESTAND("arbeit-ruhestand", "Arbeit & Ruhestand", "Work & retirement"),
    BAUEN_WOHNEN("bauen-wohnen", "Bauen & Wohnen", "Building & housing"),
    BILDUNG("bildung", "Bildung", "Education"),
    EIN_AUSWANDERUNG("ein-auswanderung", "Ein- & Auswanderung", "Immigration & emigration"),
    ENGAGEMENT_HOBBY("engagement-hobby", "Engagement & Hobby", "Volunteering & leisure"),
    FAMILIE_KIND("familie-kind", "Familie & Kind", "Family & children"),
    FORSCHUNG_FOERDERUNG("forschung-foerderung", "Forschung & Förderung", "Research & funding"),
    GESUNDHEIT("gesundheit", "Gesundheit", "Health"),
    MOBILITAET_REISEN("mobilitaet-reisen", "Mobilität & Reisen", "Mobility & travel"),
    QUERSCHNITT("querschnitt", "Querschnitt", "Cross-cutting"),
    RECHT_ORDNUNG("recht-ordnung", "Recht & Ordnung", "Law & order"),
    STEUERN_ZOLL("steuern-zoll", "Steuern & Zoll", "Taxes & customs"),
    UMWELT("umwelt", "Umwelt", "Environment"),
    UNTERNEHMENSFUEHRUNG_ENTWICKLUNG(
            "unternehmensfuehrung-entwicklung",
            "Unternehmensführung & -entwicklung",
            "Running & developing a business");

    private final String code;
    private final String german;
    private final String english;

    Topic(String code, String german, String english) {
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
