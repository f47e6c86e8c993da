package org.allmende.platform.command;

import org.allmende.kernel.Command;
import org.allmende.kernel.Event;
import org.allmende.kernel.organisation.Bodies;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Subscribes every command of every decider to the command bus.
public final class CommandHandlers {

    private final EventStore store;
    private final Aggregates aggregates;
    private final Access access;
    private final Bodies bodies;
    private final Clock clock;
    private final LockFactory locks = PessimisticLockFactory.usingDefaults();

    public CommandHandlers(
            EventStore store, Aggregates aggregates, Access access, Bodies bodies, Clock clock) {
        this.store = store;
        this.aggregates = aggregates;
        this.access = access;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// @throws IllegalStateException if a command has no entry in the access table
    public void subscribe(CommandBus bus, List<? extends Decider<?, ?, ?, ?>> deciders) {
        deciders.forEach(decider -> subscribe(bus, decider));
    }

    private <C extends Command, S, E extends Event, F> void subscribe(
            CommandBus bus, Decider<C, S, E, F> decider) {
        var handler = new Deciding<>(decider, aggregates, access, bodies, store, locks, clock);
        concrete(decider.commands())
                .forEach(
                        command -> {
                            if (access.of(command).isEmpty()) {
                                throw new IllegalStateException(
                                        command.getName() + " is allowed to nobody");
                            }
                            bus.subscribe(command.getName(), handler);
                        });
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends Command>> concrete(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandHandlers::concrete)
                : Stream.of((Class<? extends Command>) type);
    }
}
