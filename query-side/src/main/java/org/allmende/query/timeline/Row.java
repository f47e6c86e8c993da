package org.allmende.query.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/// What is said of a thing when it enters a state; columns not named stay empty, or as they were in
/// the state that is amended.
public final class Row {
    private static final String[] NONE = {};
    private Object[] values = new Object[8];
    private byte[] payload;

    /// One value of a facet, or none (`null`).
    public Row set(Facet facet, String value) {
        return put(facet, value == null ? NONE : new String[] {value});
    }

    public Row set(Facet facet, Collection<String> all) {
        return put(facet, all.toArray(String[]::new));
    }

    public Row set(LongColumn column, long value) {
        return put(column, value);
    }

    public Row set(IntColumn column, int value) {
        return put(column, value);
    }

    public Row set(IntsColumn column, int... list) {
        return put(column, list);
    }

    public Row set(TitleColumn column, String title) {
        return put(column, title);
    }

    /// What is kept on disk for the state: all that a list shows and nothing filters.
    public Row payload(byte[] bytes) {
        payload = bytes;
        return this;
    }

    public Row payload(String text) {
        return payload(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What is said of the column, or `null`.
    Object value(Column column) {
        return column.index() < values.length ? values[column.index()] : null;
    }

    byte[] payload() {
        return payload;
    }

    private Row put(Column column, Object value) {
        if (column.index() >= values.length) {
            values = Arrays.copyOf(values, column.index() + 8);
        }
        values[column.index()] = value;
        return this;
    }
}
