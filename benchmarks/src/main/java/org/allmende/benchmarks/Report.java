package org.allmende.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The table, and what has to be known about the machine to believe it.
///
/// @param load of the machine when the measuring began
record Report(ZonedDateTime begun, double load) {

    private static final String BEGIN = "<!-- measured -->";
    private static final String END = "<!-- /measured -->";

    static Report begin() {
        return new Report(ZonedDateTime.now(ZoneOffset.UTC), loadNow());
    }

    private static double loadNow() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /// @param lines as [Line#markdown()] gives them
    String markdown(List<String> lines) throws IOException {
        var took = Duration.between(begun, ZonedDateTime.now(ZoneOffset.UTC));
        var about =
                String.format(
                        Locale.ROOT,
                        "%s UTC, %d min %d s. %s, %d cores, %d GB; JDK %s; %s. Load before %.1f,"
                                + " after %.1f.",
                        begun.format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)),
                        took.toMinutes(),
                        took.toSecondsPart(),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        memory() >> 30,
                        Runtime.version(),
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        load,
                        loadNow());
        return about
                + "\n\n| measured | Allmende | against | figure | goal | reached |\n"
                + "|---|---:|---:|---:|---:|---|\n"
                + String.join("\n", lines);
    }

    private static long memory() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
    }

    private static String processor() throws IOException {
        var info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(info)) {
            return lines.filter(it -> it.startsWith("model name"))
                    .map(it -> it.substring(it.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    /// Replaces what stands between the marks.
    static void write(Path page, String table) throws IOException {
        var text = Files.readString(page);
        var begin = text.indexOf(BEGIN) + BEGIN.length();
        var end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IOException(page + " has no place for the table: " + BEGIN + " " + END);
        }
        Files.writeString(
                page, text.substring(0, begin) + "\n" + table + "\n" + text.substring(end));
    }
}
