package org.allmende.web.statistics;

import org.allmende.kernel.Language;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.web.picture.Caption;
import org.allmende.web.picture.Counted;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What the pictures are called.
record Words(Language language) {

    Caption caption(String id, String title) {
        return new Caption(id, title, counted(), language);
    }

    Counted counted() {
        return language == Language.DE
                ? new Counted("Nachnutzung", "Nachnutzungen")
                : new Counted("reuse", "reuses");
    }

    String title(Dimension by) {
        return switch (by) {
            case MONTH -> say("Neu erklärt, Monat für Monat", "Newly declared, month by month");
            case PROJECT -> say("Am meisten nachgenutzt", "Most reused");
            case DISTRICT -> map();
            default -> by.label(language);
        };
    }

    String map() {
        return say("Wo nachgenutzt wird", "Where things are reused");
    }

    String network() {
        return say("Wer zusammen baut", "Who builds together");
    }

    /// The last line of a table, for those that lack the dimension.
    String lacking(Dimension by) {
        return switch (by) {
            case DISTRICT ->
                    say(
                            "Ohne Kreis (Länder, IT-Dienstleister, Verbände)",
                            "In no district (Länder, IT providers, associations)");
            case LAND -> say("Ohne Land", "In no Land");
            default -> say("Ohne Angabe", "Not stated");
        };
    }

    String day(LocalDate day) {
        var form = say("dd.MM.yyyy", "d MMMM yyyy");
        return DateTimeFormatter.ofPattern(form, Locale.UK).format(day);
    }

    String say(String german, String english) {
        return language == Language.DE ? german : english;
    }
}
