package org.allmende.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures everything that [docs/performance.md] promises and writes the table there.
///
/// Arguments: the root of the repository, then the names of the measurements wanted; with names the
/// table is only printed.
public final class Benchmarks {

    static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("commits", new GroupCommitting());
        ALL.put("lag", new Lag());
        ALL.put("rebuild", new Rebuild());
        ALL.put("page", new FirstPage());
        ALL.put("life", new LongLife());
        ALL.put("demo", new DemoStart());
        ALL.put("pages", new Pages());
    }

    private Benchmarks() {}

    static void main(String[] arguments) throws Exception {
        var wanted = List.of(arguments).subList(1, arguments.length);
        var report = Report.begin();
        var lines = new ArrayList<String>();
        for (var name : ALL.keySet()) {
            if (wanted.isEmpty() || wanted.contains(name)) {
                System.out.println("measuring " + name + " …");
                lines.addAll(OwnProcess.measure(name));
            }
        }
        var table = report.markdown(lines);
        System.out.println(table);
        if (wanted.isEmpty()) {
            Report.write(Path.of(arguments[0], "docs", "performance.md"), table);
        }
    }
}
