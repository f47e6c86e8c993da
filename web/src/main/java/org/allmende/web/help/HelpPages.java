package org.allmende.web.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.kernel.Language;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Help in plain words, for each kind of user.
@Controller
final class HelpPages {
    private final Map<Language, List<Chapter>> chapters = new EnumMap<>(Language.class);

    HelpPages() {
        for (var language : Language.values()) chapters.put(language, read(language));
    }

    /// @param id where it is on the page
    /// @param text in Markdown
    record Chapter(String id, String title, String text) {
        /// Begins with a line `id: title`.
        static Chapter of(String part) {
            var end = part.indexOf('\n');
            var head = part.substring(0, end).split(": ", 2);
            return new Chapter(head[0], head[1], part.substring(end + 1).strip());
        }
    }

    /// Chapters are parted by lines of `# `.
    private static List<Chapter> read(Language language) {
        var name = language == Language.DE ? "help_de.md" : "help_en.md";
        try (var in = HelpPages.class.getResourceAsStream(name)) {
            var text = new String(in.readAllBytes(), UTF_8);
            return Arrays.stream(text.split("(?m)^# "))
                    .filter(it -> !it.isBlank())
                    .map(Chapter::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/hilfe")
    Rendering help(Visit visit) {
        return visit.page("help/help")
                .modelAttribute("chapters", chapters.get(visit.language()))
                .build();
    }
}
