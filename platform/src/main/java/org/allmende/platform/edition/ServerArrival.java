package org.allmende.platform.edition;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// The moment at the start at which a server that a service cannot do without answers. Until then
/// the service waits: services that are started together come up in any order.
final class ServerArrival {
    private static final Logger log = LoggerFactory.getLogger(ServerArrival.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(30);

    private final String server;
    private final Callable<?> question;
    private volatile boolean given;

    /// @param server what it is and where, for the log
    /// @param question fails, soon, as long as the server does not answer
    ServerArrival(String server, Callable<?> question) {
        this.server = server;
        this.question = question;
    }

    /// @throws StartRefused if the service is ended while it waits
    void await() {
        // Joined without a limit, since that is how a context lets itself be closed meanwhile.
        var asking = Thread.ofPlatform().name("server-arrival").daemon().start(this::ask);
        try {
            asking.join();
        } catch (InterruptedException e) {
            given = true;
            Thread.currentThread().interrupt();
            throw new StartRefused("Ended while waiting for %s.".formatted(server), e);
        }
    }

    private void ask() {
        var said = 0L;
        var began = System.nanoTime();
        while (!given) {
            try {
                question.call();
                if (said > 0) log.info("{} answers; the start goes on.", server);
                return;
            } catch (Exception e) {
                var waited = System.nanoTime() - began;
                if (waited >= said * BETWEEN_WORDS.toNanos()) {
                    said++;
                    log.warn("{} does not answer yet ({}); waiting for it.", server, reason(e));
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static String reason(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) root = root.getCause();
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
