package org.allmende.kernel.register;

import org.allmende.kernel.Command;

import java.time.LocalDate;

/// What can be asked of the register. There is one register in a store.
public sealed interface RegisterCommand extends Command {
    /// The identifier of the one register.
    String ID = "register";

    @Override
    default String target() {
        return ID;
    }

    /// The platform begins with this register; a register that was begun already stays as it is.
    ///
    /// @param packed the entries in their compact text form
    record Found(LocalDate date, String source, String packed) implements RegisterCommand {
        @Override
        public boolean creates() {
            return true;
        }
    }

    /// This register is in force from now on; a store without one begins with it.
    ///
    /// @param packed the entries in their compact text form, which has date and source
    record Import(String packed) implements RegisterCommand {
        @Override
        public boolean creates() {
            return true;
        }
    }
}
