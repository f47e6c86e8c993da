package org.allmende.web;

import org.allmende.kernel.Code;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Problem.FieldError;
import org.allmende.kernel.Refused;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads the raw values of a request into values of the language and keeps all that is wrong, so
/// that one answer names every field. What could not be read is null or empty until [#then] throws.
public final class Fields {
    /// How many entries a list may have where nothing else is said.
    public static final int MOST = 100;

    private final String prefix;
    private final List<FieldError> errors;

    public Fields() {
        this("", new ArrayList<>());
    }

    private Fields(String prefix, List<FieldError> errors) {
        this.prefix = prefix;
        this.errors = errors;
    }

    /// A value that must be there.
    public <A, T> T required(String field, A raw, Function<A, T> type) {
        if (raw == null) {
            error(field, Code.REQUIRED);
            return null;
        }
        return read(field, raw, type);
    }

    /// A value that may be absent.
    public <A, T> Optional<T> optional(String field, A raw, Function<A, T> type) {
        return raw == null ? Optional.empty() : Optional.ofNullable(read(field, raw, type));
    }

    /// A code that must be there.
    public <T extends Enum<T> & Coded> T code(String field, String raw, Class<T> type) {
        return required(field, raw, code -> Coded.of(type, code));
    }

    /// A code that may be absent.
    public <T extends Enum<T> & Coded> Optional<T> optionalCode(
            String field, String raw, Class<T> type) {
        return optional(field, raw, code -> Coded.of(type, code));
    }

    /// A day `YYYY-MM-DD` that may be absent.
    public Optional<LocalDate> day(String field, String raw) {
        return optional(field, raw, Fields::parseDay);
    }

    /// Values each named `field[i]`; absent is empty.
    public <A, T> List<T> list(String field, Collection<A> raw, Function<A, T> type) {
        return list(field, raw, MOST, type);
    }

    /// The same with another limit.
    public <A, T> List<T> list(String field, Collection<A> raw, int most, Function<A, T> type) {
        return each(field, raw, most, (name, value) -> required(name, value, type));
    }

    /// Codes each named `field[i]`; absent is empty.
    public <T extends Enum<T> & Coded> List<T> codes(
            String field, Collection<String> raw, Class<T> type) {
        return list(field, raw, code -> Coded.of(type, code));
    }

    /// Objects in a list, whose fields are named `field[i].name`. What `reader` supplies is made
    /// only when nothing in it was wrong.
    public <A, T> List<T> nested(
            String field, Collection<A> raw, BiFunction<Fields, A, Supplier<T>> reader) {
        return each(field, raw, MOST, (name, value) -> within(name, value, reader));
    }

    /// An object that may be absent, whose fields are named `field.name`. What `reader` supplies is
    /// made only when nothing in it was wrong.
    public <A, T> Optional<T> object(
            String field, A raw, BiFunction<Fields, A, Supplier<T>> reader) {
        return raw == null ? Optional.empty() : Optional.ofNullable(within(field, raw, reader));
    }

    /// Another error, for a rule over several fields.
    public void error(String field, Code code, String... args) {
        errors.add(new FieldError(prefix + field, code, List.of(args)));
    }

    /// What the fields make together.
    ///
    /// @throws Refused with every error, if there is one
    public <T> T then(Supplier<T> whole) {
        if (!errors.isEmpty()) throw new Refused(Problem.of(errors));
        return whole.get();
    }

    private <A, T> List<T> each(
            String field, Collection<A> raw, int most, BiFunction<String, A, T> reader) {
        if (raw == null) return List.of();
        if (raw.size() > most) {
            error(field, Code.TOO_MANY, String.valueOf(most));
            return List.of();
        }
        var values = new ArrayList<T>(raw.size());
        int i = 0;
        for (var value : raw) {
            var read = reader.apply(field + "[" + i++ + "]", value);
            if (read != null) values.add(read);
        }
        return List.copyOf(values);
    }

    private <A, T> T within(String name, A value, BiFunction<Fields, A, Supplier<T>> reader) {
        if (value == null) {
            error(name, Code.REQUIRED);
            return null;
        }
        var before = errors.size();
        var whole = reader.apply(new Fields(prefix + name + ".", errors), value);
        return errors.size() > before ? null : read(name, whole, Supplier::get);
    }

    private <A, T> T read(String field, A raw, Function<A, T> type) {
        try {
            return type.apply(raw);
        } catch (Refused refused) {
            var problem = refused.problem();
            // An identifier that cannot be one is, in a field, a value of the wrong form.
            if (problem.code().status() != 422) error(field, Code.WRONG_TYPE);
            else error(field, problem.code(), problem.args().toArray(String[]::new));
            return null;
        }
    }

    private static LocalDate parseDay(String raw) {
        try {
            var day = LocalDate.parse(raw);
            if (day.getYear() < 1900 || day.getYear() > 2200)
                throw Refused.invalid(Code.WRONG_TYPE);
            return day;
        } catch (DateTimeParseException e) {
            throw Refused.invalid(Code.WRONG_TYPE);
        }
    }
}
