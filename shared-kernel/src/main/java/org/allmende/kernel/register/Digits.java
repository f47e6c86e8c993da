package org.allmende.kernel.register;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;

/// What all official keys have in common: so many digits, the first two of which name one of the
/// sixteen Länder.
final class Digits {

    static void require(String text, int length) {
        if (text == null
                || text.length() != length
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw refused(String.valueOf(length));
        }
        int land = Integer.parseInt(text.substring(0, 2));
        if (land < 1 || land > 16) {
            throw Refused.invalid(Code.UNKNOWN_KEY, text);
        }
    }

    static Refused refused(String lengths) {
        return Refused.invalid(Code.NOT_A_KEY, lengths);
    }

    private Digits() {}
}
