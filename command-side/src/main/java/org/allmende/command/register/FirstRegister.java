package org.allmende.command.register;

import org.allmende.kernel.register.RegisterEdition;

import java.time.LocalDate;
import java.util.Optional;

/// Which register an empty store begins with, and which replaces an older one at the start.
@FunctionalInterface
public interface FirstRegister {
    Optional<RegisterEdition> edition();

    /// The day of that register, told without reading all of it where that is possible.
    default Optional<LocalDate> date() {
        return edition().map(RegisterEdition::date);
    }
}
