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

    /// A newer register is in force.
    ///
    /// @param date the day whose territory it describes
    /// @param source who publishes it
    /// @param difference what the two snapshots show
    /// @param packed every entry that is new, different or gone, in the compact form of
    ///   [RegisterChange]
    record Changed(LocalDate date, String source, RegisterDifference difference, String packed)
            implements RegisterEvent {}
}
