package org.allmende.command.register;

import org.allmende.kernel.Given;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterCommand.Found;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterEvent.Founded;
import org.allmende.kernel.register.RegisterText;
import org.allmende.platform.command.Decider;
import org.allmende.platform.command.Party;

import java.util.List;
import java.util.Set;

/// Decides which register is in force.
public final class RegisterDecider
        implements Decider<RegisterCommand, Register, RegisterEvent, Void> {

    @Override
    public String type() {
        return "register";
    }

    @Override
    public Class<RegisterCommand> commands() {
        return RegisterCommand.class;
    }

    @Override
    public Class<RegisterEvent> events() {
        return RegisterEvent.class;
    }

    @Override
    public Class<Register> state() {
        return Register.class;
    }

    @Override
    public int stateRevision() {
        return 1;
    }

    @Override
    public Void ask(RegisterCommand command, Register register, Given<Void> given) {
        return null;
    }

    @Override
    public boolean visible(Register register, Given<Void> given) {
        return true;
    }

    @Override
    public Set<Party> parties(RegisterCommand command, Register register, Given<Void> given) {
        return Party.of(given.actor(), given.standing());
    }

    @Override
    public List<RegisterEvent> decide(
            RegisterCommand command, Register register, Given<Void> given) {
        return switch (command) {
            case Found it -> register == null ? List.of(founded(it)) : List.of();
        };
    }

    private static Founded founded(Found command) {
        // A damaged register must not become the first event of a store.
        var edition = RegisterText.unpack(command.packed());
        return new Founded(edition.date(), edition.source(), command.packed());
    }

    @Override
    public Register evolve(Register register, RegisterEvent event) {
        return switch (event) {
            case Founded it -> new Register(it.date(), it.source(), it.packed());
        };
    }
}
