package org.allmende.web.picture;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes SVG that is well-formed whatever the names in it are. Attributes are given as name,
/// value, name, value; numbers are written with at most one decimal.
public final class Svg {

    private final StringBuilder text = new StringBuilder(4_000);
    private final Deque<String> open = new ArrayDeque<>();

    /// Begins a picture of its own.
    ///
    /// @param kind the class that says what is drawn
    /// @param links whether something in it can be followed; else it is one image to a screen
    ///   reader
    public static Svg picture(
            Caption caption, String kind, int width, int height, boolean links, String sentence) {
        var title = caption.id() + "-title";
        var description = caption.id() + "-description";
        return new Svg()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "picture picture-" + kind,
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "role",
                        links ? "group" : "img",
                        "aria-labelledby",
                        title,
                        "aria-describedby",
                        description)
                .element("title", caption.title(), "id", title)
                .element("desc", sentence, "id", description);
    }

    public Svg open(String element, Object... attributes) {
        start(element, attributes).append('>');
        open.push(element);
        return this;
    }

    public Svg close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element without content.
    public Svg mark(String element, Object... attributes) {
        start(element, attributes).append("/>");
        return this;
    }

    /// An element with text in it.
    public Svg element(String element, String content, Object... attributes) {
        open(element, attributes);
        escape(content);
        return close();
    }

    /// A rectangle.
    ///
    /// @param kind its class
    public Svg rect(String kind, double x, double y, double width, double height) {
        return mark("rect", "class", kind, "x", x, "y", y, "width", width, "height", height);
    }

    /// A line or a shape.
    ///
    /// @param kind its class
    public Svg path(String kind, String path) {
        return mark("path", "class", kind, "d", path);
    }

    /// Text on a line.
    ///
    /// @param kind its class, which says to which side of `x` it stands
    public Svg words(String kind, String words, double x, double y) {
        return element("text", words, "class", kind, "x", x, "y", y);
    }

    /// Opens a link whose name is shown on pointing at it and is what a screen reader says of it.
    public Svg link(String kind, String href, String name) {
        return open("a", "class", kind, "href", href).element("title", name);
    }

    /// All that was written, with what was left open closed.
    public String done() {
        while (!open.isEmpty()) close();
        return text.toString();
    }

    private StringBuilder start(String element, Object... attributes) {
        text.append('<').append(element);
        attributes(attributes);
        return text;
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1] instanceof Double number ? plain(number) : attributes[i + 1]);
            text.append('"');
        }
    }

    private static String plain(double number) {
        var tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }

    /// Most words, and all paths, have nothing to be escaped.
    private void escape(Object content) {
        var words = content.toString();
        for (int i = 0; i < words.length(); i++) {
            if (isPlain(words.charAt(i))) continue;
            words.codePoints().forEach(this::escape);
            return;
        }
        text.append(words);
    }

    private static boolean isPlain(char character) {
        return switch (character) {
            case '<', '>', '&', '"' -> false;
            default -> character >= ' ' && character < Character.MIN_SURROGATE;
        };
    }

    private void escape(int point) {
        switch (point) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            case '"' -> text.append("&quot;");
            default -> text.appendCodePoint(legal(point) ? point : '\uFFFD');
        }
    }

    /// XML knows no control characters, however they are written.
    private static boolean legal(int point) {
        return point >= ' ' && !(point >= 0xD800 && point <= 0xDFFF) && (point & 0xFFFE) != 0xFFFE
                || point == '\t'
                || point == '\n';
    }
}
