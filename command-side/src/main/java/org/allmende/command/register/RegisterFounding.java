package org.allmende.command.register;

import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterText;
import org.allmende.platform.store.EventLog;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.Optional;
import java.util.function.Supplier;

/// Gives an empty store the register it begins with, before anybody is answered.
public final class RegisterFounding implements SmartLifecycle {
    /// Before the views start and long before the web server does.
    public static final int PHASE = -100;

    private static final Logger log = LoggerFactory.getLogger(RegisterFounding.class);

    private final EventLog events;
    private final CommandGateway commands;
    private final Supplier<Optional<RegisterEdition>> first;
    private volatile boolean running;

    /// @param first the register to begin with, asked only of an empty store; none to begin without
    public RegisterFounding(
            EventLog events, CommandGateway commands, Supplier<Optional<RegisterEdition>> first) {
        this.events = events;
        this.commands = commands;
        this.first = first;
    }

    @Override
    public void start() {
        running = true;
        if (events.of(RegisterCommand.ID, 0).isEmpty()) {
            first.get().ifPresent(this::found);
        }
    }

    private void found(RegisterEdition edition) {
        commands.sendAndWait(
                new RegisterCommand.Found(
                        edition.date(), edition.source(), RegisterText.pack(edition)));
        log.info(
                "The register of {} begins this store: {} bodies.",
                edition.date(),
                edition.entries().size());
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
