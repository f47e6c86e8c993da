package org.allmende.web.picture;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/// How much room a text takes. The reader's fonts are not known here: the widths are those of a
/// wide system font, so that a text rather ends early than runs into its neighbour.
public final class Lettering {

    private static final String NARROW = " .,:;!|'()[]/-fijlrtI";
    private static final String WIDE = "mwMWÄÖÜQGO@%&–—…";

    /// The text, or as much of it as fits, with an ellipsis.
    ///
    /// @param room in the units of the font's size
    public static String fit(String text, double room, double size) {
        if (width(text, size) <= room) return text;
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        var end = letters.last();
        while (end > 0 && width(text.substring(0, end).strip() + "…", size) > room) {
            end = letters.previous();
        }
        return text.substring(0, Math.max(end, 0)).strip() + "…";
    }

    /// The text on one line or, at a space, on two; what does not fit on the second ends early.
    public static List<String> lines(String text, double room, double size) {
        if (width(text, size) <= room) return List.of(text);
        var space = text.lastIndexOf(' ');
        while (space > 0 && width(text.substring(0, space), size) > room) {
            space = text.lastIndexOf(' ', space - 1);
        }
        if (space <= 0) return List.of(fit(text, room, size));
        return List.of(text.substring(0, space), fit(text.substring(space + 1), room, size));
    }

    public static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Lettering::share).sum();
    }

    private static double share(int letter) {
        if (NARROW.indexOf(letter) >= 0) return 0.4;
        if (WIDE.indexOf(letter) >= 0 || letter > 0x2FF) return 1;
        return Character.isUpperCase(letter) ? 0.74 : 0.62;
    }

    private Lettering() {}
}
