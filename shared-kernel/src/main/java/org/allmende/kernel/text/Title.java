package org.allmende.kernel.text;

/// The title of a project: one line of 3 to 120 characters.
public record Title(String value) implements FreeText {
    public static final int LEAST = 3;
    public static final int MOST = 120;

    public Title {
        value = FreeText.checked(value, LEAST, MOST, false);
    }

    @Override
    public String toString() {
        return value;
    }
}
