package org.allmende.command.register;

import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.Refused;
import org.allmende.kernel.register.RegisterChange;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterCommand.Found;
import org.allmende.kernel.register.RegisterCommand.Import;
import org.allmende.kernel.register.RegisterDifference;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterEvent.Changed;
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
        return 2;
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
            case Found it -> register == null ? List.of(founded(it.packed())) : List.of();
            case Import it ->
                    register == null ? List.of(founded(it.packed())) : changed(it, register);
        };
    }

    private static Founded founded(String packed) {
        // A damaged register must not become the first event of a store.
        var edition = RegisterText.unpack(packed);
        return new Founded(edition.date(), edition.source(), packed);
    }

    /// A snapshot of the same day changes nothing; whatever is in it.
    private static List<RegisterEvent> changed(Import command, Register register) {
        var snapshot = RegisterText.unpack(command.packed());
        if (snapshot.date().isBefore(register.date())) {
            throw Refused.because(
                    Code.REGISTER_OLDER, snapshot.date().toString(), register.date().toString());
        }
        if (snapshot.date().equals(register.date())) {
            return List.of();
        }
        var older = register.edition();
        var newer = RegisterChange.completed(snapshot, older);
        return List.of(
                new Changed(
                        newer.date(),
                        newer.source(),
                        RegisterDifference.between(older, newer),
                        RegisterChange.pack(older, newer)));
    }

    @Override
    public Register evolve(Register register, RegisterEvent event) {
        return switch (event) {
            case Founded it -> new Register(it.date(), it.packed(), List.of());
            case Changed it -> register.then(it.date(), it.packed());
        };
    }
}
