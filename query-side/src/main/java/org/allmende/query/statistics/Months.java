package org.allmende.query.statistics;

import org.allmende.kernel.Berlin;
import org.allmende.kernel.Language;
import org.allmende.kernel.statistics.StatisticsQuery.Group;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The last 24 months in Berlin up to a moment, the oldest first, numbered from 0.
final class Months {
    private static final int SHOWN = 24;
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("LLLL uuuu", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ENGLISH);

    private final YearMonth first;

    /// When each begins, and when the one after the last does.
    private final long[] begins;

    private Months(YearMonth first) {
        this.first = first;
        this.begins = IntStream.rangeClosed(0, SHOWN).mapToLong(this::begin).toArray();
    }

    static Months upTo(Instant moment) {
        return new Months(Berlin.month(moment).minusMonths(SHOWN - 1L));
    }

    /// Twelve months before the moment.
    static Instant yearBefore(Instant moment) {
        return moment.atZone(Berlin.ZONE).minusMonths(12).toInstant();
    }

    private long begin(int month) {
        return first.plusMonths(month)
                .atDay(1)
                .atStartOfDay(Berlin.ZONE)
                .toInstant()
                .toEpochMilli();
    }

    /// The number of the month, -1 for none of these.
    int of(long epochMilli) {
        var found = Arrays.binarySearch(begins, epochMilli);
        var month = found >= 0 ? found : -found - 2;
        return month < SHOWN ? month : -1;
    }

    String key(int month) {
        return first.plusMonths(month).toString();
    }

    static String label(String key, Language language) {
        return YearMonth.parse(key).format(language == Language.DE ? GERMAN : ENGLISH);
    }

    /// The groups of all months, those of nothing included.
    List<Group> all(List<Group> found, Language language) {
        var byKey = found.stream().collect(Collectors.toMap(Group::key, Function.identity()));
        return IntStream.range(0, SHOWN)
                .mapToObj(this::key)
                .map(
                        key ->
                                byKey.containsKey(key)
                                        ? byKey.get(key)
                                        : new Group(key, label(key, language), 0, 0, 0))
                .toList();
    }
}
