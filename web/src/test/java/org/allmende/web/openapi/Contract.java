package org.allmende.web.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The operations in the tables of `docs/api.md` that exist so far, each with the parameters its
/// row names. What is marked *(later)* is left out.
final class Contract {

    private static final Path FILE = Path.of("../docs/api.md");

    private static final Pattern OPERATION =
            Pattern.compile(
                    "`(GET|POST|PUT|DELETE) (/[^`? ]*)(?:\\?([^` ]*))?`( \\*\\(later\\)\\*)?");

    // Quoted fields are those of an event in a stream.
    private static final Pattern SHAPE = Pattern.compile("`\\{([^`\"}][^`]*)\\}`");

    private static final Pattern REFUSAL = Pattern.compile("\\b(4\\d\\d) `([a-z-]+)`");

    private static final Pattern MADE = Pattern.compile("→ (20\\d)\\b");

    private Contract() {}

    /// A row of the tables.
    ///
    /// @param operations that exist so far
    /// @param said what their requests, answers and refusals are
    record Row(Set<String> operations, String said) {

        /// The fields of each shape, the outermost ones; one that may be absent ends with `?`.
        List<Set<String>> shapes() {
            return SHAPE.matcher(said).results().map(it -> fields(it.group(1))).toList();
        }

        /// Each code a refusal has, with its status.
        Map<String, Integer> refusals() {
            var all = new TreeMap<String, Integer>();
            REFUSAL.matcher(said)
                    .results()
                    .forEach(it -> all.put(it.group(2), Integer.valueOf(it.group(1))));
            return all;
        }

        /// The statuses of what goes well, where they are said.
        Set<String> successes() {
            return MADE.matcher(said).results().map(it -> it.group(1)).collect(Collectors.toSet());
        }

        private static Set<String> fields(String shape) {
            var outermost = shape;
            for (var before = ""; !before.equals(outermost); ) {
                before = outermost;
                outermost = outermost.replaceAll("[{\\[][^{}\\[\\]]*[}\\]]", "");
            }
            return Stream.of(outermost.split(","))
                    .map(it -> it.strip().replaceFirst("(?s):.*", ""))
                    .filter(it -> !it.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(it -> it.startsWith("| `"))
                // Escaped bars belong to a cell.
                .map(it -> it.split("(?<!\\\\)\\|"))
                // What is only half there is not described yet.
                .filter(it -> !it[1].contains("*(later)*"))
                .map(it -> new Row(operations(it[1]).keySet(), it[2].replace("\\|", "|")))
                .filter(it -> !it.operations().isEmpty())
                .toList();
    }

    static TreeMap<String, Set<String>> operations() throws IOException {
        var operations = new TreeMap<String, Set<String>>();
        Files.readAllLines(FILE).stream()
                .filter(it -> it.startsWith("| `"))
                .forEach(it -> operations.putAll(operations(it.split("(?<!\\\\)\\|")[1])));
        return operations;
    }

    /// The first column names the operations.
    private static TreeMap<String, Set<String>> operations(String cell) {
        var operations = new TreeMap<String, Set<String>>();
        var found = OPERATION.matcher(cell);
        while (found.find())
            if (found.group(4) == null)
                operations.put(
                        found.group(1) + " /api" + found.group(2), parameters(found.group(3)));
        return operations;
    }

    private static Set<String> parameters(String query) {
        var names = new TreeSet<String>();
        if (query == null) return names;
        for (var each : query.split("&")) names.add(each.replaceFirst("=.*", ""));
        return names;
    }
}
