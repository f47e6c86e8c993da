package org.allmende.command.register;

import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterText;
import org.allmende.platform.command.UntilHeard;
import org.allmende.platform.store.EventLog;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/// Gives an empty store the register it begins with, and an older store the newer register that
/// this program brings, before anybody is answered.
public final class RegisterFounding implements SmartLifecycle {
    /// Before the views start and long before the web server does.
    public static final int PHASE = -100;

    private static final Logger log = LoggerFactory.getLogger(RegisterFounding.class);

    private final EventLog events;
    private final CommandGateway commands;
    private final Supplier<Optional<LocalDate>> inForce;
    private final FirstRegister first;
    private volatile boolean running;

    /// @param inForce the day of the register that the store has
    /// @param first the register to begin with; none to begin without
    public RegisterFounding(
            EventLog events,
            CommandGateway commands,
            Supplier<Optional<LocalDate>> inForce,
            FirstRegister first) {
        this.events = events;
        this.commands = commands;
        this.inForce = inForce;
        this.first = first;
    }

    @Override
    public void start() {
        running = true;
        if (events.of(RegisterCommand.ID, 0).isEmpty()) {
            first.edition().ifPresent(this::found);
        } else if (first.date().filter(it -> it.isAfter(inForce.get().orElseThrow())).isPresent()) {
            first.edition().ifPresent(this::replace);
        }
    }

    private void found(RegisterEdition edition) {
        UntilHeard.send(
                commands,
                new RegisterCommand.Found(
                        edition.date(), edition.source(), RegisterText.pack(edition)));
        log.info(
                "The register of {} begins this store: {} bodies.",
                edition.date(),
                edition.entries().size());
    }

    /// Of several nodes that start at once one is first; for the others it is so already.
    private void replace(RegisterEdition edition) {
        UntilHeard.send(commands, new RegisterCommand.Import(RegisterText.pack(edition)));
        log.info("The register of {} replaces an older one.", edition.date());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
