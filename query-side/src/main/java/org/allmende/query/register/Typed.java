package org.allmende.query.register;

import org.allmende.kernel.organisation.OrganisationKind;

import java.util.List;
import java.util.Set;

/// What somebody typed, read as a name.
///
/// @param text folded, all words in one
/// @param hint the kinds of body that a type word cut off it means; empty without one
record Typed(String text, Set<OrganisationKind> hint) {

    /// With the type word and without: there is a municipality Amt Neuhaus.
    static List<Typed> readings(String q) {
        var words = Folding.words(q);
        var whole = new Typed(Folding.joined(words), Set.of());
        if (words.size() < 2) {
            return List.of(whole);
        }
        if (TypeWord.is(words.getFirst())) {
            return List.of(whole, cut(words.subList(1, words.size()), words.getFirst()));
        }
        if (TypeWord.is(words.getLast())) {
            return List.of(whole, cut(words.subList(0, words.size() - 1), words.getLast()));
        }
        return List.of(whole);
    }

    private static Typed cut(List<String> words, String typeWord) {
        return new Typed(Folding.joined(words), TypeWord.kinds(typeWord));
    }

    /// More edits than these make it another name.
    int tolerance() {
        return text.length() < 3 ? 0 : text.length() < 6 ? 1 : text.length() < 10 ? 2 : 3;
    }
}
