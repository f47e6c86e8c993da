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
    private static final String FOLDER = "META-INF/resources/webjars/bootstrap-icons/1.11.3/icons/";

    private final Map<String, String> read = new ConcurrentHashMap<>();

    /// The SVG of an icon.
    ///
    /// @throws UncheckedIOException for a name that the collection does not have
    String svg(String name) {
        return read.computeIfAbsent(name, Icons::read);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(FOLDER + name + ".svg")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceFirst("<svg ", "<svg aria-hidden=\"true\" focusable=\"false\" ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("no icon " + name, e);
        }
    }
}
