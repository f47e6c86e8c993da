package org.allmende.benchmarks;

import org.allmende.command.AccessTable;
import org.allmende.command.organisation.OrganisationDecider;
import org.allmende.command.organisation.StoredBodies;
import org.allmende.command.project.ProjectDecider;
import org.allmende.command.register.RegisterDecider;
import org.allmende.command.register.StoredRegisters;
import org.allmende.kernel.Command;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonId;
import org.allmende.platform.command.Aggregates;
import org.allmende.platform.command.CommandHandlers;
import org.allmende.platform.command.MessageKeys;
import org.allmende.platform.command.PositionedCommandBus;
import org.allmende.platform.json.KernelJson;
import org.allmende.platform.store.LiveEventStore;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/// The command side over an event store, put together as the product does. All commands come from
/// one person of one body, which [Country#verified] must have made.
final class CommandNode {

    /// How many folded aggregates the product keeps unless told otherwise.
    static final int KEPT = 10_000;

    static final OrganisationId BODY = new OrganisationId("01001000");
    static final PersonId PERSON = new PersonId("person00");

    private static final Map<String, String> ACTOR =
            Map.of(MessageKeys.PERSON, PERSON.value(), MessageKeys.BODY, BODY.value());

    private final PositionedCommandBus bus;

    CommandNode(EventStore store, LongSupplier head, Executor executor, int kept) {
        var aggregates = new Aggregates(store, KernelJson.mapper(), kept);
        var registers = new StoredRegisters(aggregates, new RegisterDecider());
        var bodies = new OrganisationDecider(registers);
        bus = new PositionedCommandBus(executor, LiveEventStore.POSITION, head);
        new CommandHandlers(
                        store,
                        aggregates,
                        new AccessTable(),
                        new StoredBodies(aggregates, bodies),
                        Clock.systemUTC())
                .subscribe(
                        bus,
                        List.of(
                                bodies,
                                new ProjectDecider(
                                        aggregates, new StoredBodies(aggregates, bodies))));
    }

    /// Over a store of the product, on virtual threads.
    static CommandNode over(LiveEventStore store, int kept) {
        return new CommandNode(
                store, store.log()::head, Executors.newVirtualThreadPerTaskExecutor(), kept);
    }

    /// Completes with the position at which the answer says its events stand.
    CompletableFuture<Long> send(Command command) {
        return send(message(command));
    }

    CompletableFuture<Long> send(GenericCommandMessage<Command> message) {
        var answer = new CompletableFuture<Long>();
        bus.dispatch(message, (sent, result) -> complete(answer, result));
        return answer;
    }

    static GenericCommandMessage<Command> message(Command command) {
        return new GenericCommandMessage<>(command, ACTOR);
    }

    private static void complete(CompletableFuture<Long> answer, CommandResultMessage<?> result) {
        if (result.isExceptional()) {
            answer.completeExceptionally(result.exceptionResult());
        } else {
            answer.complete(Long.valueOf((String) result.getMetaData().get(MessageKeys.POSITION)));
        }
    }
}
