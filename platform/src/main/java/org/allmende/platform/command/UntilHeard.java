package org.allmende.platform.command;

import org.allmende.kernel.Command;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Sends a command at the start: where commands go through a server, it may not have heard yet who
/// handles them.
public final class UntilHeard {
    private static final int ATTEMPTS = 120;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private UntilHeard() {}

    /// @throws NoHandlerForCommandException if for half a minute nobody handles it
    public static void send(CommandGateway commands, Command command) {
        for (var attempt = 1; ; attempt++) {
            try {
                commands.sendAndWait(command);
                return;
            } catch (NoHandlerForCommandException e) {
                if (attempt == ATTEMPTS) throw e;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
