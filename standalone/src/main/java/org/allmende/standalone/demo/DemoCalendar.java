package org.allmende.standalone.demo;

import org.allmende.kernel.Berlin;
import org.allmende.standalone.demo.content.Step;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The days of the demo, told backwards from the day on which it was made, so that a fresh one is
/// never old. Its bodies work from Monday to Friday.
///
/// @param last the day on which the demo was made
record DemoCalendar(LocalDate last) {
    /// How many days before the last one the platform of the demo opened.
    static final int DAYS = 1_100;

    private static final LocalTime OPENS = LocalTime.of(8, 7);
    private static final Duration HOURS = Duration.ofHours(9);

    static DemoCalendar endingOn(LocalDate day) {
        return new DemoCalendar(day);
    }

    /// The calendar of a store that began at this moment.
    static DemoCalendar begunAt(Instant first) {
        return new DemoCalendar(Berlin.day(first).plusDays(DAYS));
    }

    /// Before all steps.
    Instant first() {
        return at(last.minusDays(DAYS).atTime(LocalTime.of(6, 0)));
    }

    /// A step with its number, from 1, and the moment at which it is done.
    record Moment(int number, Instant at, Step step) {}

    /// Steps in the order in which they are done: by day, and on one day as they are told, spread
    /// over its hours.
    List<Moment> order(List<Step> told) {
        var days = new LinkedHashMap<LocalDate, List<Step>>();
        told.stream()
                .sorted((one, other) -> Integer.compare(other.daysAgo(), one.daysAgo()))
                .forEach(
                        step ->
                                days.computeIfAbsent(
                                                workday(step.daysAgo()), _ -> new ArrayList<>())
                                        .add(step));
        var moments = new ArrayList<Moment>();
        days.forEach(
                (day, steps) -> {
                    var pace = HOURS.dividedBy(steps.size());
                    for (var i = 0; i < steps.size(); i++) {
                        var at = at(day.atTime(OPENS)).plus(pace.multipliedBy(i));
                        moments.add(new Moment(moments.size() + 1, at, steps.get(i)));
                    }
                });
        return moments;
    }

    /// The day, or the Friday before it.
    LocalDate workday(int daysAgo) {
        var day = last.minusDays(daysAgo);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.with(DayOfWeek.FRIDAY);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(Berlin.ZONE).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
