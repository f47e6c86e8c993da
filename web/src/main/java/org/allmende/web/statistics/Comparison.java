package org.allmende.web.statistics;

import org.allmende.kernel.Code;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Refused;
import org.allmende.web.Parameters;
import org.allmende.web.page.Ui;
import org.allmende.web.page.Visit;
import org.springframework.util.LinkedMultiValueMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The other day with which is compared; it is before the day of the page.
///
/// @param reading how that day is asked for
record Comparison(LocalDate day, Reading reading) {
    static final String PARAMETER = "vergleich";

    /// The day in the address; empty where there is none or it is that of the page.
    ///
    /// @throws Refused `wrong-type` for what is no day
    static Optional<LocalDate> day(Visit visit) {
        return visit.parameter(PARAMETER)
                .map(Comparison::parse)
                .filter(it -> !it.equals(dayOf(visit)));
    }

    /// The day of the page.
    static LocalDate dayOf(Visit visit) {
        return visit.asOf()
                .map(
                        it ->
                                it.length() == 10
                                        ? LocalDate.parse(it)
                                        : LocalDate.ofInstant(Instant.parse(it), Ui.BERLIN))
                .orElseGet(visit::today);
    }

    static Comparison with(Visit visit, LocalDate day) {
        var values = new LinkedMultiValueMap<String, String>();
        values.set("asOf", day.toString());
        return new Comparison(
                day, new Parameters(values, visit.parameters().clock()).reading(visit.caller()));
    }

    private static LocalDate parse(String raw) {
        try {
            return LocalDate.parse(raw);
        } catch (DateTimeParseException e) {
            throw Refused.field(PARAMETER, Code.WRONG_TYPE);
        }
    }
}
