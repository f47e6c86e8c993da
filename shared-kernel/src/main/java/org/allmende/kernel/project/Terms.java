package org.allmende.kernel.project;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;

import java.util.List;
import java.util.Optional;

/// What one needs to know of a project before reusing it (*Bedingungen der Nachnutzung*).
///
/// @param licence under which it may be used, for example `EUPL-1.2`
/// @param provider who offers it or runs it for others
/// @param operation how it can be run, each once
/// @param requires what has to be there first
/// @param funding who paid for it, and what that asks of those who reuse it
/// @param maturity of a reuse, from 0 (not thought of) to 4 (reused by many)
public record Terms(
        Optional<Name> licence,
        Optional<Name> provider,
        List<Operation> operation,
        Optional<Cost> cost,
        Optional<Note> requires,
        Optional<Note> funding,
        Optional<Integer> maturity) {
    public static final int MOST_MATURE = 4;

    public static final Terms NONE =
            new Terms(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public Terms {
        operation = operation.stream().distinct().sorted().toList();
        cost = cost.filter(it -> !it.equals(Cost.NONE));
        maturity.ifPresent(Terms::mature);
    }

    /// @throws Refused `out-of-range`
    public static int mature(int maturity) {
        if (maturity < 0 || maturity > MOST_MATURE)
            throw Refused.invalid(Code.OUT_OF_RANGE, "0", String.valueOf(MOST_MATURE));
        return maturity;
    }

    /// What it costs a body that reuses it, in whole euros.
    ///
    /// @param once at the beginning
    /// @param yearly each year
    public record Cost(Optional<Long> once, Optional<Long> yearly, Optional<Note> note) {
        public static final long MOST = 1_000_000_000;

        public static final Cost NONE =
                new Cost(Optional.empty(), Optional.empty(), Optional.empty());

        public Cost {
            once.ifPresent(Cost::euros);
            yearly.ifPresent(Cost::euros);
        }

        /// @throws Refused `out-of-range`
        public static long euros(long amount) {
            if (amount < 0 || amount > MOST)
                throw Refused.invalid(Code.OUT_OF_RANGE, "0", String.valueOf(MOST));
            return amount;
        }
    }
}
