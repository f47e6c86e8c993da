package org.allmende.query.timeline;

import java.text.Normalizer;
import java.util.Locale;

/// What titles and names are sorted by: lower case, without marks (ä as a), ß as ss, each run of
/// anything that is neither letter nor digit one space. A [java.text.Collator] would ignore the
/// spaces.
public final class FoldedKey {
    private FoldedKey() {}

    public static String of(String text) {
        var plain =
                Normalizer.normalize(
                        text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD);
        var key = new StringBuilder(plain.length());
        var gap = false;
        for (var i = 0; i < plain.length(); ) {
            var point = plain.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.appendCodePoint(point);
            } else if (!isMark(point)) {
                gap = true;
            }
        }
        return key.toString();
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            default -> false;
        };
    }
}
