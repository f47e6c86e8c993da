package org.allmende.kernel.text;

/// A long text in Markdown of at most 20,000 characters.
public record Markdown(String value) implements FreeText {
    public static final int LEAST = 1;
    public static final int MOST = 20_000;

    public Markdown {
        value = FreeText.checked(value, LEAST, MOST, true);
    }

    @Override
    public String toString() {
        return value;
    }
}
