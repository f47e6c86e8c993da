package org.allmende.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    private static final String LONG = "Verbandsgemeinde Auental-Weinberg (Beispiel)";

    @Test
    void whatFitsStaysWhole() {
        assertThat(Lettering.fit("Bauen & Wohnen", 200, 15)).isEqualTo("Bauen & Wohnen");
        assertThat(Lettering.fit("", 0, 15)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 100, 150, 250})
    void whatDoesNotFitEndsWithAnEllipsisWithinItsRoom(int room) {
        var fitted = Lettering.fit(LONG, room, 15);

        assertThat(fitted).endsWith("…");
        assertThat(LONG).startsWith(fitted.substring(0, fitted.length() - 1));
        assertThat(Lettering.width(fitted, 15)).isLessThanOrEqualTo(room);
    }

    @Test
    void asMuchAsFitsIsKept() {
        var shorter = Lettering.fit(LONG, 150, 15);
        var next = LONG.substring(0, shorter.length());

        assertThat(Lettering.width(next + "…", 15)).isGreaterThan(150);
    }

    @Test
    void whatDoesNotFitGoesOnBelowWhole() {
        assertThat(Lettering.lines("Bauen & Wohnen", 200, 15)).containsExactly("Bauen & Wohnen");
        assertThat(Lettering.lines(LONG, 250, 15))
                .containsExactly("Verbandsgemeinde", "Auental-Weinberg (Beispiel)");
        assertThat(Lettering.lines(LONG, 160, 15))
                .hasSize(2)
                .allMatch(it -> Lettering.width(it, 15) <= 160)
                .last()
                .asString()
                .endsWith("…");
        assertThat(Lettering.lines("Verbandsgemeinde", 60, 15))
                .singleElement()
                .asString()
                .endsWith("…");
    }

    @Test
    void noSpaceStandsBeforeTheEllipsisAndNoLetterIsCutInTwo() {
        assertThat(Lettering.fit("Amt Deichland", 54, 15)).isEqualTo("Amt…");
        assertThat(Lettering.fit("🌾🌾🌾", 31, 15)).isEqualTo("🌾…");
        assertThat(Lettering.fit("Cafe\u0301\u0301\u0301 am Markt", 70, 15)).doesNotContain("e…");
    }
}
