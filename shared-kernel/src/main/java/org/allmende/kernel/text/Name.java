package org.allmende.kernel.text;

/// The name of a body, a community or a place: one line of 2 to 200 characters.
public record Name(String value) implements FreeText {
    public static final int LEAST = 2;
    public static final int MOST = 200;

    public Name {
        value = FreeText.checked(value, LEAST, MOST, false);
    }

    @Override
    public String toString() {
        return value;
    }
}
