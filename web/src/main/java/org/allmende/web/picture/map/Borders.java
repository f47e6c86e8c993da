package org.allmende.web.picture.map;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The shapes of all Länder and districts, read once and drawn many times.
///
/// Source, to be named beside every map: {@link #SOURCE}. `web/src/map/borders.mjs` makes them.
public final class Borders {

    public static final String SOURCE = "© GeoBasis-DE / BKG 2016 (Daten verändert)";

    private final int width;
    private final int height;
    private final Map<String, Shape> lands = new LinkedHashMap<>();
    private final Map<String, Shape> districts = new LinkedHashMap<>();

    /// The ones that the program carries.
    public static Borders bundled() {
        try (var in = Borders.class.getResourceAsStream("borders.tsv")) {
            return new Borders(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Borders(String text) {
        var lines = text.split("\n");
        var size = lines[0].split("\t");
        this.width = Integer.parseInt(size[0]);
        this.height = Integer.parseInt(size[1]);
        for (int i = 1; i < lines.length; i++) {
            var columns = lines[i].split("\t");
            var shape =
                    new Shape(
                            columns[0],
                            columns[1],
                            Integer.parseInt(columns[2]),
                            Integer.parseInt(columns[3]),
                            columns[4]);
            (shape.key().length() == 2 ? lands : districts).put(shape.key(), shape);
        }
    }

    /// A Land or a district.
    ///
    /// @param x of a point inside
    /// @param y of the same point, from above
    /// @param path as SVG writes it
    public record Shape(String key, String name, int x, int y, String path) {}

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// By key.
    public Collection<Shape> lands() {
        return lands.values();
    }

    /// By key.
    public Collection<Shape> districts() {
        return districts.values();
    }

    public Optional<Shape> district(String key) {
        return Optional.ofNullable(districts.get(key));
    }
}
