package org.allmende.web.picture.chart;

import static org.allmende.web.picture.Drawn.ENGLISH;
import static org.allmende.web.picture.Drawn.GERMAN;
import static org.allmende.web.picture.Drawn.group;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.web.picture.Drawn;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class BarsTest {

    private static final List<Group> TOPICS =
            List.of(
                    group("bauen", "Bauen & Wohnen", 30),
                    group("bildung", "Bildung", 15),
                    group("umwelt", "Umwelt", 0));

    private static Bars bars(List<Group> groups) {
        return new Bars(GERMAN, 40, groups, "/fakten?topic="::concat);
    }

    @Test
    void everyGroupIsALinkWithItsNameAndItsCount() {
        var drawn = Drawn.of(bars(TOPICS));

        assertThat(drawn.links())
                .containsEntry("/fakten?topic=bauen", "Bauen & Wohnen: 30 Nachnutzungen")
                .containsEntry("/fakten?topic=bildung", "Bildung: 15 Nachnutzungen")
                .containsEntry("/fakten?topic=umwelt", "Umwelt: 0 Nachnutzungen");
        assertThat(drawn.words())
                .containsExactly("Bauen & Wohnen", "30", "Bildung", "15", "Umwelt", "0");
    }

    @Test
    void theLengthOfABarIsItsCount() {
        var drawn = Drawn.of(bars(TOPICS));
        var lengths = drawn.ofClass("picture-bar").stream().map(it -> drawn.number(it, "width"));

        assertThat(lengths).containsExactly(356.0, 178.0);
    }

    @Test
    void nextToAHugeCountTheSmallestIsStillThere() {
        var drawn = Drawn.of(bars(List.of(group("a", "A", Integer.MAX_VALUE), group("b", "B", 1))));

        assertThat(drawn.words()).contains("2.147.483.647", "1");
        assertThat(drawn.number(drawn.ofClass("picture-bar").get(1), "width")).isEqualTo(3);
    }

    @Test
    void aLongNameStandsOnTwoLinesAndPushesWhatFollows() {
        var name = "Elektronische Akte für kleine Verwaltungen";
        var drawn = Drawn.of(bars(List.of(group("a", name, 3), group("b", "B", 2))));

        assertThat(drawn.words())
                .containsExactly("Elektronische Akte für kleine", "Verwaltungen", "3", "B", "2");
        assertThat(drawn.ofClass("picture-hit").stream().map(it -> drawn.number(it, "y")))
                .containsExactly(
                        0.0, drawn.number(drawn.ofClass("picture-hit").getFirst(), "height"));
    }

    @Test
    void whatIsLongerThanTwoLinesEndsBeforeItsCountAndIsWholeInTheTitle() {
        var name = "Querschnittsleistungen und alles, was noch keinem Themenfeld zugeordnet ist";
        var drawn = Drawn.of(bars(List.of(group("a", name, 12_345))));

        assertThat(drawn.words().skip(1).findFirst()).get().asString().endsWith("…");
        assertThat(drawn.links()).containsEntry("/fakten?topic=a", name + ": 12.345 Nachnutzungen");
    }

    @Test
    void theSentenceNamesTheFirst() {
        assertThat(bars(TOPICS).sentence())
                .isEqualTo("Die meisten Nachnutzungen: Bauen & Wohnen (30 von 40).");
        assertThat(
                        new Bars(
                                        ENGLISH,
                                        9,
                                        List.of(group("a", "A", 4), group("b", "B", 4)),
                                        it -> it)
                                .sentence())
                .isEqualTo("Most reuses: A and B (each 4 of 9).");
    }

    @Test
    void manyFirstOnesAreNotAllNamed() {
        var equal =
                List.of(
                        group("a", "A", 1),
                        group("b", "B", 1),
                        group("c", "C", 1),
                        group("d", "D", 1));

        assertThat(bars(equal).sentence())
                .isEqualTo("Die meisten Nachnutzungen: A, B und 2 weitere (je 1 von 40).");
    }

    @Test
    void withoutAnyGroupThereIsNothingToFollow() {
        var drawn = Drawn.of(bars(List.of()));

        assertThat(bars(List.of()).sentence()).isEqualTo("Noch gibt es keine Nachnutzungen.");
        assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
        assertThat(drawn.links()).isEmpty();
    }

    @Test
    void anEarlierDayShowsWhatGrewAndWhatIsNoMore() {
        var then =
                new Bars.Earlier(
                        "1. Januar 2026",
                        List.of(
                                group("bauen", "Bauen & Wohnen", 10),
                                group("bildung", "Bildung", 15),
                                group("familie", "Familie & Kind", 60)));
        var bars = new Bars(GERMAN, 40, TOPICS, "/fakten?topic="::concat, Optional.of(then));
        var drawn = Drawn.of(bars);

        assertThat(drawn.words())
                .contains("30 (+20)", "15 (±0)", "0 (±0)", "0 (−60)", "1. Januar 2026");
        assertThat(drawn.links())
                .containsEntry(
                        "/fakten?topic=familie",
                        "Familie & Kind: 0 Nachnutzungen, 1. Januar 2026: 60");
        assertThat(drawn.number(drawn.ofClass("picture-bar").getFirst(), "width")).isEqualTo(178);
        assertThat(bars.sentence()).endsWith(" Seither (1. Januar 2026) gewachsen: 1 von 4.");
    }
}
