package org.allmende.query.register;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds bodies of the register by name or key, however the name is spelt: candidates by shared
/// pairs of letters, ranked by edits, how usual the form of the name is, the kind that was asked
/// for, and inhabitants. Holds no state that changes; a new register edition needs a new one.
public final class RegisterNames {

    private static final int CANDIDATES = 200;
    private static final int LONGEST_QUERY = 60;

    private static final double BEGINNING = 0.6;
    private static final double A_LETTER_MORE = 0.01;
    private static final double EXACT = -0.5;
    private static final double THE_NAME_ITSELF = -1.0;
    private static final double THE_WHOLE_NAME = -2.0;
    private static final double HINT_MET = -0.5;
    private static final double HINT_MISSED = 0.5;
    private static final double TEN_TIMES_THE_PEOPLE = -0.08;

    private final RegisterEdition register;
    private final List<RegisterEntry> entries;
    private final List<NameForm> forms = new ArrayList<>();
    private final int[] entryOfForm;
    private final BigramIndex index;

    public RegisterNames(RegisterEdition register) {
        this.register = register;
        this.entries = register.entries().stream().filter(RegisterEntry::registrable).toList();
        var bearers = entries.stream().collect(groupingBy(RegisterEntry::name, counting()));
        var owners = new ArrayList<Integer>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            for (var form : NameForm.of(entry, register, bearers.get(entry.name()) > 1)) {
                forms.add(form);
                owners.add(i);
            }
        }
        this.entryOfForm = owners.stream().mapToInt(Integer::intValue).toArray();
        this.index = new BigramIndex(forms.stream().map(NameForm::text).toList());
    }

    /// Bodies that can be registered, best first. Digits are read as a key or the beginning of one;
    /// any key of a body finds it.
    public List<RegisterEntry> find(String q, int most) {
        var text = q.strip();
        if (text.length() > LONGEST_QUERY) {
            text = text.substring(0, LONGEST_QUERY);
        }
        var digits = text.replace(" ", "");
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? byKey(digits, most)
                : byName(text, most);
    }

    private List<RegisterEntry> byKey(String digits, int most) {
        var named = register.keyToUse(digits).flatMap(register::find);
        var found = new ArrayList<RegisterEntry>();
        named.ifPresent(found::add);
        entries.stream()
                .filter(
                        entry ->
                                entry.key().value().startsWith(digits)
                                        && !named.equals(Optional.of(entry)))
                .limit(most)
                .forEach(found::add);
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private List<RegisterEntry> byName(String q, int most) {
        var costs = new HashMap<Integer, Double>();
        var edits = new Edits();
        for (var typed : Typed.readings(q)) {
            if (!typed.text().isEmpty()) {
                for (int form : index.nearest(typed.text(), CANDIDATES)) {
                    var name = forms.get(form).text();
                    if (name.length() < typed.text().length() - typed.tolerance()) {
                        continue;
                    }
                    edits.count(typed.text(), name);
                    if (edits.beginning() <= typed.tolerance()) {
                        costs.merge(entryOfForm[form], cost(typed, form, edits), Math::min);
                    }
                }
            }
        }
        return costs.entrySet().stream()
                .sorted(
                        Map.Entry.<Integer, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(found -> entries.get(found.getKey()))
                .toList();
    }

    /// In edits: less is better.
    private double cost(Typed typed, int form, Edits edits) {
        var name = forms.get(form);
        var entry = entries.get(entryOfForm[form]);
        int longer = Math.max(0, name.text().length() - typed.text().length());
        double whole = edits.whole() > 0 ? edits.whole() : exact(typed, name);
        double beginning = edits.beginning() + BEGINNING + A_LETTER_MORE * longer;
        double hint =
                typed.hint().isEmpty()
                        ? 0
                        : typed.hint().contains(entry.kind()) ? HINT_MET : HINT_MISSED;
        return Math.min(whole, beginning)
                + name.penalty()
                + hint
                + TEN_TIMES_THE_PEOPLE * Math.log10(1 + entry.population());
    }

    private static double exact(Typed typed, NameForm name) {
        if (name.penalty() > 0) {
            return EXACT;
        }
        return typed.hint().isEmpty() ? THE_WHOLE_NAME : THE_NAME_ITSELF;
    }
}
