import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats every Java source of the project (`write`) or says which ones are not formatted
/// (`check`). Run by the build on the project's own JDK: other formatting plugins run in Maven's,
/// which may not know the language version.
class Format {
    public static void main(String[] arguments) throws Exception {
        var write = arguments[0].equals("write");
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        var wrong = new ArrayList<Path>();
        for (var file : sources(Path.of(arguments[1]))) {
            var before = Files.readString(file);
            var after = formatter.formatSourceAndFixImports(before);
            if (!after.equals(before)) {
                wrong.add(file);
                if (write) {
                    Files.writeString(file, after);
                }
            }
        }
        if (write) {
            System.out.println(wrong.size() + " files formatted.");
        } else if (!wrong.isEmpty()) {
            wrong.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("`mvn -Pformat initialize` formats them.");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.list(root)) {
            for (var src :
                    modules.map(module -> module.resolve("src"))
                            .filter(Files::isDirectory)
                            .toList()) {
                try (var files = Files.walk(src)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
