package org.allmende.browser;

import com.microsoft.playwright.options.ColorScheme;

import java.util.List;
import java.util.stream.Stream;

/// How somebody looks at pages.
///
/// @param width of the window in CSS pixels
/// @param scripts whether the browser runs any
record Look(int width, ColorScheme scheme, boolean scripts) {
    static final Look DESK = new Look(1440, ColorScheme.LIGHT, true);
    static final Look NIGHT = new Look(1440, ColorScheme.DARK, true);
    static final Look PHONE = new Look(390, ColorScheme.LIGHT, true);
    static final Look PHONE_AT_NIGHT = new Look(390, ColorScheme.DARK, true);
    static final Look WITHOUT_SCRIPTS = new Look(1440, ColorScheme.LIGHT, false);

    /// On a desk and on a phone, by day and by night.
    static final List<Look> ALL = List.of(DESK, NIGHT, PHONE, PHONE_AT_NIGHT);

    /// Everything works either way.
    static Stream<Look> withAndWithoutScripts() {
        return Stream.of(DESK, WITHOUT_SCRIPTS);
    }

    Look wide(int width) {
        return new Look(width, scheme, scripts);
    }

    int height() {
        return width < 700 ? 844 : 900;
    }

    @Override
    public String toString() {
        return width
                + "-"
                + (scheme == ColorScheme.DARK ? "dark" : "light")
                + (scripts ? "" : "-without-scripts");
    }
}
