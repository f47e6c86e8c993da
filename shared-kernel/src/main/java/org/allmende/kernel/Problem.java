package org.allmende.kernel;

import java.util.List;
import java.util.Map;

/// What was wrong, without words: the edge says it in the reader's language.
///
/// @param code what is wrong
/// @param args fill `{0}`, `{1}` of the code's sentence
/// @param errors for codes of status 422: which fields are wrong
/// @param members more members of the answer, for example the current `version`; strings
public record Problem(
        Code code, List<String> args, List<FieldError> errors, Map<String, String> members) {

    /// @param field a path (`links[0].url`), a parameter or a header
    public record FieldError(String field, Code code, List<String> args) {}

    public Problem {
        args = List.copyOf(args);
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
    }

    /// A problem that needs no more than its code.
    public static Problem of(Code code, String... args) {
        return new Problem(code, List.of(args), List.of(), Map.of());
    }

    /// A wrong field or several; the top code is their common one, else [Code#INVALID].
    public static Problem of(List<FieldError> errors) {
        var codes = errors.stream().map(FieldError::code).distinct().toList();
        var args = errors.size() == 1 ? errors.getFirst().args() : List.<String>of();
        return codes.size() == 1 && errors.size() == 1
                ? new Problem(codes.getFirst(), args, errors, Map.of())
                : new Problem(
                        codes.size() == 1 ? codes.getFirst() : Code.INVALID,
                        List.of(),
                        errors,
                        Map.of());
    }

    /// The same with one more member.
    public Problem with(String member, String value) {
        var more = new java.util.HashMap<>(members);
        more.put(member, value);
        return new Problem(code, args, errors, more);
    }
}
