package org.allmende.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// The calendar of the platform: days and months are those of Berlin.
public final class Berlin {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Berlin() {}

    /// The day at this moment.
    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /// The month at this moment.
    public static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZONE));
    }

    /// The last millisecond of a day.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
    }
}
