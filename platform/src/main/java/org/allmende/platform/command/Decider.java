package org.allmende.platform.command;

import org.allmende.kernel.Command;
import org.allmende.kernel.Event;
import org.allmende.kernel.Given;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One kind of aggregate as pure functions. The thin Axon class around it loads and folds, asks the
/// ports, checks the right and the version in the order the contract promises, and stores what was
/// decided.
///
/// The order for every command: the thing exists and the actor may see it (404), the actor has the
/// right (403), the expected version (412), then the rules in `decide`.
///
/// @param <C> its commands, a sealed interface
/// @param <S> its state, an immutable record; `null` before the first event
/// @param <E> its events, a sealed interface
/// @param <F> the facts of others it decides by
public interface Decider<C extends Command, S, E extends Event, F> {

    /// The name of the kind in the store, for example `project`. Never changes.
    String type();

    Class<C> commands();

    Class<E> events();

    Class<S> state();

    /// Raised whenever the form of the state changes, so that older snapshots are no longer used.
    int stateRevision();

    /// Asks the ports for what this decision needs. Called outside of `decide`, with the state
    /// folded so far.
    ///
    /// @param given actor, standing and time, no facts yet
    F ask(C command, S state, Given<Void> given);

    /// Whether the thing is there for this actor. A thing that is not is answered as if it did not
    /// exist.
    boolean visible(S state, Given<F> given);

    /// What the actor is to the thing, as far as this command goes; the access table says which of
    /// these may.
    Set<Party> parties(C command, S state, Given<F> given);

    /// What happens. Empty: it is so already. Throws [org.allmende.kernel.Refused] where a rule is
    /// against it.
    List<E> decide(C command, S state, Given<F> given);

    /// The state after an event.
    S evolve(S state, E event);

    /// What a command answers as `id` and part, told from the event that made it, so that a
    /// repeated request gets the same answer for ever. Empty for events that make nothing.
    default Optional<Made> made(E event) {
        return Optional.empty();
    }

    /// The same for a command that changed nothing.
    default Made made(C command, S state, Given<F> given) {
        return new Made(command.target(), Optional.empty());
    }

    /// @param id of the thing
    /// @param part its number in the thing, where a part was made
    record Made(String id, Optional<String> part) {}
}
