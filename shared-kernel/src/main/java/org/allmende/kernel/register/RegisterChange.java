package org.allmende.kernel.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/// What turns one edition of the register into the next, as text: a head line, then a line with a
/// minus and the key for each entry that is gone, and the line of [RegisterText] for each that is
/// new or different. As compact as the change is small.
public final class RegisterChange {

    private static final String FORM = "allmende-register-change 1";

    /// The change in one short string.
    public static String pack(RegisterEdition older, RegisterEdition newer) {
        var text = new StringBuilder();
        text.append(String.join("\t", FORM, newer.date().toString(), newer.source())).append('\n');
        var before = new TreeMap<String, RegisterEntry>();
        older.entries().forEach(entry -> before.put(entry.key().value(), entry));
        for (var entry : newer.entries()) {
            if (!entry.equals(before.remove(entry.key().value()))) {
                text.append(RegisterText.line(entry)).append('\n');
            }
        }
        before.keySet().forEach(key -> text.append('-').append(key).append('\n'));
        return Packed.pack(text.toString());
    }

    /// The edition after a change.
    ///
    /// @throws IllegalArgumentException for what is no change of a register
    public static RegisterEdition apply(RegisterEdition older, String packed) {
        var lines = List.of(Packed.unpack(packed).split("\n"));
        var head = lines.getFirst().split("\t", -1);
        if (head.length != 3 || !head[0].equals(FORM)) {
            throw new IllegalArgumentException("not a change of a register: " + lines.getFirst());
        }
        var entries = new HashMap<String, RegisterEntry>();
        older.entries().forEach(entry -> entries.put(entry.key().value(), entry));
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith("-")) {
                entries.remove(line.substring(1));
            } else {
                var entry = RegisterText.entry(line);
                entries.put(entry.key().value(), entry);
            }
        }
        return new RegisterEdition(LocalDate.parse(head[1]), head[2], entries.values());
    }

    /// The newer edition with what official files do not tell taken from the older one: points on
    /// the map, and the end of names they cut off.
    public static RegisterEdition completed(RegisterEdition newer, RegisterEdition older) {
        var entries = new ArrayList<RegisterEntry>(newer.entries().size());
        for (var entry : newer.entries()) {
            entries.add(
                    older.find(entry.key()).map(known -> completed(entry, known)).orElse(entry));
        }
        return new RegisterEdition(newer.date(), newer.source(), entries);
    }

    private static RegisterEntry completed(RegisterEntry entry, RegisterEntry known) {
        var same = RegisterDifference.sameName(entry.officialName(), known.officialName());
        var longer = same && known.officialName().length() > entry.officialName().length();
        return RegisterEntry.of(
                entry.key(),
                longer ? known.officialName() : entry.officialName(),
                entry.code(),
                entry.association(),
                entry.population(),
                entry.at() == null ? known.at() : entry.at());
    }

    private RegisterChange() {}
}
