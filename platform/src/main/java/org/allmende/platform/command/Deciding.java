package org.allmende.platform.command;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Command;
import org.allmende.kernel.Event;
import org.allmende.kernel.Given;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Written;
import org.allmende.kernel.organisation.Bodies;
import org.allmende.kernel.organisation.Standing;
import org.allmende.platform.store.LiveEventStore;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Handles the commands of one kind of aggregate: locks and folds it, asks the ports, checks right
/// and version in the order of the contract, lets the decider decide, and stores what happened.
final class Deciding<C extends Command, S, E extends Event, F>
        implements MessageHandler<CommandMessage<?>> {

    private final Decider<C, S, E, F> decider;
    private final Aggregates aggregates;
    private final Access access;
    private final Bodies bodies;
    private final EventStore store;
    private final LockFactory locks;
    private final Clock clock;
    private final Map<Class<?>, String> names = new ConcurrentHashMap<>();

    Deciding(
            Decider<C, S, E, F> decider,
            Aggregates aggregates,
            Access access,
            Bodies bodies,
            EventStore store,
            LockFactory locks,
            Clock clock) {
        this.decider = decider;
        this.aggregates = aggregates;
        this.access = access;
        this.bodies = bodies;
        this.store = store;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public Object handle(CommandMessage<?> message) {
        var command = decider.commands().cast(message.getPayload());
        var id = command.target();
        var unit = CurrentUnitOfWork.get();
        var lock = locks.obtainLock(id);
        unit.onCleanup(done -> lock.release());

        var before = aggregates.fold(decider, id);
        var given = given(command, before.state(), message.getMetaData());
        requireVisible(command, before.state(), given);
        requireRight(command, before.state(), given);
        var answered = answered(command, before, message.getMetaData());
        if (answered.isPresent()) {
            return answered.get();
        }
        requireVersion(before, message.getMetaData());

        var events = decider.decide(command, before.state(), given);
        if (events.isEmpty()) {
            var made = decider.made(command, before.state(), given);
            return new Written(made.id(), before.version(), made.part(), false);
        }
        var metadata = metadata(message);
        var after = before;
        var messages = new ArrayList<EventMessage<?>>();
        for (var event : events) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            decider.type(),
                            id,
                            after.version(),
                            new GenericMessage<>(event, MetaData.from(metadata)),
                            given.now()));
            after = after.then(decider, event, given.now(), metadata);
        }
        store.publish(messages);
        var now = after;
        unit.afterCommit(
                done -> {
                    aggregates.keep(id, now, position(done));
                    aggregates.snapshot(decider, id, before.version(), now);
                });
        var made =
                events.stream()
                        .flatMap(event -> decider.made(event).stream())
                        .findFirst()
                        .orElseGet(() -> decider.made(command, now.state(), given));
        return new Written(made.id(), now.version(), made.part(), true);
    }

    /// Of the last event the command made; 0 where the store does not tell.
    private static long position(UnitOfWork<?> unit) {
        return unit.root().getOrDefaultResource(LiveEventStore.POSITION, 0L);
    }

    private Given<F> given(C command, S state, MetaData metadata) {
        var actor = MessageKeys.actor(metadata);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var standing = standing(actor);
        var facts = decider.ask(command, state, new Given<>(actor, standing, now, null));
        return new Given<>(actor, standing, now, facts);
    }

    private Standing standing(Actor actor) {
        return actor.person()
                .flatMap(person -> actor.body().map(body -> bodies.standing(body, person)))
                .orElse(Standing.NONE);
    }

    private void requireVisible(C command, S state, Given<F> given) {
        var there = state != null && decider.visible(state, given);
        if (!there && !command.creates()) {
            throw Refused.because(Code.NOT_FOUND);
        }
    }

    private void requireRight(C command, S state, Given<F> given) {
        var allowed = access.of(command.getClass());
        var parties = EnumSet.noneOf(Party.class);
        parties.addAll(decider.parties(command, state, given));
        if (parties.stream().anyMatch(allowed::contains)) {
            return;
        }
        if (given.actor().person().isEmpty()) {
            throw Refused.because(Code.NOT_SIGNED_IN);
        }
        // The claim may be to the body it acts for or to the one the command is about.
        var claims = parties.contains(Party.CLAIMANT) || given.standing().claim().isPresent();
        throw Refused.because(claims ? Code.NOT_VERIFIED : Code.NOT_ALLOWED);
    }

    private Optional<Written> answered(C command, Folded<S> folded, MetaData metadata) {
        var known =
                Optional.ofNullable((String) metadata.get(MessageKeys.IDEMPOTENCY_KEY))
                        .map(folded.answered()::get);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (!known.get().request().equals(metadata.get(MessageKeys.REQUEST_HASH))) {
            throw Refused.field(MessageKeys.IDEMPOTENCY_HEADER, Code.IDEMPOTENCY_KEY_REUSED);
        }
        var answer = known.get();
        return Optional.of(
                new Written(
                        answer.id().orElse(command.target()),
                        answer.version(),
                        answer.part(),
                        true));
    }

    private void requireVersion(Folded<S> folded, MetaData metadata) {
        var expected = (String) metadata.get(MessageKeys.EXPECTED_VERSION);
        var current = Long.toString(folded.version());
        if (expected == null || expected.equals(current)) {
            return;
        }
        if (!expected.equals("*") || folded.version() == 0) {
            throw new Refused(Problem.of(Code.VERSION_CONFLICT, current).with("version", current));
        }
    }

    private Map<String, String> metadata(CommandMessage<?> message) {
        var metadata = new HashMap<String, String>();
        for (var key : MessageKeys.KEPT) {
            var value = message.getMetaData().get(key);
            if (value != null) {
                metadata.put(key, value.toString());
            }
        }
        metadata.put(
                MessageKeys.COMMAND,
                names.computeIfAbsent(message.getPayloadType(), this::commandName));
        metadata.put(MessageKeys.CAUSE, message.getIdentifier());
        return metadata;
    }

    /// `project.propose` for `ProjectCommand.Propose`.
    private String commandName(Class<?> command) {
        return decider.type()
                + "."
                + command.getSimpleName()
                        .replaceAll("(?<=[a-z])([A-Z])", "-$1")
                        .toLowerCase(java.util.Locale.ROOT);
    }
}
