package org.allmende.kernel.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Unit;

import java.util.Optional;

/// What a member means to bring in (*Beitragsabsicht*).
///
/// @param amount of person-days, or of euros; of things only where it can be said
/// @param unit of an amount of things; days and euros need none
/// @param note needed for things, since nothing else says what they are
public record Contribution(
        ContributionKind kind, Optional<Amount> amount, Optional<Unit> unit, Optional<Note> note) {
    /// The only money there is here.
    public static final String EURO = "EUR";

    /// @throws Refused `required`, `unknown-code`
    public Contribution {
        if (kind == ContributionKind.IN_KIND) {
            if (note.isEmpty()) throw Refused.field("note", Code.REQUIRED);
        } else {
            if (amount.isEmpty()) throw Refused.field("amount", Code.REQUIRED);
            var only = kind == ContributionKind.MONEY ? EURO : kind.code();
            unit.filter(it -> !it.value().equals(only))
                    .ifPresent(
                            it -> {
                                throw Refused.field("unit", Code.UNKNOWN_CODE, it.value(), only);
                            });
            unit = Optional.empty();
        }
    }
}
