package org.allmende.command;

import org.allmende.kernel.Command;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.register.RegisterDifference;
import org.allmende.kernel.register.RegisterDifference.Renaming;
import org.allmende.kernel.register.RegisterEvent.Changed;
import org.allmende.kernel.text.Name;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// When the register changes, the bodies it names anew or no longer has follow it, each by a
/// command of its own. A body that has followed already answers that it is so: nothing is lost if a
/// node dies in between, and it does not matter which node is first.
final class WhenRegisterChanges implements Function<Recorded, List<Command>> {

    private final EventLog events;

    WhenRegisterChanges(EventLog events) {
        this.events = events;
    }

    @Override
    public List<Command> apply(Recorded recorded) {
        return recorded.event() instanceof Changed changed
                ? changed.difference().touched().stream()
                        .flatMap(key -> follow(changed.difference(), key, recorded.at()).stream())
                        .toList()
                : List.of();
    }

    private Optional<Command> follow(RegisterDifference difference, String key, Instant at) {
        return events.of(key, 0).stream()
                .findFirst()
                .map(
                        begun ->
                                new OrganisationCommand.FollowRegister(
                                        new OrganisationId(key),
                                        before(difference, key, begun, at),
                                        difference.heirOf(key).map(OrganisationId::new)));
    }

    /// The name the body bore until then; a body that was claimed later never bore it.
    private static Optional<Name> before(
            RegisterDifference difference, String key, Recorded begun, Instant at) {
        return begun.at().isAfter(at)
                ? Optional.empty()
                : difference.renamed().stream()
                        .filter(it -> it.key().equals(key))
                        .map(Renaming::from)
                        .map(Name::new)
                        .findFirst();
    }
}
