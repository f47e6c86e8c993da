package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What holds for every page, for everybody who looks at it. A page is opened once, and its window
/// and colours are changed around it.
class EveryPage {
    /// A window of 1440 pixels at 200 percent is as wide as one of 720; the narrowest is what WCAG
    /// 1.4.10 asks for.
    private static final List<Look> ENLARGED = List.of(Look.DESK.wide(720), Look.DESK.wide(320));

    /// What sticks out to the right where the page would have to be moved sideways, with every menu
    /// open once; what lies to the left of the window nobody ever gets to see.
    private static final String TOO_WIDE =
            """
            () => {
              const wide = document.documentElement.clientWidth;
              const out = it => it.getBoundingClientRect().right > wide + 1;
              const sticking = () => document.documentElement.scrollWidth <= wide ? []
                : [...document.querySelectorAll('body *')]
                  .filter(it => out(it) && ![...it.children].some(out));
              const menus = [...document.querySelectorAll('details.menu')].flatMap(it => {
                it.open = true;
                const box = it.querySelector('.menu-box');
                const wrong = box.getBoundingClientRect().left < 0 ? [box] : sticking();
                it.open = false;
                return wrong;
              });
              return [...sticking(), ...menus].map(it => it.outerHTML.slice(0, 120));
            }
            """;

    private static final Map<Who, Guest> GUESTS = new EnumMap<>(Who.class);

    @BeforeAll
    static void browser() {
        Chromium.get();
    }

    @AfterAll
    static void goodbye() {
        GUESTS.values().forEach(Guest::close);
    }

    static List<Place> places() {
        return Place.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void isForEverybody(Place place) {
        if (place.hasAddress()) check(place, GUESTS.computeIfAbsent(place.who(), Guest::of));
        else
            try (var guest = Guest.of(place.who())) {
                check(place, guest);
            }
    }

    private static void check(Place place, Guest guest) {
        guest.look(Look.DESK);
        assertThat(place.way().apply(guest).status()).as("status").isEqualTo(place.status());
        requireGood(guest);
    }

    /// The page that somebody has open is for everybody.
    static void requireGood(Guest guest) {
        var folded =
                Stream.concat(Look.ALL.stream(), ENLARGED.stream())
                        .flatMap(it -> tooWide(guest, it))
                        .toList();
        guest.unfoldAll();
        var wrong = Look.ALL.stream().flatMap(it -> wrong(guest, it)).toList();
        var unfolded = ENLARGED.stream().flatMap(it -> tooWide(guest, it)).toList();
        assertThat(Stream.of(folded, wrong, unfolded, guest.complaints()).flatMap(List::stream))
                .isEmpty();
    }

    private static Stream<String> wrong(Guest guest, Look look) {
        return Stream.concat(
                tooWide(guest, look), Axe.wrong(guest.page()).map(it -> look + ": " + it));
    }

    private static Stream<String> tooWide(Guest guest, Look look) {
        guest.look(look);
        return guest.toldBy(TOO_WIDE).map(it -> look + ", too wide: " + it);
    }
}
