package org.allmende.web;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;

import java.util.function.Function;

/// Identifiers in paths. What cannot be the identifier of anything is the address of nothing.
public final class PathId {
    private PathId() {}

    /// @throws Refused `not-found`
    public static <T> T of(String raw, Function<String, T> type) {
        try {
            return type.apply(raw);
        } catch (Refused | NumberFormatException e) {
            throw Refused.because(Code.NOT_FOUND);
        }
    }

    /// The number of a part, from 1.
    ///
    /// @throws Refused `not-found`
    public static int number(String raw) {
        var n = of(raw, Integer::parseInt);
        if (n < 1) throw Refused.because(Code.NOT_FOUND);
        return n;
    }
}
