package org.allmende.kernel.register;

import org.allmende.kernel.Event;

import java.time.LocalDate;

/// What can happen to the register.
public sealed interface RegisterEvent extends Event {

    /// The register the store began with, whole.
    ///
    /// @param date the day whose territory it describes
    /// @param source who publishes it
    /// @param packed the entries in their compact text form
    record Founded(LocalDate date, String source, String packed) implements RegisterEvent {}
}
