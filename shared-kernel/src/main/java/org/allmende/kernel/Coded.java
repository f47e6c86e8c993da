package org.allmende.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A code of the HTTP contract with its names in both languages. Implemented by enums; their JSON
/// form is the code.
public interface Coded {

    /// The code as clients write it, for example `in-progress`.
    String code();

    /// The German name shown to people.
    String german();

    /// The English name shown to people.
    String english();

    /// The name in the given language.
    default String label(Language language) {
        return language == Language.DE ? german() : english();
    }

    /// Finds a constant by its code.
    static <T extends Enum<T> & Coded> Optional<T> find(Class<T> type, String code) {
        // A plain loop: lists ask this for every value they show.
        for (var constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /// The constant with this code.
    ///
    /// @throws Refused `unknown-code` with the codes there are
    static <T extends Enum<T> & Coded> T of(Class<T> type, String code) {
        return find(type, code)
                .orElseThrow(
                        () ->
                                Refused.invalid(
                                        Code.UNKNOWN_CODE, code, String.join(", ", codes(type))));
    }

    /// All codes of a type, in the order of their declaration.
    static <T extends Enum<T> & Coded> List<String> codes(Class<T> type) {
        return Stream.of(type.getEnumConstants()).map(Coded::code).toList();
    }
}
