package org.allmende.kernel.register;

/// Answers from the event store itself which register is in force.
public interface Registers {

    /// The register now.
    RegisterEdition current();
}
