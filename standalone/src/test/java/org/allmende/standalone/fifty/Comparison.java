package org.allmende.standalone.fifty;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.fifty.Seen.Listing;
import org.allmende.standalone.journey.Api;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Compares what lists answer with what was counted from the commands.
///
/// @param asOf appended to every path: empty, or a moment
record Comparison(Api api, String asOf, SplittableRandom random) {

    JsonNode get(String path) {
        return api.get(path + asOf(path)).expect(200).json();
    }

    private String asOf(String path) {
        return asOf.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "asOf=" + asOf;
    }

    /// All items of all pages; pages are small, so that there are several.
    List<JsonNode> items(String path, JsonNode first, int size) {
        var items = new ArrayList<JsonNode>();
        var page = first;
        page.path("items").forEach(items::add);
        while (page.has("next")) {
            page =
                    api.get(
                                    path
                                            + (path.contains("?") ? "&" : "?")
                                            + "size="
                                            + size
                                            + (asOf(path + "?"))
                                            + "&cursor="
                                            + page.path("next").asString())
                            .expect(200)
                            .json();
            page.path("items").forEach(items::add);
        }
        return items;
    }

    List<JsonNode> items(String path, int size) {
        return items(path, get(path + (path.contains("?") ? "&" : "?") + "size=" + size), size);
    }

    /// A list without filters, under each value of each filter, and under some pairs.
    <T> void list(String path, Listing<T> expected) {
        list(path, expected, List.copyOf(expected.filters().keySet()));
    }

    /// @param filters those that the list has
    <T> void list(String path, Listing<T> expected, List<String> filters) {
        list(path, expected, Map.of());
        for (var filter : filters) {
            for (var value : expected.values(filter)) {
                list(path, expected, Map.of(filter, List.of(value)));
            }
        }
        for (var i = 0; i < 12; i++) {
            var wanted = new LinkedHashMap<String, List<String>>();
            for (var n = 0; n < 3; n++) {
                var filter = filters.get(random.nextInt(filters.size()));
                var values = expected.values(filter);
                if (!values.isEmpty()) {
                    wanted.put(
                            filter,
                            List.copyOf(
                                    new LinkedHashSet<>(
                                            List.of(
                                                    values.get(random.nextInt(values.size())),
                                                    values.get(random.nextInt(values.size()))))));
                }
            }
            list(path, expected, wanted);
        }
    }

    private <T> void list(String path, Listing<T> expected, Map<String, List<String>> wanted) {
        var asked = path + query(path, wanted);
        var answer = get(asked + (asked.contains("?") ? "&" : "?") + "size=17");
        var said = "%s as of %s".formatted(asked, asOf);
        var ids = expected.ids(wanted);
        assertThat(ids(items(asked, answer, 17))).as(said).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(answer.path("total").asInt()).as(said).isEqualTo(ids.size());
        var facets = answer.path("facets");
        assertThat(facets.propertyNames()).as(said).containsAll(expected.facets());
        for (var facet : facets.propertyNames()) {
            assertThat(counts(facets.path(facet)))
                    .as("%s, facet %s", said, facet)
                    .isEqualTo(expected.counts(facet, wanted));
        }
    }

    static String query(String path, Map<String, List<String>> wanted) {
        var query = new StringBuilder();
        wanted.forEach(
                (name, values) ->
                        values.forEach(
                                value ->
                                        query.append(
                                                        query.isEmpty() && !path.contains("?")
                                                                ? '?'
                                                                : '&')
                                                .append(name)
                                                .append('=')
                                                .append(
                                                        URLEncoder.encode(
                                                                value, StandardCharsets.UTF_8))));
        return query.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static List<String> ids(List<JsonNode> items) {
        return items.stream().map(it -> it.path("id").asString()).toList();
    }

    static Set<String> texts(JsonNode array) {
        var texts = new LinkedHashSet<String>();
        array.forEach(it -> texts.add(it.isString() ? it.asString() : it.path("id").asString()));
        return texts;
    }

    private static Map<String, Integer> counts(JsonNode facet) {
        var counts = new HashMap<String, Integer>();
        var last = Integer.MAX_VALUE;
        for (var one : facet) {
            var count = one.path("count").asInt();
            assertThat(count).isPositive().isLessThanOrEqualTo(last);
            assertThat(one.path("label").asString()).isNotBlank();
            counts.put(one.path("value").asString(), count);
            last = count;
        }
        return counts;
    }
}
