package org.allmende.query.register;

import org.allmende.kernel.register.DistrictKey;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// One of the ways in which people write the name of a body.
///
/// @param text folded, all words in one
/// @param penalty how much less likely this form is than the name itself, in edits
record NameForm(String text, double penalty) {

    private static final Set<String> PLACE_WORDS =
            Set.of(
                    "am", "an", "im", "in", "bei", "ob", "vor", "vorm", "auf", "unter", "zu", "zur",
                    "zum", "ander");

    /// All forms of one body, the name itself first.
    ///
    /// @param homonym whether another body has the same name: then people add the district
    static List<NameForm> of(RegisterEntry entry, RegisterEdition register, boolean homonym) {
        var forms = new ArrayList<NameForm>();
        var words = Folding.words(entry.name());
        forms.add(form(words, 0));
        forms.add(form(Folding.words(entry.officialName()), 0.1));

        var head = entry.name().replaceFirst("\\s*[(/].*", "");
        var headWords = Folding.words(head);
        if (head.length() < entry.name().length()) {
            var tail = Folding.words(entry.name().substring(head.length()));
            forms.add(form(headWords, 0.1));
            forms.add(form(tail, 0.3));
            forms.add(
                    new NameForm(Folding.joined(headWords) + "ander" + Folding.joined(tail), 0.05));
        }
        int place = placeWord(headWords);
        if (place > 0) {
            forms.add(form(headWords.subList(0, place), 0.1));
        }
        for (int i = 1; i < headWords.size(); i++) {
            boolean bareName = TypeWord.is(headWords.get(i - 1));
            if (headWords.get(i).length() > 3 && !TypeWord.is(headWords.get(i))) {
                forms.add(form(headWords.subList(i, headWords.size()), bareName ? 0.2 : 0.4));
            }
        }
        if (homonym) {
            var names = new ArrayList<>(headWords);
            entry.district()
                    .map(DistrictKey::value)
                    .flatMap(register::find)
                    .ifPresent(district -> names.addAll(Folding.words(district.officialName())));
            forms.add(form(names, 0.1));
        }
        var likeliest = new LinkedHashMap<String, NameForm>();
        forms.forEach(form -> likeliest.merge(form.text(), form, NameForm::likelier));
        likeliest.remove("");
        return List.copyOf(likeliest.values());
    }

    private NameForm likelier(NameForm other) {
        return other.penalty < penalty ? other : this;
    }

    /// Where "an der Aisch", "am See" begin; -1 when they do not.
    private static int placeWord(List<String> words) {
        for (int i = 1; i < words.size() - 1; i++) {
            if (PLACE_WORDS.contains(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static NameForm form(List<String> words, double penalty) {
        return new NameForm(Folding.joined(words), penalty);
    }
}
