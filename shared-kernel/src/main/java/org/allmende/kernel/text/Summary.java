package org.allmende.kernel.text;

/// What a project is about, in 10 to 400 characters.
public record Summary(String value) implements FreeText {
    public static final int LEAST = 10;
    public static final int MOST = 400;

    public Summary {
        value = FreeText.checked(value, LEAST, MOST, true);
    }

    @Override
    public String toString() {
        return value;
    }
}
