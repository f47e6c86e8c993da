package org.allmende.kernel;

import org.allmende.kernel.person.PersonId;

import java.util.Optional;

/// Who reads. To which bodies the person belongs, the query side knows itself.
///
/// @param person empty for a visitor
/// @param operator whether the person operates the platform
public record Viewer(Optional<PersonId> person, boolean operator) {

    /// Somebody without an account.
    public static Viewer visitor() {
        return new Viewer(Optional.empty(), false);
    }

    /// A signed-in person.
    public static Viewer of(PersonId person) {
        return new Viewer(Optional.of(person), false);
    }
}
