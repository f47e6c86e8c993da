package org.allmende.platform.edition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder in which a node keeps what is its own, held by one process at a time. Demo content
/// lives in a folder below it with a mark, which nothing but demo mode opens.
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "allmende.lock";
    private static final String DEMO = "DEMO";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the folder for this process.
    ///
    /// @throws StartRefused if another process holds it, it cannot be written, or it is a demo's
    ///   and demo mode is off
    public static DataFolder take(Path data, boolean demo) {
        var path = (demo ? data.resolve("demo") : data).toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            requireMark(path, demo, empty(path));
            return locked(path);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be written (" + e + ").", e);
        }
    }

    private static boolean empty(Path path) throws IOException {
        try (var files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    private static void requireMark(Path path, boolean demo, boolean fresh) throws IOException {
        var mark = path.resolve(DEMO);
        if (demo && fresh) {
            Files.writeString(mark, "Invented content. Only demo mode opens this folder.\n");
        }
        if (demo != Files.exists(mark)) {
            throw new StartRefused(
                    demo
                            ? "The folder " + path + " is not a demo's; demo mode does not open it."
                            : "The folder "
                                    + path
                                    + " holds demo content; only demo mode opens it.");
        }
    }

    private static DataFolder locked(Path path) throws IOException {
        var channel =
                FileChannel.open(
                        path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            // The same process holds it: answered like any other holder.
        }
        if (lock == null) {
            channel.close();
            throw new StartRefused("The data folder " + path + " is in use by another process.");
        }
        return new DataFolder(path, channel, lock);
    }

    public Path path() {
        return path;
    }

    /// A file or folder in it.
    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
