package org.allmende.kernel.register;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Problem.FieldError;
import org.allmende.kernel.Refused;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The official register as the Statistisches Bundesamt publishes it: a file GV100AD of lines of
/// 220 characters in UTF-8 or Windows-1252, ordered from the Land down to its municipalities. Its
/// first two characters say what a line is (*Satzart*): 10 Land, 20 Regierungsbezirk, 30 Region, 40
/// district, 50 association, 60 municipality.
///
/// Territories without a municipality (60 with Textkennzeichen 65, 66) are no bodies, and an
/// association of one municipality alone (50 with 50) is that municipality: both are read and left
/// out, the people of the first are counted in their district. The file has inhabitants for
/// municipalities only, so that those of all others are their sums, and no points on the map.
public final class Gv100ad {

    private static final int LENGTH = 220;
    private static final int LAENDER = 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final String SOURCE =
            "© Statistisches Bundesamt (Destatis), GV-ISys; GV100AD, Gebietsstand %s";

    private final Map<String, Line> laender = new LinkedHashMap<>();
    private final Map<String, Line> districts = new LinkedHashMap<>();
    private final Map<String, Line> associations = new LinkedHashMap<>();
    private final Map<String, Line> municipalities = new LinkedHashMap<>();

    /// Inhabitants of all that has municipalities.
    private final Map<String, Integer> people = new LinkedHashMap<>();

    private LocalDate date;

    private Gv100ad() {}

    /// The edition that the file holds, whole.
    ///
    /// @throws Refused `register-line-length`, `register-line-unreadable`, `register-key-twice`,
    ///   `register-line-missing`, each with the number of the `line`
    public static RegisterEdition read(byte[] file) {
        var reading = new Gv100ad();
        var lines = text(file).split("\n", -1);
        var last = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        for (var i = 0; i < Math.max(1, last); i++) {
            reading.take(new Line(i + 1, lines[i]));
        }
        reading.requireWhole(last);
        return reading.edition();
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    /// @param number in the file, from 1
    private record Line(int number, String text) {

        Line {
            text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }

        /// Columns as the official description counts them: from 1, both included.
        String at(int from, int to) {
            return text.substring(from - 1, to).strip();
        }

        /// Digits, as many as there are columns.
        String digits(int from, int to) {
            var digits = text.substring(from - 1, to);
            if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw unreadable(from, to);
            }
            return digits;
        }

        int number(int from, int to) {
            return at(from, to).isEmpty() ? 0 : Integer.parseInt(digits(from, to));
        }

        String code() {
            return digits(123, 124);
        }

        RegisterEntry entry(RegisterKey key, String code, AssociationKey association, int people) {
            try {
                return RegisterEntry.of(key, at(23, 72), code, association, people, null);
            } catch (IllegalArgumentException e) {
                throw unreadable(23, 72);
            }
        }

        Refused unreadable(int from, int to) {
            return refused(Code.REGISTER_LINE_UNREADABLE, from + "–" + to, shown(at(from, to)));
        }

        Refused refused(Code code, String... more) {
            var args = new ArrayList<>(List.of(String.valueOf(number)));
            args.addAll(List.of(more));
            return new Refused(
                    Problem.of(List.of(new FieldError("line " + number, code, args)))
                            .with("line", String.valueOf(number)));
        }

        /// What stands there may be anything.
        private static String shown(String text) {
            return text.replaceAll("\\P{Print}&&[^\\p{L}]", "·");
        }
    }

    private void take(Line line) {
        if (line.text().length() != LENGTH) {
            throw line.refused(
                    Code.REGISTER_LINE_LENGTH,
                    String.valueOf(line.text().length()),
                    String.valueOf(LENGTH));
        }
        var kind = line.at(1, 2);
        requireDate(line);
        switch (kind) {
            case "10" -> keep(laender, line.digits(11, 12), line);
            case "20", "30" -> line.digits(11, 12);
            case "40" -> {
                require(laender, "10", line.digits(11, 12), line);
                keep(districts, line.digits(11, 15), line);
            }
            case "50" -> {
                if (!line.code().equals("50")) {
                    require(districts, "40", line.digits(11, 15), line);
                }
                keep(associations, line.digits(11, 15) + line.digits(19, 22), line);
            }
            case "60" -> municipality(line);
            default -> throw line.unreadable(1, 2);
        }
    }

    private void requireDate(Line line) {
        try {
            var day = LocalDate.parse(line.at(3, 10), DAY);
            if (date != null && !date.equals(day)) {
                throw line.unreadable(3, 10);
            }
            date = day;
        } catch (DateTimeParseException e) {
            throw line.unreadable(3, 10);
        }
    }

    private static void keep(Map<String, Line> all, String key, Line line) {
        requireKey(key, line);
        if (all.put(key, line) != null) {
            throw line.refused(Code.REGISTER_KEY_TWICE, key);
        }
    }

    private static void requireKey(String key, Line line) {
        try {
            RegisterKey.of(key);
        } catch (Refused e) {
            throw line.unreadable(11, 22);
        }
    }

    private static void require(Map<String, Line> all, String kind, String key, Line line) {
        if (!all.containsKey(key)) {
            throw line.refused(Code.REGISTER_LINE_MISSING, key, kind);
        }
    }

    private void municipality(Line line) {
        var district = line.digits(11, 15);
        var association = district + line.digits(19, 22);
        if (isTerritory(line)) {
            // The sea and ground of two states lie in no district.
            require(laender, "10", line.digits(11, 12), line);
        } else {
            require(districts, "40", district, line);
        }
        require(associations, "50", association, line);
        var ags = line.digits(11, 18);
        keep(municipalities, ags, line);
        var population = line.number(140, 150);
        for (var whole : List.of(ags.substring(0, 2), district, association)) {
            people.merge(whole, population, Integer::sum);
        }
    }

    private static boolean isTerritory(Line line) {
        return line.code().equals("65") || line.code().equals("66");
    }

    /// A file that was cut off between two lines lacks what belongs to the last of them, or a whole
    /// Land.
    private void requireWhole(int lines) {
        var last = new Line(lines, "");
        for (var land = 1; land <= LAENDER; land++) {
            require(laender, "10", "%02d".formatted(land), last);
        }
        for (var all : List.of(laender, districts, associations)) {
            all.forEach(
                    (key, line) -> {
                        if (!people.containsKey(key)) {
                            throw line.refused(Code.REGISTER_LINE_MISSING, key, "60");
                        }
                    });
        }
    }

    private RegisterEdition edition() {
        var entries = new ArrayList<RegisterEntry>();
        laender.forEach(
                (key, line) ->
                        entries.add(line.entry(new LandKey(key), "", null, people.get(key))));
        districts.forEach(
                (key, line) ->
                        entries.add(
                                line.entry(
                                        new DistrictKey(key), line.code(), null, people.get(key))));
        associations.forEach(
                (key, line) -> {
                    if (!line.code().equals("50")) {
                        entries.add(
                                line.entry(
                                        new AssociationKey(key),
                                        line.code(),
                                        null,
                                        people.get(key)));
                    }
                });
        municipalities.forEach(
                (key, line) -> {
                    if (!isTerritory(line)) {
                        entries.add(
                                line.entry(
                                        new Ags(key),
                                        line.code(),
                                        new AssociationKey(
                                                key.substring(0, 5) + line.digits(19, 22)),
                                        line.number(140, 150)));
                    }
                });
        return new RegisterEdition(date, SOURCE.formatted(date), entries);
    }
}
