package org.allmende.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Written;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.organisation.Standing;
import org.allmende.kernel.person.PersonId;
import org.allmende.platform.json.KernelJson;
import org.allmende.platform.store.LiveEventStore;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A process with a command bus over a store that others may write to as well.
final class JarNode implements AutoCloseable {

    static final OrganisationId TOWN = new OrganisationId("01001000");
    static final OrganisationId HAMLET = new OrganisationId("01051011");

    /// Speaks for the verified town.
    static final Actor ANNA = Actor.of(new PersonId("anna0000"), TOWN);

    /// Has an open claim to the hamlet.
    static final Actor BERT = Actor.of(new PersonId("bert0000"), HAMLET);

    static final Actor STRANGER = Actor.person(new PersonId("stranger"));

    final JarDecider decider;
    final Aggregates aggregates;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PositionedCommandBus bus;

    JarNode(LiveEventStore store, Clock clock) {
        this(store, clock, 1);
    }

    JarNode(LiveEventStore store, Clock clock, int stateRevision) {
        decider = new JarDecider(stateRevision);
        aggregates = new Aggregates(store, KernelJson.mapper(), 100);
        var log = store.log();
        bus = new PositionedCommandBus(threads, LiveEventStore.POSITION, log::head);
        new CommandHandlers(store, aggregates, JarDecider::access, JarNode::standing, clock)
                .subscribe(bus, List.of(decider));
    }

    private static Standing standing(OrganisationId body, PersonId person) {
        var anna = ANNA.person().filter(person::equals).isPresent() && body.equals(TOWN);
        var bert = BERT.person().filter(person::equals).isPresent() && body.equals(HAMLET);
        return new Standing(
                true,
                body.equals(TOWN),
                Optional.empty(),
                Optional.empty(),
                anna ? Set.of(Role.EDITOR) : Set.of(),
                bert ? Optional.of(ClaimId.of(1)) : Optional.empty(),
                Optional.empty());
    }

    JarDecider.Jar jar(String id) {
        return aggregates.of(decider, id).orElseThrow();
    }

    CommandResultMessage<Written> send(Actor actor, JarCommand command, Map<String, String> more) {
        var metadata = new HashMap<String, String>(MessageKeys.of(actor));
        metadata.putAll(more);
        var answer = new FutureCallback<JarCommand, Written>();
        bus.dispatch(new GenericCommandMessage<>(command, metadata), answer);
        var result = answer.getResult(30, TimeUnit.SECONDS);
        @SuppressWarnings("unchecked")
        var written = (CommandResultMessage<Written>) result;
        return written;
    }

    Written done(Actor actor, JarCommand command, Map<String, String> more) {
        var result = send(actor, command, more);
        if (result.isExceptional()) {
            throw new AssertionError(result.exceptionResult());
        }
        return result.getPayload();
    }

    Written done(Actor actor, JarCommand command) {
        return done(actor, command, Map.of());
    }

    /// What was wrong, in the form that crosses processes.
    Problem refused(Actor actor, JarCommand command, Map<String, String> more) {
        var result = send(actor, command, more);
        assertThat(result.isExceptional()).as("refused").isTrue();
        assertThat(result.exceptionResult()).isInstanceOf(CommandExecutionException.class);
        return ((CommandExecutionException) result.exceptionResult())
                .<Problem>getDetails()
                .orElseThrow();
    }

    Problem refused(Actor actor, JarCommand command) {
        return refused(actor, command, Map.of());
    }

    @Override
    public void close() {
        threads.close();
    }
}
