package org.allmende.web.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.register.RegisterKey;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;

import java.util.Map;
import java.util.function.Supplier;

/// How long the texts and keys of the language are.
final class Lengths {

    private static final Map<Class<?>, Supplier<Schema<?>>> KNOWN =
            Map.of(
                    Title.class, () -> text(Title.LEAST, Title.MOST),
                    Summary.class, () -> text(Summary.LEAST, Summary.MOST),
                    Markdown.class, () -> text(Markdown.LEAST, Markdown.MOST),
                    Note.class, () -> text(Note.LEAST, Note.MOST),
                    Name.class, () -> text(Name.LEAST, Name.MOST),
                    LandKey.class, () -> digits("2"),
                    Ags.class, () -> digits("8"),
                    OzgId.class, () -> digits("5"),
                    LeikaKey.class, () -> digits("14"),
                    Link.Url.class, () -> new StringSchema().format("uri").maxLength(2_000));

    private Lengths() {}

    static Schema<?> of(Class<?> type) {
        if (type == RegisterKey.class)
            return new StringSchema().pattern("^(\\d{2}|\\d{5}|\\d{8}|\\d{9})$");
        return KNOWN.getOrDefault(type, StringSchema::new).get();
    }

    private static Schema<?> text(int least, int most) {
        return new StringSchema().minLength(least).maxLength(most);
    }

    private static Schema<?> digits(String many) {
        return new StringSchema().pattern("^\\d{" + many + "}$");
    }
}
