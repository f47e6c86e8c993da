package org.allmende.kernel.organisation;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;
import org.allmende.kernel.text.Name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A body. Its identity is its key in the official register (Land 2, district 5, municipality 8,
/// association 9 digits), so that a body exists once; a body outside the register is known by its
/// name and seat, normalised.
public record OrganisationId(String value) implements Value {
    /// How it is written, as a regular expression.
    public static final String FORM = "\\d{2}|\\d{5}|\\d{8,9}|[a-z][a-z0-9-]{1,119}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public OrganisationId {
        if (value == null || !PATTERN.matcher(value).matches())
            throw Refused.invalid(Code.MALFORMED, "organisation");
    }

    /// The identity of a body outside the register.
    ///
    /// @param seat where it sits, or null
    public static OrganisationId named(Name name, Name seat) {
        var slug = slug(seat == null ? name.value() : name.value() + " " + seat.value());
        var letter = slug.isEmpty() || !Character.isLetter(slug.charAt(0)) ? "x-" + slug : slug;
        return new OrganisationId(letter.length() > 120 ? letter.substring(0, 120) : letter);
    }

    private static String slug(String text) {
        var plain =
                text.toLowerCase(Locale.GERMAN)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /// Whether the register knows such keys.
    public boolean registered() {
        return Character.isDigit(value.charAt(0));
    }

    /// Whether this is the key of a municipality (AGS).
    public boolean municipality() {
        return registered() && value.length() == 8;
    }

    @Override
    public String toString() {
        return value;
    }
}
