package org.allmende.query.statistics;

import org.allmende.kernel.Language;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery.Definition;

/// How figures are counted, in words. Whoever changes what is counted raises the version and says
/// it here.
enum Definitions {
    LAND(
            Dimension.LAND,
            1,
            "Gruppiert wird nach dem Land, in dem die nachnutzende Stelle liegt; wer in "
                    + "keinem liegt, zählt nur in der Summe.",
            "Grouped by the Land in which the reusing body lies; one that lies in none counts "
                    + "in the total only."),
    DISTRICT(
            Dimension.DISTRICT,
            1,
            "Gruppiert wird nach dem Kreis oder der kreisfreien Stadt, in der die "
                    + "nachnutzende Stelle liegt; wer in keinem liegt, zählt nur in der Summe.",
            "Grouped by the district or independent city in which the reusing body lies; one "
                    + "that lies in none counts in the total only."),
    TOPIC(
            Dimension.TOPIC,
            1,
            "Gruppiert wird nach den OZG-Themenfeldern des Projekts. Eine Nachnutzung, deren"
                + " Projekt zu zwei Themenfeldern gehört, zählt in beiden und in der Summe einmal;"
                + " ohne Themenfeld zählt sie nur in der Summe.",
            "Grouped by the OZG topics of the project. A reuse whose project belongs to two topics"
                + " counts in both and once in the total; without a topic it counts in the total"
                + " only."),
    FIELD(
            Dimension.FIELD,
            1,
            "Gruppiert wird nach den Handlungsfeldern des Projekts. Eine Nachnutzung, deren "
                    + "Projekt zu zwei Handlungsfeldern gehört, zählt in beiden und in der Summe "
                    + "einmal; ohne Handlungsfeld zählt sie nur in der Summe.",
            "Grouped by the fields of the project. A reuse whose project belongs to two fields"
                + " counts in both and once in the total; without a field it counts in the total"
                + " only."),
    STAGE(
            Dimension.STAGE,
            1,
            "Gruppiert wird nach dem Stand der Nachnutzung.",
            "Grouped by the stage of the reuse."),
    HOW(
            Dimension.HOW,
            1,
            "Gruppiert wird danach, wie viel vom Vorbild übernommen ist.",
            "Grouped by how much of the original is in the reuse."),
    OPERATION(
            Dimension.OPERATION,
            1,
            "Gruppiert wird danach, wer die Lösung für die nachnutzende Stelle betreibt; wo "
                    + "das nicht gesagt ist, zählt sie nur in der Summe.",
            "Grouped by who runs it for the reusing body; where that is not said, it counts "
                    + "in the total only."),
    SIZE_CLASS(
            Dimension.SIZE_CLASS,
            1,
            "Gruppiert wird nach der Größe der nachnutzenden Stelle, also ihrer Bevölkerung nach"
                + " dem damals gültigen Register; wer dort nicht steht, zählt nur in der Summe.",
            "Grouped by the size of the reusing body, that is its population by the register "
                    + "in force then; one that is not in it counts in the total only."),
    MONTH(
            Dimension.MONTH,
            1,
            "Gruppiert wird nach dem Monat (in Berlin), in dem die Nachnutzung erklärt wurde."
                + " Gezählt werden, auch in der Summe, nur die in den letzten 24 Monaten erklärten;"
                + " Monate ohne Nachnutzung stehen mit null da.",
            "Grouped by the month (in Berlin) in which the reuse was declared. Counted, in the"
                + " total as well, are only those declared in the last 24 months; months without"
                + " any are shown with nought."),
    PROJECT(
            Dimension.PROJECT,
            1,
            "Gruppiert wird nach dem nachgenutzten Projekt.",
            "Grouped by the project that is reused."),
    ORGANISATION(
            Dimension.ORGANISATION,
            1,
            "Gruppiert wird nach der nachnutzenden Stelle.",
            "Grouped by the reusing body."),
    OVERVIEW(
            "overview",
            2,
            "Gezählt werden bestätigte Stellen, öffentliche Ideen, alle anderen öffentlichen"
                + " Projekte, öffentliche Gemeinschaften, die nicht aufgelöst sind, und aktuelle"
                + " Nachnutzungen: öffentliche von öffentlichen Projekten, in Einführung oder"
                + " produktiv, mehr als eine Anregung. Ideen und Projekte, die zugunsten eines"
                + " anderen zurückgezogen wurden, zählen nicht. Für einen vergangenen Tag zählt,"
                + " was damals öffentlich war und es noch ist.",
            "Counted are verified bodies, public ideas, all other public projects, public"
                + " communities that are not dissolved, and current reuses: public ones of public"
                + " projects, introducing or productive, more than an inspiration. Ideas and"
                + " projects that were retired in favour of another do not count. For a past day"
                + " counts what was public then and still is."),
    NETWORK(
            "network",
            1,
            "Zwei Stellen sind verbunden, wenn beide in derselben öffentlichen Gemeinschaft sind,"
                + " die nicht aufgelöst ist, oder wenn die eine ein öffentliches Projekt der"
                + " anderen nachnutzt. Gezählt werden diese Gemeinschaften und die aktuellen"
                + " Nachnutzungen zwischen den beiden: öffentliche, in Einführung oder produktiv,"
                + " mehr als eine Anregung. Verantwortlich für ein Projekt ist, wer es zu diesem"
                + " Zeitpunkt war. Für einen vergangenen Tag zählt, was damals öffentlich war und"
                + " es noch ist.",
            "Two bodies are connected if both are in the same public community that is not"
                + " dissolved, or if one reuses a public project of the other. Counted are these"
                + " communities and the current reuses between the two: public ones, introducing or"
                + " productive, more than an inspiration. Responsible for a project is who was so"
                + " at that moment. For a past day counts what was public then and still is.");

    /// What all figures of reuse have in common.
    private static final String GERMAN =
            "Gezählt werden öffentliche Nachnutzungen öffentlicher Projekte im gewählten Status;"
                + " ohne Angabe die aktuellen, also in Einführung oder produktiv. Bloße Anregungen"
                + " („davon angeregt“) und irrtümlich erklärte zählen nicht. Für einen vergangenen"
                + " Tag zählt, was damals öffentlich war und es noch ist. Gemeinden sind die"
                + " abgedeckten: eine Gemeinde deckt sich selbst ab, ein Gemeindeverband seine"
                + " Mitglieder nach dem damals gültigen Register, wenn er keine nennt, jede andere"
                + " Stelle die genannten. Einwohnerinnen und Einwohner sind deren Bevölkerung nach"
                + " demselben Register; beide zählen je Gruppe und in der Summe einmal. Unbestätigt"
                + " ist, was seit mehr als zwölf Monaten weder erklärt noch bestätigt wurde. ";

    private static final String ENGLISH =
            "Counted are public reuses of public projects in the chosen status; without one the"
                + " current ones, that is introducing or productive. Mere inspiration and what was"
                + " declared by mistake do not count. For a past day counts what was public then"
                + " and still is. Municipalities are those covered: a municipality covers itself, a"
                + " municipal association that names none its members by the register in force"
                + " then, every other body those it names. Inhabitants are their population by the"
                + " same register; both count once a group and once in the total. Unconfirmed is"
                + " what was neither declared nor confirmed for more than twelve months. ";

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

    /// The figures of reuse by a dimension.
    Definitions(Dimension by, int version, String german, String english) {
        this("reuse-by-" + by.code(), version, GERMAN + german, ENGLISH + english);
    }

    /// How the figures of reuse by the dimension are counted.
    static Definitions of(Dimension by) {
        return switch (by) {
            case LAND -> LAND;
            case DISTRICT -> DISTRICT;
            case TOPIC -> TOPIC;
            case FIELD -> FIELD;
            case STAGE -> STAGE;
            case HOW -> HOW;
            case OPERATION -> OPERATION;
            case SIZE_CLASS -> SIZE_CLASS;
            case MONTH -> MONTH;
            case PROJECT -> PROJECT;
            case ORGANISATION -> ORGANISATION;
        };
    }

    Definition in(Language language) {
        return new Definition(key, version, language == Language.DE ? german : english);
    }
}
