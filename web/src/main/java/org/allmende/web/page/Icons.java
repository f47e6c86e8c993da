package org.allmende.web.page;

import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Single pictures of the icon collection, to be put into a page. They say nothing that does not
/// stand beside them as text.
final class Icons {
    private final Map<String, String> read = new ConcurrentHashMap<>();

    /// The SVG of an icon.
    ///
    /// @throws UncheckedIOException for a name that the collection does not have
    String svg(String name) {
        return read.computeIfAbsent(name, Icons::read);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(WebJar.ICONS.place("icons/" + name + ".svg"))
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceFirst("<svg ", "<svg aria-hidden=\"true\" focusable=\"false\" ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("no icon " + name, e);
        }
    }
}
