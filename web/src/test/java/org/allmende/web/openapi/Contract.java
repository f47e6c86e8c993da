package org.allmende.web.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The operations in the tables of `docs/api.md` that exist so far, each with the parameters its
/// row names. What is marked *(later)* is left out.
final class Contract {

    private static final Path FILE = Path.of("../docs/api.md");

    private static final Pattern OPERATION =
            Pattern.compile(
                    "`(GET|POST|PUT|DELETE) (/[^`? ]*)(?:\\?([^` ]*))?`( \\*\\(later\\)\\*)?");

    private Contract() {}

    static TreeMap<String, Set<String>> operations() throws IOException {
        var operations = new TreeMap<String, Set<String>>();
        Files.readAllLines(FILE).stream()
                .filter(it -> it.startsWith("| `"))
                // The first column names the operations; escaped bars belong to a cell.
                .map(it -> it.split("(?<!\\\\)\\|")[1])
                .forEach(
                        cell -> {
                            var found = OPERATION.matcher(cell);
                            while (found.find()) {
                                if (found.group(4) != null) continue;
                                operations.put(
                                        found.group(1) + " /api" + found.group(2),
                                        parameters(found.group(3)));
                            }
                        });
        return operations;
    }

    private static Set<String> parameters(String query) {
        var names = new TreeSet<String>();
        if (query == null) return names;
        for (var each : query.split("&")) names.add(each.replaceFirst("=.*", ""));
        return names;
    }
}
