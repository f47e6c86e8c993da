package org.allmende.platform.command;

import org.allmende.kernel.Command;
import org.allmende.kernel.Event;

import java.util.Optional;

/// The state of other aggregates, folded from the event store itself at the moment of the question;
/// what the ports answer from. Reads without a lock.
public interface States {

    /// The state of one aggregate now; empty where it has no events.
    <C extends Command, S, E extends Event> Optional<S> of(Decider<C, S, E, ?> decider, String id);
}
