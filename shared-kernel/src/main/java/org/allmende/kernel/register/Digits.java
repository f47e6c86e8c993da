package org.allmende.kernel.register;

/// What all official keys have in common: so many digits, the first two of which name one of the
/// sixteen Länder.
final class Digits {

    static void require(String text, int length) {
        if (text == null
                || text.length() != length
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw refused(text, String.valueOf(length));
        }
        int land = Integer.parseInt(text.substring(0, 2));
        if (land < 1 || land > 16) {
            throw new IllegalArgumentException("no Land has the key " + text.substring(0, 2));
        }
    }

    static RuntimeException refused(String text, String lengths) {
        return new IllegalArgumentException(
                "a key of " + lengths + " digits is needed, not " + text);
    }

    private Digits() {}
}
