package org.allmende.kernel.text;

/// In what an amount is counted: one line of 1 to 40 characters.
public record Unit(String value) implements FreeText {
    public static final int LEAST = 1;
    public static final int MOST = 40;

    public Unit {
        value = FreeText.checked(value, LEAST, MOST, false);
    }

    @Override
    public String toString() {
        return value;
    }
}
