package org.allmende.platform.command;

import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.Refused;
import org.allmende.kernel.person.PersonId;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Decides about jars, counts what it folds, and lets something happen while it asks.
final class JarDecider implements Decider<JarCommand, JarDecider.Jar, JarEvent, Void> {

    /// Claims every jar there is, for whichever body it acts.
    static final PersonId CLAIMANT = new PersonId("claimant");

    static final int MOST = 10;

    final AtomicInteger folded = new AtomicInteger();
    private final int revision;
    private Runnable meanwhile = () -> {};

    record Jar(int marbles, boolean hidden) {}

    JarDecider(int revision) {
        this.revision = revision;
    }

    /// Lets this happen once, between the folding of the next command and its decision.
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    @Override
    public String type() {
        return "jar";
    }

    @Override
    public Class<JarCommand> commands() {
        return JarCommand.class;
    }

    @Override
    public Class<JarEvent> events() {
        return JarEvent.class;
    }

    @Override
    public Class<Jar> state() {
        return Jar.class;
    }

    @Override
    public int stateRevision() {
        return revision;
    }

    @Override
    public Void ask(JarCommand command, Jar state, Given<Void> given) {
        var happens = meanwhile;
        meanwhile = () -> {};
        happens.run();
        return null;
    }

    @Override
    public boolean visible(Jar state, Given<Void> given) {
        return !state.hidden() || given.actor().operator();
    }

    @Override
    public Set<Party> parties(JarCommand command, Jar state, Given<Void> given) {
        var parties = EnumSet.copyOf(Party.of(given.actor(), given.standing()));
        if (given.actor().person().filter(CLAIMANT::equals).isPresent()) {
            parties.add(Party.CLAIMANT);
        }
        return parties;
    }

    static Set<Party> access(Class<?> command) {
        return command == JarCommand.Open.class ? Set.of(Party.PERSON) : Set.of(Party.SPEAKER);
    }

    @Override
    public List<JarEvent> decide(JarCommand command, Jar state, Given<Void> given) {
        return switch (command) {
            case JarCommand.Open it when state == null ->
                    List.of(new JarEvent.Opened(it.target(), it.hidden()));
            case JarCommand.Open _ -> List.of();
            case JarCommand.Put it -> {
                if (it.marbles() > MOST) {
                    throw Refused.field("marbles", Code.OUT_OF_RANGE, "1", Integer.toString(MOST));
                }
                yield List.of(new JarEvent.Filled(it.target(), it.marbles()));
            }
        };
    }

    @Override
    public Jar evolve(Jar state, JarEvent event) {
        folded.incrementAndGet();
        return switch (event) {
            case JarEvent.Opened it -> new Jar(0, it.hidden());
            case JarEvent.Filled it -> new Jar(state.marbles() + it.by(), state.hidden());
        };
    }

    @Override
    public Optional<Made> made(JarEvent event) {
        return event instanceof JarEvent.Filled it
                ? Optional.of(new Made(it.jar(), Optional.of(Integer.toString(it.by()))))
                : Optional.empty();
    }
}
