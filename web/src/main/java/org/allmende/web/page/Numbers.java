package org.allmende.web.page;

import org.allmende.kernel.Language;

import java.text.NumberFormat;
import java.util.Locale;

/// Numbers with their groups of three.
public final class Numbers {
    private static final NumberFormat GERMAN = NumberFormat.getInstance(Locale.GERMANY);
    private static final NumberFormat ENGLISH = NumberFormat.getInstance(Locale.UK);

    private Numbers() {}

    /// A number as a language writes it. A format is dear to make and not to be shared: each number
    /// is written by a copy.
    public static String of(Number number, Language language) {
        var format = language == Language.DE ? GERMAN : ENGLISH;
        return ((NumberFormat) format.clone()).format(number);
    }
}
