package org.allmende.command.register;

import org.allmende.kernel.register.RegisterEdition;

import java.util.Optional;

/// Which register an empty store begins with, where it is not the one the product carries.
@FunctionalInterface
public interface FirstRegister {
    Optional<RegisterEdition> edition();
}
