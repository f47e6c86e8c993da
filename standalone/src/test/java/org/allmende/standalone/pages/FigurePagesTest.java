package org.allmende.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.journey.Api;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The figures on pages: those of the API, each leading to what it counts.
class FigurePagesTest {
    private static final List<String> CHARTS =
            List.of("topic", "field", "land", "stage", "how", "operation", "sizeClass");

    private final PagesApp app = PagesApp.get();
    private final Api api = app.visitorOfApi();

    private JsonNode read(String address) {
        return api.get(address).expect(200).json();
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("[^0-9]", ""));
    }

    private static long figure(Browser.Page page, String key) {
        return number(page.one("#inhalt [data-figure=" + key + "] strong").text());
    }

    /// The labels and counts of a table, its last line for what lacks the dimension included.
    private static Map<String, Long> table(Browser.Page page, String id) {
        var lines = new LinkedHashMap<String, Long>();
        page.document()
                .select("#tabelle-" + id + " tbody tr")
                .forEach(
                        it ->
                                lines.merge(
                                        it.selectFirst("th").text(),
                                        number(it.selectFirst("td").text()),
                                        Long::sum));
        return lines;
    }

    private static Map<String, Long> groups(JsonNode figures) {
        var groups = new LinkedHashMap<String, Long>();
        figures.path("groups")
                .forEach(
                        it ->
                                groups.merge(
                                        it.path("label").asString(),
                                        it.path("count").asLong(),
                                        Long::sum));
        return groups;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "land=05",
                "status=intended&status=former",
                "topic=umwelt&how=unchanged",
                "sizeClass=5000-20000&asOf={330}",
                "asOf={880}",
                "asOf=2001-01-01",
                "unconfirmed=true"
            })
    void figuresAreThoseOfTheApi(String given) {
        var filters = Ago.in(given);
        var page = app.visitor().get("/zahlen?" + filters).expect(200);
        for (var by : CHARTS) {
            var figures = read("/statistics/reuse?by=" + by + "&" + filters);
            assertThat(table(page, by.toLowerCase())).as(by).containsAllEntriesOf(groups(figures));
            assertThat(figure(page, "total")).isEqualTo(figures.path("total").asLong());
            assertThat(figure(page, "municipalities"))
                    .isEqualTo(figures.path("municipalities").asLong());
            assertThat(figure(page, "inhabitants")).isEqualTo(figures.path("inhabitants").asLong());
            assertThat(figure(page, "unconfirmed")).isEqualTo(figures.path("unconfirmed").asLong());
            var definition = figures.path("definition");
            assertThat(page.text())
                    .contains(
                            definition.path("text").asString(),
                            definition.path("name").asString()
                                    + ", Fassung "
                                    + definition.path("version").asInt());
        }
        assertThat(table(page, "month"))
                .isEqualTo(groups(read("/statistics/reuse?by=month&" + filters)));
        assertThat(table(page, "district"))
                .containsAllEntriesOf(groups(read("/statistics/reuse?by=district&" + filters)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?asOf={600}"})
    void tilesAreThoseOfTheOverviewAndLeadToAsMany(String given) {
        var day = Ago.in(given);
        var page = app.visitor().get("/zahlen" + day).expect(200);
        for (var tile : read("/statistics/overview" + day).path("tiles")) {
            var key = tile.path("key").asString();
            assertThat(figure(page, key)).as(key).isEqualTo(tile.path("count").asLong());
            var list =
                    app.visitor()
                            .get(page.one("[data-figure=" + key + "]").attr("href"))
                            .expect(200);
            assertThat(number(list.one(".result-count").text().split(" ")[0]))
                    .as(key + " on " + list.address())
                    .isEqualTo(tile.path("count").asLong());
        }
    }

    /// Every link of every picture and table that has a count, by its address.
    private static Map<String, Long> marks(Browser.Page page) {
        var marks = new LinkedHashMap<String, Long>();
        for (var link : page.document().select("main a[href^=/zahlen/belege?]")) {
            var named = link.selectFirst("title");
            var said = named == null ? link.text() : named.text();
            if (link.parent().is("td")) marks.put(link.attr("href"), number(link.text()));
            else if (link.closest("svg") != null) marks.put(link.attr("href"), counted(said));
        }
        return marks;
    }

    /// "Bayern: 5 Nachnutzungen (BY 5)" or "Neuhafen: verbunden mit 5 Stellen".
    private static long counted(String said) {
        var counted = said.substring(said.lastIndexOf(": ") + 2).replaceFirst("^\\D+", "");
        return number(counted.split(" ")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?status=intended&asOf={240}", "?land=05&land=01"})
    void everyMarkLeadsToWhatItCounts(String given) {
        var filters = Ago.in(given);
        var page = app.visitor().get("/zahlen" + filters).expect(200);
        var marks = marks(page);
        assertThat(marks).hasSizeGreaterThan(40);
        marks.forEach(
                (address, count) -> {
                    var facts = app.visitor().get(address).expect(200);
                    assertThat(facts.one("h2.result-count").attr("data-total"))
                            .as(address)
                            .isEqualTo(String.valueOf(count));
                    assertThat(facts.document().select(".facts-table tbody tr"))
                            .hasSize((int) Math.min(20, count));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?asOf={330}"})
    void everyPairLeadsToWhatItHasInCommon(String given) {
        var day = Ago.in(given);
        var figures = read("/statistics/network" + day);
        var page = app.visitor().get("/zahlen" + day).expect(200);
        var arcs = page.document().select("#bild-netz .picture-arcs a").eachAttr("href");
        var rows = page.document().select("#tabelle-netz tbody a").eachAttr("href");
        assertThat(arcs).hasSizeGreaterThan(20);
        assertThat(rows).hasSize(24);
        var all = app.visitor().get(page.one("#tabelle-netz p a").attr("href")).expect(200);
        var pairs = all.document().select("tbody a").eachAttr("href");
        assertThat(pairs).hasSize(figures.path("edges").size()).containsAll(rows).containsAll(arcs);
        for (var edge : figures.path("edges")) {
            var address =
                    "/zahlen/netz?%sstelle=%s&mit=%s"
                            .formatted(
                                    day.isEmpty() ? "" : day.substring(1) + "&",
                                    edge.path("a").asString(),
                                    edge.path("b").asString());
            assertThat(pairs).contains(address);
            var facts = app.visitor().get(address).expect(200);
            assertThat(facts.document().select(".result-count").eachAttr("data-total"))
                    .as(address)
                    .containsExactly(
                            edge.path("communities").asString(), edge.path("reuses").asString());
        }
    }

    @Test
    void aBodyOfTheNetworkLeadsToThoseItBuildsWith() {
        var page = app.visitor().get("/zahlen").expect(200);
        for (var body : page.document().select("#bild-netz a.picture-row")) {
            var facts = app.visitor().get(body.attr("href")).expect(200);
            assertThat(facts.one("h2.result-count").attr("data-total"))
                    .isEqualTo(String.valueOf(counted(body.selectFirst("title").text())));
        }
        app.visitor().get("/zahlen/netz?stelle=99999999").expect(404);
    }

    @Test
    void sumsLeadToWhatTheyCount() {
        var page = app.visitor().get("/zahlen?land=05").expect(200);
        for (var key : List.of("total", "unconfirmed")) {
            var facts = app.visitor().get(page.one("[data-figure=" + key + "]").attr("href"));
            assertThat(facts.one("h2.result-count").attr("data-total"))
                    .isEqualTo(String.valueOf(figure(page, key)));
        }
    }

    @Test
    void filesHoldTheFiguresAndTheFacts() {
        var page = app.visitor().get("/zahlen?land=05").expect(200);
        var files = page.document().select(".figure-files a");
        assertThat(files).hasSizeGreaterThan(15);
        for (var file : files) {
            var csv = app.visitor().get(file.attr("href")).expect(200);
            assertThat(csv.header("Content-Type")).startsWith("text/csv");
            assertThat(csv.header("Content-Disposition"))
                    .endsWith(".csv\"")
                    .doesNotContain(".csv.csv");
            assertThat(csv.source().lines().count()).isGreaterThan(1);
        }
        var table = app.visitor().get("/zahlen/tabelle.csv?by=stage&land=05").source();
        assertThat(table.lines().skip(1).mapToLong(it -> number(it.split(";")[2])).sum())
                .isEqualTo(figure(page, "total"));
    }

    @Test
    void twoDaysStandAgainstEachOther() {
        var early = Ago.days(511);
        var late = Ago.days(146);
        var page =
                app.visitor()
                        .get("/zahlen?land=05&asOf=" + late + "&vergleich=" + early)
                        .expect(200);
        var then = read("/statistics/reuse?by=stage&land=05&asOf=" + early).path("total");
        var now = read("/statistics/reuse?by=stage&land=05&asOf=" + late).path("total");
        assertThat(now.asLong()).isGreaterThan(then.asLong());
        assertThat(page.one("[data-figure=total] .figure-change").text())
                .isEqualTo(
                        "+%d (damals %d)".formatted(now.asLong() - then.asLong(), then.asLong()));
        var said = DateTimeFormatter.ofPattern("dd.MM.yyyy").format(early);
        assertThat(page.texts("#tabelle-land thead th")).contains("am " + said);
        assertThat(page.one("#bild-land svg").text()).contains(said);

        var turned = app.visitor().get("/zahlen?land=05&asOf=" + early + "&vergleich=" + late);
        assertThat(turned.address()).contains("asOf=" + late, "vergleich=" + early, "land=05");
        assertThat(turned.texts("[data-figure=total]"))
                .isEqualTo(page.texts("[data-figure=total]"));
        app.visitor().get("/zahlen?vergleich=gestern").expect(422);
        app.visitor().get("/zahlen?land=99").expect(422);
    }

    @Test
    void whatLiesInNoDistrictIsNamed() {
        var page = app.visitor().get("/zahlen").expect(200);
        var line =
                page.document().select("#tabelle-district tbody tr").stream()
                        .filter(it -> it.text().startsWith("Ohne Kreis"))
                        .findFirst()
                        .orElseThrow();
        var figures = read("/statistics/reuse?by=district");
        var placed = groups(figures).values().stream().mapToLong(it -> it).sum();
        assertThat(number(line.selectFirst("td").text()))
                .isEqualTo(figures.path("total").asLong() - placed)
                .isPositive();
        assertThat(page.text()).contains("© GeoBasis-DE / BKG 2016");
    }

    @Test
    void filtersStayAndCanBeTakenBack() {
        var day = Ago.days(146).toString();
        var page = app.visitor().get("/zahlen?land=05&status=intended&asOf=" + day).expect(200);
        assertThat(page.document().select(".figure-filters input[checked]").eachAttr("value"))
                .containsExactly("intended", "05");
        assertThat(page.one(".figure-filters input[name=asOf]").attr("value")).isEqualTo(day);
        var chips = page.document().select("a.chip").eachAttr("href");
        assertThat(chips)
                .contains("/zahlen?land=05&asOf=" + day, "/zahlen?status=intended&asOf=" + day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/zahlen",
                "/zahlen?ansicht=wand",
                "/zahlen?vergleich={690}",
                "/zahlen/belege?by=land&key=05",
                "/zahlen/netz"
            })
    void bothLanguagesWithoutStylesInThePage(String given) {
        var address = Ago.in(given);
        var german = app.visitor().get(address).expect(200);
        var english = app.visitor().speaking("en").get(address).expect(200);
        assertThat(german.one("html").attr("lang")).isEqualTo("de");
        assertThat(english.one("html").attr("lang")).isEqualTo("en");
        assertThat(english.text()).doesNotContain("Nachnutzung", "Wie gezählt", "??");
        for (var page : List.of(german, english)) {
            assertThat(page.document().select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.document().select("h1")).hasSize(1);
            var ids = new ArrayList<>(page.document().select("[id]").eachAttr("id"));
            assertThat(ids).doesNotHaveDuplicates();
            for (Element field : page.document().select("main [aria-labelledby]"))
                for (var id : field.attr("aria-labelledby").split(" "))
                    assertThat(ids).contains(id);
        }
    }

    @Test
    void theWallShowsTheSameWithoutNavigation() {
        var page = app.visitor().get("/zahlen").expect(200);
        var wall = app.visitor().get("/zahlen?ansicht=wand").expect(200);
        assertThat(wall.one("html").attr("data-bs-theme")).isEqualTo("dark");
        assertThat(wall.document().select("nav, form, footer")).isEmpty();
        assertThat(wall.one("[data-connection]").attr("data-on")).isEqualTo("verbunden");
        assertThat(wall.one("main").attr("sse-connect")).isEqualTo("/live?topics=statistics,reuse");
        assertThat(wall.one("#wand").attr("hx-get")).isEqualTo("/zahlen?ansicht=wand");
        for (var key : List.of("organisations", "projects", "total", "inhabitants"))
            assertThat(figure(wall, key)).isEqualTo(figure(page, key));
        assertThat(wall.one(".wall-map svg").text())
                .isEqualTo(page.one("#bild-district svg").text());

        var past = app.visitor().get("/zahlen?ansicht=wand&asOf=" + Ago.days(690)).expect(200);
        assertThat(past.document().select("[sse-connect], [data-connection]")).isEmpty();
    }

    @Test
    void whatFetchesItselfAgainIsThere() {
        var page = app.visitor().get("/zahlen").expect(200);
        var live = page.one("#zahlen-stand").attr("hx-select-oob").split(",");
        assertThat(live).hasSizeGreaterThan(20);
        for (var part : live) assertThat(page.has(part)).as(part).isTrue();
    }

    @Test
    void theStartPageShowsTheSameFiguresAndMap() {
        var start = app.visitor().get("/").expect(200);
        var page = app.visitor().get("/zahlen").expect(200);
        assertThat(start.texts("[data-figure]")).isNotEmpty();
        assertThat(start.texts("[data-figure]")).isEqualTo(page.texts("#kacheln [data-figure]"));
        assertThat(start.one("svg.picture-map").outerHtml())
                .isEqualTo(page.one("svg.picture-map").outerHtml());
    }

    @Test
    void aProjectShowsWhereItIsReused() {
        var project = read("/statistics/reuse?by=project").at("/groups/0/key").asString();
        var districts =
                read("/statistics/reuse?by=district&project=" + project).path("groups").size();
        var page = app.visitor().get("/projekte/" + project).expect(200);
        assertThat(page.one(".reuse-map").text()).contains("© GeoBasis-DE / BKG 2016");
        assertThat(page.document().select(".reuse-map .picture-current").size())
                // One of them is the key to the map; invented districts have no shape.
                .isBetween(2, districts + 1);
    }

    @Test
    void pagesAreSentCompressedToWhoUnderstands() {
        var page = app.visitor().get("/zahlen");
        assertThat(page.source().length()).isGreaterThan(100_000);
        assertThat(app.compressed("/zahlen").length).isLessThan(70_000);
    }
}
