package org.allmende.web.picture;

import org.allmende.kernel.Language;
import org.allmende.web.page.Numbers;

import java.util.List;
import java.util.Locale;

/// What a picture is called and in which words it speaks.
///
/// @param id with which its parts are named; no other picture of the page has it
/// @param title in the reader's language
public record Caption(String id, String title, Counted what, Language language) {

    public Caption {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("not the id of a picture: " + id);
        }
    }

    public Locale locale() {
        return language == Language.DE ? Locale.GERMANY : Locale.UK;
    }

    /// One of two texts, by the reader's language.
    public String say(String german, String english) {
        return language == Language.DE ? german : english;
    }

    /// A number with its groups of three.
    public String number(long number) {
        return Numbers.of(number, language);
    }

    /// So many of what is counted: "1 Nachnutzung", "34 Nachnutzungen".
    public String count(long count) {
        return count(count, what);
    }

    public String count(long count, Counted what) {
        return number(count) + " " + (count == 1 ? what.one() : what.many());
    }

    /// What a mark says of itself: "Bayern: 34 Nachnutzungen".
    public String mark(String label, long count) {
        return label + ": " + count(count);
    }

    /// "a, b und c".
    public String list(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1))
                        + say(" und ", " and ")
                        + parts.getLast();
    }
}
