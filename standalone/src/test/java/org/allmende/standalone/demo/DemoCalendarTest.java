package org.allmende.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Berlin;
import org.allmende.standalone.demo.content.DemoContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;

class DemoCalendarTest {
    private static final DemoContent CONTENT = DemoContent.read();

    /// Each day of the week, the ends of a year and of February, and the days on which clocks
    /// change.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "2026-11-24",
                "2026-11-25",
                "2026-11-26",
                "2026-11-27",
                "2026-11-28",
                "2026-11-29",
                "2027-01-01",
                "2028-02-29",
                "2027-03-28",
                "2027-10-31"
            })
    void stepsAscendOnWorkdaysAndAreAllPast(String day) {
        var last = LocalDate.parse(day);
        var calendar = DemoCalendar.endingOn(last);

        var moments = calendar.order(CONTENT.steps());

        assertThat(moments).hasSameSizeAs(CONTENT.steps());
        assertThat(moments.getFirst().at()).isAfter(calendar.first());
        for (var i = 1; i < moments.size(); i++) {
            assertThat(moments.get(i).at()).isAfter(moments.get(i - 1).at());
        }
        assertThat(moments)
                .extracting(it -> Berlin.day(it.at()))
                .allMatch(it -> it.isBefore(last))
                .extracting(LocalDate::getDayOfWeek)
                .containsOnlyElementsOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(DemoCalendar.begunAt(calendar.first())).isEqualTo(calendar);
    }
}
