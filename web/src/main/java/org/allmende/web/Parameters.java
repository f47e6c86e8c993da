package org.allmende.web;

import org.allmende.kernel.Berlin;
import org.allmende.kernel.Code;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Refused;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The parameters of a request. A controller takes it as an argument and says with [#only] or
/// [#list] which ones it knows; all others are refused.
///
/// @param values as sent, decoded
public record Parameters(MultiValueMap<String, String> values, Clock clock) {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /// Refuses every parameter but these.
    ///
    /// @throws Refused `unknown-parameter` for each other one
    public Parameters only(String... known) {
        var allowed = Set.of(known);
        var unknown =
                new TreeSet<>(values.keySet())
                        .stream()
                                .filter(name -> !allowed.contains(name))
                                .limit(Fields.MOST)
                                .map(
                                        name ->
                                                new Problem.FieldError(
                                                        name, Code.UNKNOWN_PARAMETER, List.of()))
                                .toList();
        if (!unknown.isEmpty()) throw new Refused(Problem.of(unknown));
        return this;
    }

    /// Refuses every parameter but these and the ones that all lists have: `size`, `cursor`,
    /// `asOf`, `format`.
    public Parameters list(String... known) {
        return only(
                Stream.concat(Stream.of(known), Stream.of("size", "cursor", "asOf", "format"))
                        .toArray(String[]::new));
    }

    /// A parameter that is given at most once; a blank one counts as absent.
    ///
    /// @throws Refused `wrong-type` when it is given twice, `forbidden-characters`
    public Optional<String> one(String name) {
        var given = values.getOrDefault(name, List.of());
        if (given.size() > 1) throw Refused.field(name, Code.WRONG_TYPE);
        return given.stream()
                .map(v -> v == null ? "" : v.strip())
                .filter(v -> !v.isEmpty())
                .peek(v -> requireReadable(name, v))
                .findFirst();
    }

    /// Words to search for, of at most 200 characters.
    public Optional<String> words(String name) {
        var words = one(name);
        if (words.filter(w -> w.length() > 200).isPresent())
            throw Refused.field(name, Code.TOO_LONG, "200");
        return words;
    }

    /// A code that is given at most once.
    ///
    /// @throws Refused `unknown-code`
    public <T extends Enum<T> & Coded> Optional<T> code(String name, Class<T> type) {
        return one(name).map(raw -> parse(name, type, raw));
    }

    /// `true` or `false`, which is also what absent means.
    ///
    /// @throws Refused `unknown-code`
    public boolean flag(String name) {
        return one(name).map(raw -> truth(name, raw)).orElse(false);
    }

    private static boolean truth(String name, String raw) {
        return switch (raw) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refused.field(name, Code.UNKNOWN_CODE, raw, "true, false");
        };
    }

    /// A parameter that may be repeated.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(v -> v == null ? "" : v.strip())
                .filter(v -> !v.isEmpty())
                .peek(v -> requireReadable(name, v))
                .distinct()
                .limit(Fields.MOST)
                .toList();
    }

    /// Codes of a parameter that may be repeated, checked.
    ///
    /// @throws Refused `unknown-code`
    public <T extends Enum<T> & Coded> List<String> codes(String name, Class<T> type) {
        return all(name).stream().map(raw -> parse(name, type, raw)).map(Coded::code).toList();
    }

    /// Several repeatable parameters by name; those not given are left out.
    public Map<String, List<String>> filters(String... names) {
        var filters = new LinkedHashMap<String, List<String>>();
        for (var name : names) {
            var wanted = all(name);
            if (!wanted.isEmpty()) filters.put(name, wanted);
        }
        return filters;
    }

    /// How the caller asks, as of the moment of `asOf`.
    public Reading reading(Caller caller) {
        return asOf().map(caller.reading()::asOf).orElseGet(caller::reading);
    }

    /// The same, with all results as a table.
    public Parameters asTable() {
        var table = new LinkedMultiValueMap<>(values);
        table.set("format", "csv");
        table.remove("cursor");
        return new Parameters(table, clock);
    }

    /// The moment of `asOf`: an instant, or the end of a day in Berlin; today means now and is
    /// empty.
    ///
    /// @throws Refused `in-the-future`, `wrong-type`
    public Optional<Instant> asOf() {
        return one("asOf").flatMap(this::moment);
    }

    private Optional<Instant> moment(String raw) {
        var now = clock.instant();
        try {
            if (raw.length() == 10) {
                var day = LocalDate.parse(raw);
                var today = Berlin.day(now);
                if (day.isAfter(today)) throw Refused.field("asOf", Code.IN_THE_FUTURE);
                return day.equals(today) ? Optional.empty() : Optional.of(past(Berlin.endOf(day)));
            }
            var moment = Instant.parse(raw);
            if (moment.isAfter(now)) throw Refused.field("asOf", Code.IN_THE_FUTURE);
            return Optional.of(past(moment));
        } catch (DateTimeParseException e) {
            throw Refused.field("asOf", Code.WRONG_TYPE);
        }
    }

    /// Before anything could be known all moments are the same.
    private static Instant past(Instant moment) {
        return moment.isBefore(EARLIEST) ? EARLIEST : moment;
    }

    private static <T extends Enum<T> & Coded> T parse(String name, Class<T> type, String raw) {
        return Coded.find(type, raw)
                .orElseThrow(
                        () ->
                                Refused.field(
                                        name,
                                        Code.UNKNOWN_CODE,
                                        raw,
                                        String.join(", ", Coded.codes(type))));
    }

    private static void requireReadable(String name, String value) {
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || isLoneSurrogate(c)))
            throw Refused.field(name, Code.FORBIDDEN_CHARACTERS);
    }

    private static boolean isLoneSurrogate(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }
}
