package org.allmende.kernel.text;

/// A reason, a message, a remark: 1 to 2,000 characters.
public record Note(String value) implements FreeText {
    public static final int LEAST = 1;
    public static final int MOST = 2_000;

    public Note {
        value = FreeText.checked(value, LEAST, MOST, true);
    }

    @Override
    public String toString() {
        return value;
    }
}
