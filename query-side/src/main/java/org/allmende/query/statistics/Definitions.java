package org.allmende.query.statistics;

import org.allmende.kernel.Language;
import org.allmende.kernel.statistics.StatisticsQuery.Definition;

/// How figures are counted, in words. Whoever changes what is counted raises the version and says
/// it here.
enum Definitions {
    REUSE(
            "reuse",
            1,
            "Gezählt werden öffentliche Nachnutzungen öffentlicher Projekte im gewählten Status;"
                + " ohne Angabe die aktuellen, also in Einführung oder produktiv. Bloße Anregungen"
                + " („davon angeregt“) zählen nicht. Eine Nachnutzung, deren Projekt in zwei"
                + " Gruppen gehört, zählt in beiden und in der Summe einmal; wem das Merkmal fehlt,"
                + " der zählt nur in der Summe. Gemeinden sind die abgedeckten, Einwohnerinnen und"
                + " Einwohner deren Bevölkerung nach dem damals gültigen Register, beide je Gruppe"
                + " einmal. Unbestätigt ist, was seit mehr als zwölf Monaten weder erklärt noch"
                + " bestätigt wurde. Nach Monat zählen die Nachnutzungen, die in den letzten 24"
                + " Monaten erklärt wurden.",
            "Counted are public reuses of public projects in the chosen status; without one the"
                    + " current ones, that is introducing or productive. Mere inspiration does not"
                    + " count. A reuse whose project belongs to two groups counts in both and once"
                    + " in the total; one that lacks the property counts in the total only."
                    + " Municipalities are those covered, inhabitants their population by the"
                    + " register in force then, each once a group. Unconfirmed is what was neither"
                    + " declared nor confirmed for more than twelve months. By month those count"
                    + " that were declared in the last 24 months."),
    OVERVIEW(
            "overview",
            1,
            "Gezählt werden bestätigte Stellen, öffentliche Ideen, alle anderen öffentlichen"
                + " Projekte, öffentliche Gemeinschaften, die nicht aufgelöst sind, und aktuelle"
                + " Nachnutzungen: öffentliche von öffentlichen Projekten, in Einführung oder"
                + " produktiv, mehr als eine Anregung. Für einen vergangenen Tag zählt, was damals"
                + " öffentlich war und es noch ist.",
            "Counted are verified bodies, public ideas, all other public projects, public"
                + " communities that are not dissolved, and current reuses: public ones of public"
                + " projects, introducing or productive, more than an inspiration. For a past day"
                + " counts what was public then and still is.");

    private final String key;
    private final int version;
    private final String german;
    private final String english;

    Definitions(String key, int version, String german, String english) {
        this.key = key;
        this.version = version;
        this.german = german;
        this.english = english;
    }

    Definition in(Language language) {
        return new Definition(key, version, language == Language.DE ? german : english);
    }
}
