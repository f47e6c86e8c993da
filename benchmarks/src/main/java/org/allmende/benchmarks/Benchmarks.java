package org.allmende.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Measures everything that [docs/performance.md] promises and writes the table there.
///
/// Arguments: the root of the repository, then the names of the measurements wanted; with names the
/// table is only printed.
public final class Benchmarks {

    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("commits", new GroupCommitting());
        ALL.put("lag", new Lag());
        ALL.put("rebuild", new Rebuild());
        ALL.put("page", new FirstPage());
        ALL.put("life", new LongLife());
        ALL.put("pages", new Pages());
    }

    private Benchmarks() {}

    static void main(String[] arguments) throws Exception {
        var wanted = List.of(arguments).subList(1, arguments.length);
        var report = Report.begin();
        var lines = new ArrayList<Line>();
        for (var each : ALL.entrySet()) {
            if (wanted.isEmpty() || wanted.contains(each.getKey())) {
                lines.addAll(measure(each.getKey(), each.getValue()));
            }
        }
        var table = report.markdown(lines);
        System.out.println(table);
        if (wanted.isEmpty()) {
            Report.write(Path.of(arguments[0], "docs", "performance.md"), table);
        }
        // Whatever a measurement left running must not keep the build.
        System.exit(0);
    }

    private static List<Line> measure(String name, Measurement measurement) throws Exception {
        System.out.println("measuring " + name + " …");
        var folder = Files.createTempDirectory("allmende-benchmark-");
        try {
            return measurement.run(folder);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
