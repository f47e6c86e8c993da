package org.allmende.standalone.demo;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Command;
import org.allmende.platform.command.MessageKeys;
import org.allmende.platform.store.EventLog;
import org.allmende.web.person.SignUp;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.Map;

/// Fills an empty demo store through the same commands that people send. Each step carries a key of
/// its own, so that a filling that was cut off goes on where it ended.
final class DemoFilling implements SmartLifecycle {
    /// After the views have started, before the web server does.
    static final int PHASE = 100;

    private static final Logger log = LoggerFactory.getLogger(DemoFilling.class);

    private final SignUp accounts;
    private final EventLog events;
    private final CommandGateway commands;
    private int step;
    private volatile boolean running;

    DemoFilling(SignUp accounts, EventLog events, CommandGateway commands) {
        this.accounts = accounts;
        this.events = events;
        this.commands = commands;
    }

    @Override
    public void start() {
        running = true;
        DemoPeople.signUp(accounts);
        if (events.of(DemoContent.LAST, 0).isEmpty()) {
            step = 0;
            DemoContent.fill(this::send);
            log.info("The demo content is made: {} steps.", step);
        }
    }

    private void send(Actor actor, Command command) {
        var keys = new java.util.HashMap<String, String>(MessageKeys.of(actor));
        keys.put(MessageKeys.IDEMPOTENCY_KEY, "demo-" + ++step);
        keys.put(MessageKeys.REQUEST_HASH, "demo");
        Map<String, String> metadata = keys;
        commands.sendAndWait(new GenericCommandMessage<>(command, metadata));
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
