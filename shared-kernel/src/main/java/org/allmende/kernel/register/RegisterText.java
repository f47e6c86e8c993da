package org.allmende.kernel.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A register edition as text: a head line, then one line a body by key with tabs between the
/// columns. The same edition always gives the same text, so that two can be compared and one can be
/// kept beside the code.
///
/// Columns: key, name, official name (empty: the same; beginning with a comma: to be added to the
/// name), Textkennzeichen, the last four of the nine ARS digits (empty: those of a municipality in
/// no association), population, longitude and latitude in ten-thousandths of a degree (both empty:
/// not known).
public final class RegisterText {

    private static final String FORM = "allmende-register 1";
    private static final int UNITS = 10_000;

    public static String write(RegisterEdition edition) {
        var text = new StringBuilder(700_000);
        text.append(String.join("\t", FORM, edition.date().toString(), edition.source()))
                .append('\n');
        edition.entries().forEach(entry -> text.append(line(entry)).append('\n'));
        return text.toString();
    }

    /// Reads what {@link #write} wrote; refuses anything else with the number of the line.
    public static RegisterEdition read(String text) {
        var lines = text.split("\n", -1);
        var head = lines[0].split("\t", -1);
        if (head.length != 3 || !head[0].equals(FORM) || !lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException("not a register, or one cut off: " + lines[0]);
        }
        var entries = new ArrayList<RegisterEntry>(lines.length);
        for (int i = 1; i < lines.length - 1; i++) {
            try {
                entries.add(entry(lines[i]));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new RegisterEdition(LocalDate.parse(head[1]), head[2], entries);
    }

    /// The day of the edition that begins with this line.
    public static LocalDate date(String firstLine) {
        return LocalDate.parse(firstLine.split("\t", -1)[1]);
    }

    /// The edition in one short string, for a message that has to carry all of it.
    public static String pack(RegisterEdition edition) {
        return Packed.pack(write(edition));
    }

    public static RegisterEdition unpack(String packed) {
        return read(Packed.unpack(packed));
    }

    static String line(RegisterEntry entry) {
        return String.join(
                "\t",
                entry.key().value(),
                entry.name(),
                official(entry),
                entry.code(),
                association(entry),
                String.valueOf(entry.population()),
                entry.at() == null ? "" : units(entry.at().lon()),
                entry.at() == null ? "" : units(entry.at().lat()));
    }

    static RegisterEntry entry(String line) {
        return entry(List.of(line.split("\t", -1)));
    }

    private static RegisterEntry entry(List<String> columns) {
        if (columns.size() != 8) {
            throw new IllegalArgumentException(columns.size() + " columns instead of 8");
        }
        var key = RegisterKey.of(columns.get(0));
        var name = columns.get(1);
        var rest = columns.get(2);
        return new RegisterEntry(
                key,
                name,
                rest.isEmpty() || rest.startsWith(",") ? name + rest : rest,
                columns.get(3).intern(),
                association(key, columns.get(4)),
                Integer.parseInt(columns.get(5)),
                point(columns.get(6), columns.get(7)));
    }

    private static Point point(String lon, String lat) {
        return lon.isEmpty() && lat.isEmpty()
                ? null
                : new Point(
                        Integer.parseInt(lon) / (double) UNITS,
                        Integer.parseInt(lat) / (double) UNITS);
    }

    private static String official(RegisterEntry entry) {
        var official = entry.officialName();
        if (official.equals(entry.name())) {
            return "";
        }
        return official.startsWith(entry.name() + ",")
                ? official.substring(entry.name().length())
                : official;
    }

    private static String association(RegisterEntry entry) {
        return entry.key() instanceof Ags ags
                        && !entry.association().equals(AssociationKey.ofItself(ags))
                ? entry.association().value().substring(5)
                : "";
    }

    private static AssociationKey association(RegisterKey key, String digits) {
        if (!(key instanceof Ags ags)) {
            return null;
        }
        return digits.isEmpty()
                ? AssociationKey.ofItself(ags)
                : new AssociationKey(ags.district().value() + digits);
    }

    private static String units(double degrees) {
        return String.format(Locale.ROOT, "%d", Math.round(degrees * UNITS));
    }

    private RegisterText() {}
}
