package org.allmende.command;

import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterDifference;
import org.allmende.kernel.register.RegisterDifference.Renaming;
import org.allmende.kernel.register.RegisterEvent.Changed;
import org.allmende.kernel.text.Name;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// When the register changes, the bodies it names anew or no longer has follow it, each by a
/// command of its own. Keeps no place of its own: every start goes through all changes again, and a
/// body that has followed already answers that it is so. So nothing is lost if a node dies in
/// between, and it does not matter which node is first.
final class WhenRegisterChanges implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WhenRegisterChanges.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final EventLog events;
    private final CommandGateway commands;
    private long followed;
    private CountDownLatch ended;
    private Thread thread;

    WhenRegisterChanges(EventLog events, CommandGateway commands) {
        this.events = events;
        this.commands = commands;
    }

    @Override
    public synchronized void start() {
        ended = new CountDownLatch(1);
        thread = Thread.ofVirtual().name("when-register-changes").start(this::run);
    }

    private void run() {
        try {
            do {
                followAll();
            } while (!ended.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What fails is tried again, from the same change.
    private void followAll() {
        try {
            for (var recorded : events.of(RegisterCommand.ID, followed)) {
                if (recorded.event() instanceof Changed changed) {
                    follow(changed.difference(), recorded.at());
                }
                followed = recorded.version();
            }
        } catch (RuntimeException e) {
            if (isRunning()) {
                log.warn("Not all bodies have followed the register yet", e);
            }
        }
    }

    private void follow(RegisterDifference difference, Instant at) {
        for (var key : difference.touched()) {
            var life = events.of(key, 0);
            if (!life.isEmpty()) {
                commands.sendAndWait(
                        new OrganisationCommand.FollowRegister(
                                new OrganisationId(key),
                                before(difference, key, life, at),
                                difference.heirOf(key).map(OrganisationId::new)));
            }
        }
    }

    /// The name the body bore until then; a body that was claimed later never bore it.
    private static Optional<Name> before(
            RegisterDifference difference, String key, List<Recorded> life, Instant at) {
        return life.getFirst().at().isAfter(at)
                ? Optional.empty()
                : difference.renamed().stream()
                        .filter(it -> it.key().equals(key))
                        .map(Renaming::from)
                        .map(Name::new)
                        .findFirst();
    }

    @Override
    public synchronized void stop() {
        if (ended == null) {
            return;
        }
        ended.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ended = null;
    }

    @Override
    public boolean isRunning() {
        var open = ended;
        return open != null && open.getCount() > 0;
    }
}
