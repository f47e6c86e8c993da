package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/// What holds for every page, for everybody who looks at it.
class EveryPage {
    /// A window of 1440 pixels at 200 percent is as wide as one of 720; the narrowest is what WCAG
    /// 1.4.10 asks for.
    private static final List<Integer> WIDTHS = List.of(720, 320);

    private static final List<Look> LOOKS =
            List.of(Look.DESK, Look.NIGHT, Look.PHONE, Look.PHONE_AT_NIGHT);

    @BeforeAll
    static void browser() {
        Chromium.get();
    }

    static Stream<Arguments> pages() {
        return LOOKS.stream()
                .flatMap(look -> Place.all().stream().map(it -> Arguments.of(it, look)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void isForEverybody(Place place, Look look) {
        try (var guest = Guest.of(place.who(), look)) {
            open(guest, place);
            assertThat(overflow(guest)).as("too wide at %s", look.width()).isEmpty();
            assertThat(Axe.wrong(guest.page())).isEmpty();
        }
    }

    static List<Place> places() {
        return Place.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void fitsWhereItIsNarrowOrEnlarged(Place place) {
        try (var guest = Guest.of(place.who())) {
            for (var width : WIDTHS) {
                guest.page().setViewportSize(width, 800);
                open(guest, place);
                assertThat(overflow(guest)).as("too wide at %s", width).isEmpty();
            }
        }
    }

    private static void open(Guest guest, Place place) {
        assertThat(guest.answer(place.path()).status()).as("status").isEqualTo(place.status());
    }

    /// What sticks out to the right where the page would have to be moved sideways.
    @SuppressWarnings("unchecked")
    private static List<String> overflow(Guest guest) {
        return (List<String>)
                guest.page()
                        .evaluate(
                                """
                                () => {
                                  const wide = document.documentElement.clientWidth;
                                  if (document.documentElement.scrollWidth <= wide) return [];
                                  return [...document.querySelectorAll('body *')]
                                    .filter(it => it.getBoundingClientRect().right > wide + 1)
                                    .map(it => it.outerHTML.slice(0, 120));
                                }
                                """);
    }
}
