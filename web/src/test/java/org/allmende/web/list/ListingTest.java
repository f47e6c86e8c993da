package org.allmende.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.kernel.Code;
import org.allmende.kernel.Language;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Refused;
import org.allmende.kernel.reuse.How;
import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.allmende.web.json.ApiJson;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class ListingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Cursor THIRD_PAGE = new Cursor(77, Optional.empty(), Optional.empty(), 40);

    private static Caller caller(String path) {
        return new Caller(
                Optional.empty(),
                false,
                Language.DE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                false,
                "client",
                "GET",
                path,
                Collections.emptySortedSet());
    }

    private static Parameters parameters(String query) {
        var values = UriComponentsBuilder.fromUriString("/?" + query).build().getQueryParams();
        return new Parameters(values, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aCursorKeepsThePlaceAndThePositionOfItsList() {
        var text = THIRD_PAGE.text(caller("/a"), parameters("topic=x&topic=y&size=20"));
        var read = Cursor.read(text, caller("/a"), parameters("size=50&topic=x&topic=y"));
        assertThat(read).isEqualTo(THIRD_PAGE);
        assertThat(read.reading(caller("/a")).position()).contains(77L);
        assertThat(text).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aCursorKeepsTheMomentOfItsFirstPage() {
        var query = parameters("asOf=2026-01-31");
        var first = new Cursor(5, query.asOf(), query.one("asOf"), 20);
        var text = first.text(caller("/a"), query);
        assertThat(Cursor.read(text, caller("/a"), parameters("")).asOf())
                .contains(Instant.parse("2026-01-31T22:59:59.999Z"));
        assertThat(Cursor.read(text, caller("/a"), query)).isEqualTo(first);
        refused(text, "/a", "asOf=2026-01-30");
    }

    @Test
    void aCursorBelongsToItsQuery() {
        var text = THIRD_PAGE.text(caller("/a"), parameters("topic=x"));
        refused(text, "/b", "topic=x");
        refused(text, "/a", "topic=y");
        refused(text, "/a", "topic=x&sort=title");
        refused(text, "/a", "");
        refused(text + "A", "/a", "topic=x");
        refused(text.substring(1), "/a", "topic=x");
        refused("", "/a", "");
        refused("!!!", "/a", "");
    }

    private static void refused(String text, String path, String query) {
        assertThatThrownBy(() -> Cursor.read(text, caller(path), parameters(query)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.problem().code()).isEqualTo(Code.CURSOR_INVALID));
    }

    record Counts(int current, int former) {}

    record Row(
            String id,
            String title,
            Ref responsible,
            Optional<Ref> land,
            List<Ref> communities,
            List<String> keys,
            How how,
            Optional<LocalDate> since,
            Counts reuse,
            boolean isPublic) {}

    private static String table(Row... rows) {
        return new CsvEncoder(ApiJson.answers()).text(new Table(Row.class, List.of(rows)));
    }

    @Test
    void aTableHasAColumnForEachFieldEvenWithoutRows() {
        assertThat(table())
                .isEqualTo(
                        "\uFEFFid;title;responsible.id;responsible.name;land.id;land.name;"
                                + "communities.id;communities.name;keys;how;since;reuse.current;"
                                + "reuse.former;public\r\n");
    }

    @Test
    void cellsThatLookLikeFormulasAreGuarded() {
        var row =
                new Row(
                        "abcd",
                        "=1+1;\"x\"",
                        new Ref("12", "+Stadt"),
                        Optional.empty(),
                        List.of(new Ref("c1", "Eins"), new Ref("c2", "Zwei")),
                        List.of("01", "02"),
                        How.ADAPTED,
                        Optional.of(LocalDate.parse("2026-02-03")),
                        new Counts(2, 0),
                        true);
        assertThat(table(row).lines().skip(1))
                .containsExactly(
                        "abcd;\"'=1+1;\"\"x\"\"\";12;'+Stadt;;;c1|c2;Eins|Zwei;01|02;adapted;"
                                + "2026-02-03;2;0;true");
    }

    @Test
    void aDayMeansItsEndAndTodayMeansNow() {
        assertThat(parameters("asOf=2026-11-22").asOf()).isEmpty();
        assertThat(parameters("asOf=2026-11-22T09:00:00Z").asOf())
                .contains(Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(parameters("asOf=2026-07-01").asOf())
                .contains(Instant.parse("2026-07-01T21:59:59.999Z"));
        for (var later : List.of("2026-11-23", "2026-11-22T10:00:01Z"))
            assertThatThrownBy(() -> parameters("asOf=" + later).asOf())
                    .hasMessage("in-the-future");
        for (var nonsense : List.of("gestern", "2026-13-01", "22.11.2026", "2026"))
            assertThatThrownBy(() -> parameters("asOf=" + nonsense).asOf())
                    .hasMessage("wrong-type");
    }
}
