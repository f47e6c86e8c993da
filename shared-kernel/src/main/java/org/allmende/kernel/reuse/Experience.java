package org.allmende.kernel.reuse;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.text.Markdown;

import java.util.Optional;

/// What a body learned from a reuse (*Erfahrungsbericht*).
///
/// @param rating from 1, of no use, to 5, most useful
/// @param effortSavedDays working days saved against building it alone, 0 to 100,000
public record Experience(int rating, Optional<Integer> effortSavedDays, Markdown text) {
    public static final int BEST = 5;
    public static final int MOST_DAYS = 100_000;

    /// @throws Refused `out-of-range`
    public Experience {
        requireRating(rating);
        effortSavedDays.ifPresent(Experience::requireDays);
    }

    public static int requireRating(int rating) {
        return require(rating, 1, BEST);
    }

    public static int requireDays(int days) {
        return require(days, 0, MOST_DAYS);
    }

    private static int require(int number, int least, int most) {
        if (number < least || number > most) {
            throw Refused.invalid(Code.OUT_OF_RANGE, String.valueOf(least), String.valueOf(most));
        }
        return number;
    }
}
