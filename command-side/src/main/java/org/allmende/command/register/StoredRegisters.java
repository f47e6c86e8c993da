package org.allmende.command.register;

import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.Registers;
import org.allmende.platform.command.States;

import java.time.LocalDate;
import java.util.Optional;

/// Tells the register in force from its own events, and keeps it parsed until it changes.
public final class StoredRegisters implements Registers {

    private final States states;
    private final RegisterDecider registers;
    private volatile Parsed parsed;

    public StoredRegisters(States states, RegisterDecider registers) {
        this.states = states;
        this.registers = registers;
    }

    private record Parsed(Register register, RegisterEdition edition) {}

    @Override
    public RegisterEdition current() {
        return states.of(registers, RegisterCommand.ID)
                .map(this::parse)
                .orElse(RegisterEdition.NONE);
    }

    /// The day of the register in force; empty where there is none.
    public Optional<LocalDate> date() {
        return states.of(registers, RegisterCommand.ID).map(Register::date);
    }

    private RegisterEdition parse(Register now) {
        var known = parsed;
        // Two threads may both parse it once; neither has to wait.
        if (known == null || known.register() != now && !known.register().equals(now)) {
            known = new Parsed(now, now.edition());
            parsed = known;
        }
        return known.edition();
    }
}
