package org.allmende.browser;

import com.microsoft.playwright.Page.ScreenshotOptions;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.stream.Stream;

/// A picture of every page, for somebody to look at: light and dark, on a desk and on a phone.
class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @BeforeAll
    static void browser() {
        Chromium.get();
    }

    static Stream<Arguments> pages() {
        return Look.ALL.stream()
                .flatMap(look -> Place.all().stream().map(it -> Arguments.of(it, look)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void show(Place place, Look look) {
        try (var guest = Guest.of(place.who(), look)) {
            place.way().apply(guest);
            guest.page()
                    .screenshot(
                            new ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(FOLDER.resolve(place.name() + "-" + look + ".png")));
        }
    }
}
