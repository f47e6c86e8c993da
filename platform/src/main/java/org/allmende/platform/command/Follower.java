package org.allmende.platform.command;

import org.allmende.kernel.Command;
import org.allmende.kernel.Problem;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// What follows from an event without anybody asking (*when this, then that*): reads all events in
/// their order on a thread of its own, as soon as they are recorded. Where it stands is kept in the
/// node's folder; after a crash some events come again, and without the file all of them, so what
/// is done has to be harmless the second time. Each node follows by itself. It never skips: on an
/// error it tries the same event again.
public final class Follower implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 1_000;
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration ANSWERED = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final EventLog events;
    private final Path file;
    private final Consumer<Recorded> then;
    private final Duration pause;
    private volatile Thread thread;
    private volatile CountDownLatch closing = new CountDownLatch(1);
    private long position;
    private long saved;

    /// @param folder where the position is kept, in a file of this name
    /// @param then does nothing for the events that do not concern it
    public Follower(String name, EventLog events, Path folder, Consumer<Recorded> then) {
        this(name, events, folder, then, PAUSE);
    }

    /// @param pause until what failed is tried again
    Follower(String name, EventLog events, Path folder, Consumer<Recorded> then, Duration pause) {
        this.name = name;
        this.pause = pause;
        this.events = events;
        this.file = folder.resolve(name + ".position");
        this.then = then;
    }

    /// Each event is followed by the commands it calls for, sent by the platform itself. What is
    /// refused cannot be any more and needs not be done; any other failure is tried again.
    public static Follower sending(
            String name,
            EventLog events,
            Path folder,
            CommandGateway commands,
            Function<Recorded, List<Command>> calledFor) {
        return new Follower(
                name,
                events,
                folder,
                it -> calledFor.apply(it).forEach(command -> send(commands, command)));
    }

    private static void send(CommandGateway commands, Command command) {
        var sent = new FutureCallback<Object, Object>();
        commands.send(GenericCommandMessage.asCommandMessage(command), sent);
        var result = sent.getResult(ANSWERED.toSeconds(), TimeUnit.SECONDS);
        if (result.isExceptional() && !isRefused(result.exceptionResult())) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    private static boolean isRefused(Throwable thrown) {
        return thrown instanceof HandlerExecutionException e
                && e.getDetails().filter(Problem.class::isInstance).isPresent();
    }

    @Override
    public void start() {
        closing = new CountDownLatch(1);
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    private void run() {
        position = restored();
        saved = position;
        while (!closed()) {
            try (var tail = events.tail(position)) {
                follow(tail);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed()) {
                    log.error("{} stopped after position {}; trying again", name, position, e);
                    pause();
                }
            }
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    private void follow(EventLog.Tail tail) throws InterruptedException {
        while (!closed()) {
            var batch = tail.next(BATCH, IDLE);
            for (var event : batch) {
                if (closed()) {
                    return;
                }
                then.accept(event);
                position = event.position();
            }
            if (batch.size() < BATCH) {
                save();
            }
        }
    }

    /// Ends at once when it is stopped: what it waits for may never come back.
    private void pause() {
        try {
            closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Of another store, or of one that was put back, nothing is known.
    private long restored() {
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            if (lines.size() != 2 || !lines.get(1).equals(store())) {
                return 0;
            }
            var known = Long.parseLong(lines.getFirst());
            return known <= events.head() ? known : 0;
        } catch (IOException | NumberFormatException e) {
            log.warn("Where {} stood cannot be read; it begins anew", name, e);
            return 0;
        }
    }

    private void save() {
        if (position == saved) {
            return;
        }
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, position + "\n" + store() + "\n", StandardCharsets.UTF_8);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            saved = position;
        } catch (IOException e) {
            log.warn("Where {} stands cannot be written; a restart begins earlier", name, e);
        }
    }

    /// Tells one store from another by its first event.
    private String store() {
        return events.read(0, 1).stream()
                .map(it -> it.aggregate() + " " + it.at())
                .findFirst()
                .orElse("");
    }

    @Override
    public void stop() {
        closing.countDown();
        var following = thread;
        if (following != null) {
            try {
                following.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
