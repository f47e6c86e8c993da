package org.allmende.standalone.pages;

import org.allmende.kernel.Berlin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// Days of the demo, which is told backwards from the day on which it is made.
final class Ago {
    private static final Pattern DAYS = Pattern.compile("\\{(\\d+)}");

    private Ago() {}

    static LocalDate days(int many) {
        return Berlin.day(Instant.now()).minusDays(many);
    }

    /// The text with days instead of `{511}`, so many days ago.
    static String in(String text) {
        return DAYS.matcher(text).replaceAll(it -> days(Integer.parseInt(it.group(1))).toString());
    }
}
