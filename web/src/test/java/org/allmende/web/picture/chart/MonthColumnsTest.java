package org.allmende.web.picture.chart;

import static org.allmende.web.picture.Drawn.ENGLISH;
import static org.allmende.web.picture.Drawn.GERMAN;
import static org.allmende.web.picture.Drawn.group;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.web.picture.Caption;
import org.allmende.web.picture.Drawn;
import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

class MonthColumnsTest {

    private static MonthColumns columns(Caption caption, IntUnaryOperator count) {
        return new MonthColumns(caption, months(24, count), "/fakten?month="::concat);
    }

    private static List<Group> months(int many, IntUnaryOperator count) {
        return IntStream.range(0, many)
                .mapToObj(
                        it ->
                                group(
                                        YearMonth.of(2024, 12).plusMonths(it).toString(),
                                        "",
                                        count.applyAsInt(it)))
                .toList();
    }

    @Test
    void everyMonthIsALinkWithItsNameAndItsCountAlsoIfItHasNone() {
        var drawn = Drawn.of(columns(GERMAN, it -> it));

        assertThat(drawn.links())
                .hasSize(24)
                .containsEntry("/fakten?month=2024-12", "Dezember 2024: 0 Nachnutzungen")
                .containsEntry("/fakten?month=2025-03", "März 2025: 3 Nachnutzungen")
                .containsEntry("/fakten?month=2026-11", "November 2026: 23 Nachnutzungen");
        assertThat(drawn.ofClass("picture-figure")).hasSize(24);
        assertThat(drawn.ofClass("picture-bar")).hasSize(23);
    }

    @Test
    void theSameMonthsOfTwoYearsStandBelowEachOther() {
        var drawn = Drawn.of(columns(GERMAN, it -> 1));
        var ticks = drawn.ofClass("picture-tick");

        assertThat(ticks.get(0).getTextContent()).isEqualTo("Dez");
        assertThat(ticks.get(3).getTextContent()).isEqualTo("Mär");
        assertThat(drawn.number(ticks.get(3), "x")).isEqualTo(drawn.number(ticks.get(15), "x"));
        assertThat(drawn.number(ticks.get(3), "y")).isLessThan(drawn.number(ticks.get(15), "y"));
        assertThat(drawn.words())
                .contains("Dezember 2024 bis November 2025", "Dezember 2025 bis November 2026");
    }

    @Test
    void allRowsHaveOneScale() {
        var drawn = Drawn.of(columns(GERMAN, it -> it == 2 ? 5 : it == 20 ? 10 : 0));
        var bars = drawn.ofClass("picture-bar");

        assertThat(drawn.number(bars.get(0), "height") * 2)
                .isEqualTo(drawn.number(bars.get(1), "height"));
    }

    @Test
    void aColumnIsWideEnoughForAFingerOnAPhone() {
        var drawn = Drawn.of(columns(GERMAN, it -> 1));
        var shown = 326 / 360.0;

        assertThat(drawn.ofClass("picture-hit"))
                .allMatch(it -> drawn.number(it, "width") * shown >= 24)
                .allMatch(it -> drawn.number(it, "height") * shown >= 24);
    }

    @Test
    void theSentenceComparesTheYears() {
        assertThat(columns(GERMAN, it -> it == 4 ? 3 : it == 22 ? 7 : 0).sentence())
                .isEqualTo(
                        "Neu in 24 Monaten: 10 Nachnutzungen, am meisten im Oktober 2026 (7)."
                                + " In den letzten zwölf Monaten 7, in den zwölf davor 3.");
        assertThat(columns(ENGLISH, it -> it == 4 ? 1 : 0).sentence())
                .isEqualTo(
                        "New in 24 months: 1 reuse, most in April 2025 (1)."
                                + " In the last twelve months 0, in the twelve before 1.");
    }

    @Test
    void hugeCountsAreShortOnTheColumnAndWholeInItsName() {
        var drawn = Drawn.of(columns(GERMAN, it -> it == 0 ? 1_234_567 : 100_000_000));

        assertThat(drawn.words()).contains("1234k", "100M");
        assertThat(drawn.links())
                .containsEntry("/fakten?month=2024-12", "Dezember 2024: 1.234.567 Nachnutzungen");
        assertThat(columns(GERMAN, it -> 1_000_000_000).sentence())
                .contains("24.000.000.000 Nachnutzungen");
    }

    @Test
    void nothingAndOneMonthAreDrawn() {
        var none = new MonthColumns(GERMAN, List.of(), it -> it);
        var one = new MonthColumns(GERMAN, months(1, it -> 4), it -> it);

        assertThat(Drawn.of(none).links()).isEmpty();
        assertThat(none.sentence()).isEqualTo("In diesen Monaten kamen keine Nachnutzungen dazu.");
        assertThat(Drawn.of(one).words()).containsExactly("Dezember 2024", "4", "Dez");
    }
}
