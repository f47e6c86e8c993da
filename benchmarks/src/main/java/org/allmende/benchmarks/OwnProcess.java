package org.allmende.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A measurement in a process of its own: what another one left on the heap, and what the compiler
/// learned from it, is no part of it.
final class OwnProcess {

    private OwnProcess() {}

    /// The measured lines of the table; started as this process was.
    static List<String> measure(String name) throws IOException, InterruptedException {
        var lines = Files.createTempFile("allmende-benchmark-", ".md");
        try {
            var process = new ProcessBuilder(command(name, lines)).inheritIO().start();
            var end = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(end);
            var exit = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            if (exit != 0) {
                throw new IllegalStateException(name + " ended with " + exit);
            }
            return Files.readAllLines(lines);
        } finally {
            Files.delete(lines);
        }
    }

    private static List<String> command(String name, Path lines) {
        var command = new ArrayList<String>();
        command.add(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        // Else the system clears each page of the heap when it is first written to, seconds after
        // the start, and whoever makes more objects a second pays more of it.
        command.add("-XX:+AlwaysPreTouch");
        command.addAll(Benchmarks.ALL.get(name).flags());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(OwnProcess.class.getName(), name, lines.toString()));
        return command;
    }

    /// Arguments: the name of the measurement, and the file for its lines.
    static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("allmende-benchmark-");
        try {
            var lines = Benchmarks.ALL.get(arguments[0]).run(folder);
            Files.write(Path.of(arguments[1]), lines.stream().map(Line::markdown).toList());
        } finally {
            remove(folder);
        }
        // Whatever a measurement left running must not keep the others.
        System.exit(0);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
