package org.allmende.web.picture.map;

import static org.allmende.kernel.reuse.ReuseStatus.CURRENT;
import static org.allmende.kernel.reuse.ReuseStatus.FORMER;
import static org.allmende.kernel.reuse.ReuseStatus.INTENDED;
import static org.allmende.web.picture.Drawn.ENGLISH;
import static org.allmende.web.picture.Drawn.GERMAN;
import static org.allmende.web.picture.Drawn.group;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.web.picture.Drawn;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.util.List;
import java.util.Map;

class ReuseMapTest {

    private static final Borders BORDERS = Borders.bundled();
    private static final Map<ReuseStatus, List<Group>> ALL =
            Map.of(
                    CURRENT,
                    List.of(group("09162", "München", 2), group("02000", "Hamburg", 1)),
                    INTENDED,
                    List.of(group("09162", "München", 1)),
                    FORMER,
                    List.of(group("09162", "München", 1)));

    @Test
    void eachStatusHasAFormOfItsOwnAndSaysWhatItIs() {
        var drawn = Drawn.of(new ReuseMap(BORDERS, GERMAN, ALL));

        assertThat(titles(drawn, "picture-current"))
                .containsExactly(
                        "München: 2 Nachnutzungen, genutzt", "Hamburg: 1 Nachnutzung, genutzt");
        assertThat(titles(drawn, "picture-intended"))
                .containsExactly("München: 1 Nachnutzung, beabsichtigt");
        assertThat(titles(drawn, "picture-former"))
                .containsExactly("München: 1 Nachnutzung, früher genutzt");
        assertThat(drawn.all("circle")).hasSize(3);
        assertThat(drawn.words()).containsExactly("genutzt", "beabsichtigt", "früher genutzt");
    }

    @Test
    void severalStatusesInOneDistrictStandSideBySide() {
        var drawn = Drawn.of(new ReuseMap(BORDERS, GERMAN, ALL));
        var munich = BORDERS.district("09162").orElseThrow();
        var hamburg = BORDERS.district("02000").orElseThrow();
        var circles = drawn.ofClass("picture-current");

        assertThat(drawn.number(circles.get(0), "cx")).isEqualTo(munich.x() - 30);
        assertThat(drawn.number(circles.get(1), "cx")).isEqualTo(hamburg.x());
        assertThat(drawn.ofClass("picture-intended").getFirst().getAttribute("d"))
                .startsWith("M" + (munich.x() - 14) + " ");
    }

    @Test
    void theSentenceCountsTheDistricts() {
        assertThat(new ReuseMap(BORDERS, GERMAN, ALL).sentence())
                .isEqualTo("Genutzt in 2 Kreisen, beabsichtigt in 1, früher genutzt in 1.");
        assertThat(new ReuseMap(BORDERS, ENGLISH, Map.of(INTENDED, ALL.get(INTENDED))).sentence())
                .isEqualTo("Intended in 1 district.");
    }

    @Test
    void withoutAnyPlaceTheMapSaysSo() {
        var elsewhere = Map.of(CURRENT, List.of(group("09299", "Musterland (Beispiel)", 1)));
        var map = new ReuseMap(BORDERS, GERMAN, elsewhere);

        assertThat(map.sentence()).isEqualTo("Auf der Karte ist noch nichts zu sehen.");
        assertThat(Drawn.of(map).ofClass("picture-country")).hasSize(16);
        assertThat(titles(Drawn.of(map), "picture-current")).isEmpty();
    }

    private static List<String> titles(Drawn drawn, String kind) {
        return drawn.ofClass(kind).stream()
                .map(Element::getTextContent)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
