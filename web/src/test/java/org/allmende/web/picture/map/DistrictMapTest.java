package org.allmende.web.picture.map;

import static org.allmende.web.picture.Drawn.ENGLISH;
import static org.allmende.web.picture.Drawn.GERMAN;
import static org.allmende.web.picture.Drawn.group;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.web.picture.Caption;
import org.allmende.web.picture.Drawn;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;

class DistrictMapTest {

    private static final Borders BORDERS = Borders.bundled();
    private static final List<Group> LANDS =
            List.of(group("09", "Bayern", 34), group("06", "Hessen", 4));
    private static final List<Group> DISTRICTS =
            List.of(
                    group("09162", "München", 20),
                    group("09174", "Landkreis Dachau", 14),
                    group("06411", "Darmstadt", 4));

    private static DistrictMap map(
            Caption caption, int total, List<Group> lands, List<Group> districts) {
        return new DistrictMap(
                BORDERS,
                caption,
                total,
                lands,
                districts,
                "/zahlen?land="::concat,
                "/zahlen?kreis="::concat);
    }

    @Test
    void everyLandIsALinkThatSaysItsCountAlsoIfItHasNone() {
        var drawn = Drawn.of(map(GERMAN, 40, LANDS, DISTRICTS));

        assertThat(drawn.links())
                .hasSize(16)
                .containsEntry("/zahlen?land=09", "Bayern: 34 Nachnutzungen (BY 34)")
                .containsEntry("/zahlen?land=04", "Bremen: 0 Nachnutzungen (HB 0)");
        assertThat(drawn.words()).contains("BY 34", "HE 4", "HB 0");
    }

    @Test
    void everyDistrictIsDrawnOnceInItsClassAndSaysItsCount() {
        var drawn = Drawn.of(map(GERMAN, 40, LANDS, DISTRICTS));
        var shapes =
                drawn.all("path").stream()
                        .filter(it -> it.getElementsByTagName("title").getLength() > 0)
                        .toList();

        assertThat(shapes).hasSize(400);
        assertThat(shapes)
                .extracting(Element::getTextContent)
                .doesNotHaveDuplicates()
                .contains("Landkreis Dachau: 14 Nachnutzungen", "Flensburg: 0 Nachnutzungen");
        assertThat(fill(drawn, "München")).isEqualTo("url(#bild-shade-4)");
        assertThat(fill(drawn, "Landkreis Dachau")).isEqualTo("url(#bild-shade-3)");
        assertThat(fill(drawn, "Darmstadt")).isEqualTo("url(#bild-shade-2)");
        assertThat(fill(drawn, "Flensburg")).isEqualTo("url(#bild-shade-0)");
    }

    @Test
    void aDistrictWithAnyOpensItsFactsButDoesNotStandInTheWayOfTheKeyboard() {
        var drawn = Drawn.of(map(GERMAN, 40, LANDS, DISTRICTS));
        var links =
                drawn.all("a").stream().filter(it -> it.getAttribute("href").contains("kreis="));

        assertThat(links)
                .hasSize(3)
                .allSatisfy(
                        it -> {
                            assertThat(it.getAttribute("tabindex")).isEqualTo("-1");
                            assertThat(ancestorIsHidden(it)).isTrue();
                        });
    }

    @Test
    void eachClassHasAPatternOfItsOwnSoThatColourDoesNotSpeakAlone() {
        var patterns = Drawn.of(map(GERMAN, 40, LANDS, DISTRICTS)).all("pattern");

        assertThat(patterns)
                .extracting(it -> it.getAttribute("id"))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(patterns.subList(1, 4))
                .extracting(it -> ((Element) it.getLastChild()).getAttribute("d"))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void theKeyPartsAllDistricts() {
        var map = map(GERMAN, 40, LANDS, DISTRICTS);

        assertThat(map.legend())
                .containsExactly(
                        new DistrictMap.Legend(0, "keine", 397),
                        new DistrictMap.Legend(2, "4–13", 1),
                        new DistrictMap.Legend(3, "14–19", 1),
                        new DistrictMap.Legend(4, "20", 1));
        assertThat(Drawn.of(map).words()).contains("keine", "4–13", "14–19", "20");
    }

    @Test
    void theSentenceSaysWhereMostIsAndWhereNothingIs() {
        assertThat(map(GERMAN, 40, LANDS, DISTRICTS).sentence())
                .isEqualTo(
                        "Die meisten Nachnutzungen gibt es in Bayern (34 von 40). 397 Kreise haben"
                                + " noch keine. Nicht auf der Karte: 2 Nachnutzungen.");
        assertThat(map(ENGLISH, 38, LANDS, DISTRICTS).sentence())
                .isEqualTo("Most reuses are in Bayern (34 of 38). 397 districts have none yet.");
    }

    @Test
    void twoLaenderMayBothBeFirst() {
        var equal = List.of(group("09", "Bayern", 5), group("06", "Hessen", 5));

        assertThat(map(GERMAN, 10, equal, List.of()).sentence())
                .startsWith(
                        "Die meisten Nachnutzungen gibt es in Bayern und Hessen (je 5 von 10).");
    }

    @Test
    void aDistrictThatTheMapDoesNotKnowIsNotLost() {
        var map = map(GERMAN, 7, List.of(), List.of(group("09299", "Musterland (Beispiel)", 7)));

        assertThat(map.placeless()).isEqualTo(7);
        assertThat(map.sentence()).endsWith("Nicht auf der Karte: 7 Nachnutzungen.");
    }

    @Test
    void withoutAnyFactTheMapIsThereAndSaysSo() {
        var map = map(GERMAN, 0, List.of(), List.of());

        assertThat(map.sentence()).isEqualTo("Noch gibt es keine Nachnutzungen.");
        assertThat(map(ENGLISH, 0, List.of(), List.of()).sentence())
                .isEqualTo("There are no reuses yet.");
        assertThat(map.legend()).containsExactly(new DistrictMap.Legend(0, "keine", 400));
        assertThat(Drawn.of(map).links()).hasSize(16);
    }

    @Test
    void aSingleFactIsOfTheDarkestClass() {
        var drawn =
                Drawn.of(
                        map(
                                GERMAN,
                                1,
                                List.of(group("02", "Hamburg", 1)),
                                List.of(group("02000", "Hamburg", 1))));

        assertThat(fill(drawn, "Hamburg")).isEqualTo("url(#bild-shade-4)");
        assertThat(drawn.links()).containsEntry("/zahlen?land=02", "Hamburg: 1 Nachnutzung (HH 1)");
    }

    @Test
    void theLabelsAndTheirTargetsNeverOverlapNorLeaveThePicture() {
        var thousands =
                BORDERS.lands().stream().map(it -> group(it.key(), it.name(), 1_234)).toList();
        var drawn = Drawn.of(map(GERMAN, 20_000, thousands, List.of()));
        var boxes = new ArrayList<double[]>();
        for (var box : drawn.ofClass("picture-hit")) {
            var x = drawn.number(box, "x");
            var y = drawn.number(box, "y");
            boxes.add(
                    new double[] {
                        x, y, x + drawn.number(box, "width"), y + drawn.number(box, "height")
                    });
        }

        assertThat(boxes)
                .hasSize(16)
                .allMatch(it -> it[0] >= 0 && it[2] <= BORDERS.width() && it[1] >= 0);
        for (var one : boxes) {
            assertThat(boxes)
                    .filteredOn(
                            it ->
                                    it[0] < one[2]
                                            && one[0] < it[2]
                                            && it[1] < one[3]
                                            && one[1] < it[3])
                    .containsExactly(one);
        }
    }

    @Test
    void theSameFiguresAreAlwaysTheSamePicture() {
        assertThat(map(GERMAN, 40, LANDS, DISTRICTS.reversed()).svg())
                .isEqualTo(map(GERMAN, 40, LANDS, DISTRICTS).svg());
    }

    private static String fill(Drawn drawn, String district) {
        var shape =
                drawn.all("path").stream()
                        .filter(it -> it.getTextContent().startsWith(district + ":"))
                        .findFirst()
                        .orElseThrow();
        for (var it = shape; ; it = (Element) it.getParentNode()) {
            if (it.hasAttribute("fill")) return it.getAttribute("fill");
        }
    }

    private static boolean ancestorIsHidden(Element element) {
        for (var it = element.getParentNode();
                it instanceof Element above;
                it = it.getParentNode()) {
            if (above.getAttribute("aria-hidden").equals("true")) return true;
        }
        return false;
    }
}
