package org.allmende.standalone;

import org.allmende.platform.edition.DataFolder;

import java.io.IOException;
import java.nio.file.Path;

/// A process that holds a data folder until its input ends.
final class FolderHolder {
    private FolderHolder() {}

    static void main(String[] args) throws IOException {
        try (var folder = DataFolder.take(Path.of(args[0]), false)) {
            System.out.println(folder.path());
            while (System.in.read() >= 0) {
                // Until the input ends.
            }
        }
    }

    /// Starts one and waits until it holds the folder.
    static Process start(Path data) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                FolderHolder.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (process.inputReader().readLine() == null) {
            throw new IllegalStateException("It does not hold " + data);
        }
        return process;
    }
}
