package org.allmende.web.operation;

import org.allmende.web.json.ApiJson;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The files of the embedded edition as they were at one moment. The people are copied after the
/// events, so that everybody who acted in these is among those.
final class StoreCopy implements AutoCloseable {
    static final String EVENTS = "events.db";
    static final String PEOPLE = "people.db";
    static final String MANIFEST = "manifest.json";

    private static final String FOLDER = "backup.tmp";

    private final Path folder;
    private final Manifest manifest;

    private StoreCopy(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /// What the copy says of itself.
    ///
    /// @param position of the last event in it
    /// @param version of the program that took it, where that is known
    record Manifest(
            String product,
            Optional<String> version,
            String edition,
            Instant takenAt,
            long position,
            List<Part> files) {}

    /// @param schema the number of its form, which an older program may not know
    record Part(String name, long bytes, String sha256, int schema) {}

    /// Copies while others write: each file as it is within one transaction that reads.
    static StoreCopy take(Path data, Instant now) {
        var folder = data.resolve(FOLDER);
        try {
            // What a process left that ended on its way.
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            var parts = new ArrayList<Part>();
            parts.add(copied(data, folder, EVENTS, "schema_version"));
            parts.add(copied(data, folder, PEOPLE, "people_schema"));
            var position = number(folder.resolve(EVENTS), "select max(position) from events");
            return new StoreCopy(
                    folder,
                    new Manifest(
                            "Allmende",
                            Optional.ofNullable(
                                    StoreCopy.class.getPackage().getImplementationVersion()),
                            "embedded",
                            now,
                            position,
                            parts));
        } catch (IOException | SQLException e) {
            removed(folder);
            throw new IllegalStateException("The backup cannot be written", e);
        }
    }

    private static Part copied(Path data, Path folder, String name, String schema)
            throws IOException, SQLException {
        var copy = folder.resolve(name);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(name));
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
        var version = number(copy, "select max(version) from " + schema);
        return new Part(name, Files.size(copy), sha256(copy), (int) version);
    }

    private static long number(Path file, String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var bytes =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    long position() {
        return manifest.position();
    }

    /// One archive: first what is in it, then the files.
    void writeTo(OutputStream out) {
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(ApiJson.answers().writeValueAsBytes(manifest));
            for (var part : manifest.files()) {
                zip.putNextEntry(new ZipEntry(part.name()));
                Files.copy(folder.resolve(part.name()), zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        removed(folder);
    }

    private static void removed(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
