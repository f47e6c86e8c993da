package org.allmende.standalone.demo;

import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterText;
import org.allmende.platform.command.MessageKeys;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;
import org.allmende.standalone.demo.content.DemoContent;
import org.allmende.web.contact.Contacts;
import org.allmende.web.person.SignUp;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Fills an empty demo store through the same commands that people send, each at its own moment of
/// the past. The steps have numbers, which their events keep, so that a filling that was cut off
/// goes on where it ended, and with the days it began with.
final class DemoFilling implements SmartLifecycle {
    /// After the views have started, before the web server and whatever follows events do.
    static final int PHASE = 100;

    private static final Logger log = LoggerFactory.getLogger(DemoFilling.class);
    private static final String STEP = "demo-";
    private static final int BATCH = 10_000;

    private final SignUp accounts;
    private final Contacts contacts;
    private final EventLog events;
    private final CommandGateway commands;
    private final DemoClock clock;
    private volatile boolean running;

    DemoFilling(
            SignUp accounts,
            Contacts contacts,
            EventLog events,
            CommandGateway commands,
            DemoClock clock) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.events = events;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (events.of(DemoContent.LAST.value(), 0).isEmpty()) {
            var begun = events.read(0, 1).getFirst();
            if (isOfThisProgram(begun)) {
                fill(DemoCalendar.begunAt(begun.at()));
            } else {
                log.warn("This demo was made by another version and stays as it is.");
            }
        }
        clock.goOn();
    }

    private static boolean isOfThisProgram(Recorded begun) {
        return begun.event() instanceof RegisterEvent.Founded it
                && it.packed().equals(RegisterText.pack(DemoRegister.load()));
    }

    private void fill(DemoCalendar calendar) {
        clock.standAt(calendar.first());
        var content = DemoContent.read();
        DemoPeople.signUp(accounts, content.people());
        content.contacts().forEach((thing, it) -> contacts.keep(thing, it, Optional.empty()));
        var done = lastStep();
        var moments = calendar.order(content.steps());
        moments.stream().skip(done).forEach(it -> send(it, calendar));
        log.info("The demo content is made: {} steps, {} before.", moments.size() - done, done);
    }

    /// The number of the last step that made an event; what has no event may be done again.
    private int lastStep() {
        var last = 0;
        var batch = events.read(0, BATCH);
        while (!batch.isEmpty()) {
            last = Math.max(last, batch.stream().mapToInt(DemoFilling::step).max().orElseThrow());
            batch = events.read(batch.getLast().position(), BATCH);
        }
        return last;
    }

    private static int step(Recorded event) {
        return Optional.ofNullable(event.metadata().get(MessageKeys.IDEMPOTENCY_KEY))
                .filter(key -> key.startsWith(STEP))
                .map(key -> Integer.parseInt(key.substring(STEP.length())))
                .orElse(0);
    }

    private void send(DemoCalendar.Moment moment, DemoCalendar calendar) {
        clock.standAt(moment.at());
        var step = moment.step();
        var keys = new HashMap<String, String>(MessageKeys.of(step.actor()));
        keys.put(MessageKeys.IDEMPOTENCY_KEY, STEP + moment.number());
        keys.put(MessageKeys.REQUEST_HASH, "demo");
        Map<String, String> metadata = keys;
        var command = step.command().apply(calendar::workday);
        try {
            commands.sendAndWait(new GenericCommandMessage<>(command, metadata));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Step %d of the demo, %s".formatted(moment.number(), command), e);
        }
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
