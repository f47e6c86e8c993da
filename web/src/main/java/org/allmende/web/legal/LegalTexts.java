package org.allmende.web.legal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.kernel.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Finds the texts that the operator answers for. They are read each time, so that a new text needs
/// no restart.
final class LegalTexts {
    private static final Logger LOG = LoggerFactory.getLogger(LegalTexts.class);

    private final UnaryOperator<String> files;
    private final boolean demo;

    /// @param files where a text is, by its name; blank where there is none
    LegalTexts(UnaryOperator<String> files, boolean demo) {
        this.files = files;
        this.demo = demo;
    }

    /// Whose text it is.
    enum Origin {
        /// The operator's.
        OPERATOR,
        /// Of the demonstration: an example that says that it is one.
        EXAMPLE,
        /// Nobody's: there is none yet, as is allowed on the own machine.
        NONE
    }

    /// @param markdown whether it is; else plain text
    /// @param language in which it is written, as HTML names it
    record Text(Origin origin, String text, boolean markdown, String language) {}

    /// A text in the reader's language, else in German.
    Text of(String which, Language language) {
        var named = files.apply(which);
        if (named.isBlank()) return demo ? example(which, language) : none();
        var german = Path.of(named);
        var english = language == Language.EN ? english(german) : Optional.<Path>empty();
        var file = english.orElse(german);
        try {
            return new Text(
                    Origin.OPERATOR,
                    withoutTitle(Files.readString(file)),
                    file.toString().endsWith(".md"),
                    english.isPresent() ? "en" : "de");
        } catch (IOException e) {
            LOG.error("The text {} cannot be read: {}", file, e.toString());
            return none();
        }
    }

    private static Text none() {
        return new Text(Origin.NONE, "", false, "de");
    }

    /// `imprint_en.md` beside `imprint.md`.
    private static Optional<Path> english(Path german) {
        var name = german.getFileName().toString();
        var dot = name.lastIndexOf('.');
        var beside = dot < 0 ? name + "_en" : name.substring(0, dot) + "_en" + name.substring(dot);
        return Optional.of(german.resolveSibling(beside)).filter(Files::isReadable);
    }

    private static Text example(String which, Language language) {
        var code = language == Language.DE ? "de" : "en";
        try (var in = LegalTexts.class.getResourceAsStream(which + "_" + code + ".md")) {
            return new Text(Origin.EXAMPLE, new String(in.readAllBytes(), UTF_8), true, code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The page has its title already.
    private static String withoutTitle(String text) {
        return text.replaceFirst("^\\uFEFF?\\s*# [^\\n]*\\n", "");
    }
}
