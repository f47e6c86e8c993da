package org.allmende.standalone.fifty;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Compares the order of lists with what was said, and the lists as tables with their pages.
record Lists(Comparison compare, Seen seen) {

    void all() throws IOException {
        orders();
        table();
    }

    private void orders() {
        var then = seen.then().projects();
        var changed = compare.items("/projects", 9);
        for (var i = 1; i < changed.size(); i++) {
            var before = changed.get(i - 1);
            var after = changed.get(i);
            assertThat(
                            then.get(before.path("id").asString()).changed()
                                            > then.get(after.path("id").asString()).changed()
                                    || before.path("changedAt").equals(after.path("changedAt")))
                    .as("%s, then %s", before, after)
                    .isTrue();
        }
        var proposed = List.copyOf(then.keySet());
        assertThat(Comparison.ids(compare.items("/projects?sort=newest", 9)))
                .isSortedAccordingTo((a, b) -> proposed.indexOf(b) - proposed.indexOf(a));
        assertThat(compare.items("/projects?sort=reused", 9))
                .isSortedAccordingTo((a, b) -> current(b) - current(a));
        assertThat(compare.items("/projects?sort=title", 9))
                .extracting(it -> folded(it.path("title").asString()))
                .isSorted();
        assertThat(compare.items("/organisations", 9))
                .extracting(it -> folded(it.path("name").asString()))
                .isSorted();
    }

    private static int current(JsonNode project) {
        return project.path("reuse").path("current").asInt();
    }

    /// How a dictionary orders: without case, accents and punctuation.
    private static String folded(String text) {
        return Normalizer.normalize(
                        text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    /// The whole list as a table says what its pages say.
    private void table() throws IOException {
        for (var list : List.of("/projects", "/organisations", "/communities", "/reuse")) {
            var text =
                    compare.api()
                            .get(
                                    list
                                            + "?format=csv"
                                            + (compare.asOf().isEmpty()
                                                    ? ""
                                                    : "&asOf=" + compare.asOf()))
                            .expect(200)
                            .text();
            assertThat(text).startsWith("\uFEFFid;version;");
            var items = compare.items(list, 100);
            try (var csv =
                    CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text.substring(1))) {
                var rows = csv.stream().toList();
                assertThat(rows).hasSameSizeAs(items);
                for (var i = 0; i < rows.size(); i++) {
                    for (var field : rows.get(i).getHeader()) {
                        assertThat(rows.get(i).getField(field))
                                .as("%s of %s", field, items.get(i))
                                .isEqualTo(cell(items.get(i), field));
                    }
                }
            }
        }
    }

    private static String cell(JsonNode item, String field) {
        var texts = new ArrayList<String>();
        collect(item, List.of(field.split("\\.")), texts);
        var text = String.join("|", texts);
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }

    private static void collect(JsonNode node, List<String> path, List<String> texts) {
        if (node.isArray()) {
            node.forEach(it -> collect(it, path, texts));
        } else if (!path.isEmpty()) {
            collect(node.path(path.getFirst()), path.subList(1, path.size()), texts);
        } else if (!node.isMissingNode()) {
            texts.add(node.asString());
        }
    }
}
