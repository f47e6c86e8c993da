package org.allmende.kernel.text;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

/// Every text that a person typed. One sealed family, so that one place can make all of it
/// erasable.
public sealed interface FreeText extends Value permits Title, Summary, Markdown, Note, Name, Unit {

    /// Checks a text and gives it without white space around it.
    ///
    /// @param lines whether line breaks and tabs may stand in it
    /// @throws Refused `required`, `too-short`, `too-long`, `forbidden-characters`
    static String checked(String text, int least, int most, boolean lines) {
        if (text == null) throw Refused.invalid(Code.REQUIRED);
        var clean = text.strip();
        if (clean.isEmpty()) throw Refused.invalid(Code.REQUIRED);
        if (!plain(clean, lines)) {
            clean.codePoints().forEach(c -> requireReadable(c, lines));
        }
        var length = clean.codePointCount(0, clean.length());
        if (length < least) throw Refused.invalid(Code.TOO_SHORT, String.valueOf(least));
        if (length > most) throw Refused.invalid(Code.TOO_LONG, String.valueOf(most));
        return clean;
    }

    /// Whether it has only letters, with or without a mark, and signs of everyday. Most of what is
    /// ever read is of these, and texts are read with every event.
    private static boolean plain(String text, boolean lines) {
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if ((c < ' ' || c > '~' && c < 0xA0 || c > 0x17F) && !(lines && c == '\n')) {
                return false;
            }
        }
        return true;
    }

    private static void requireReadable(int c, boolean lines) {
        var allowed =
                switch (Character.getType(c)) {
                    case Character.CONTROL -> lines && (c == '\n' || c == '\r' || c == '\t');
                    case Character.SURROGATE, Character.UNASSIGNED -> false;
                    // Joiners belong to scripts and emoji; the other format characters hide or turn
                    // text.
                    case Character.FORMAT -> c == 0x200C || c == 0x200D || c == 0xAD;
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
        if (!allowed) throw Refused.invalid(Code.FORBIDDEN_CHARACTERS);
    }
}
