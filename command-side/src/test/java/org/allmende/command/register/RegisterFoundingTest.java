package org.allmende.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.command.SmallRegister;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class RegisterFoundingTest {
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final List<Object> handled = new ArrayList<>();

    /// As it is behind a server which learns who handles what while commands are already sent.
    @Test
    void itIsSentAgainUntilSomebodyHandlesIt() {
        var sent = new AtomicInteger();
        bus.registerDispatchInterceptor(
                _ ->
                        (_, command) -> {
                            if (sent.incrementAndGet() == 3) handle();
                            return command;
                        });
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        new RegisterFounding(
                        new NoEvents(),
                        gateway,
                        Optional::empty,
                        () -> Optional.of(SmallRegister.EDITION))
                .start();
        assertThat(sent).hasValue(3);
        assertThat(handled).hasSize(1).first().isInstanceOf(RegisterCommand.Found.class);
    }

    private void handle() {
        bus.subscribe(
                RegisterCommand.Found.class.getName(),
                command -> handled.add(command.getPayload()));
    }

    private static final class NoEvents implements EventLog {
        @Override
        public long head() {
            return 0;
        }

        @Override
        public List<Recorded> read(long after, int max) {
            return List.of();
        }

        @Override
        public List<Recorded> of(String aggregate, long afterVersion) {
            return List.of();
        }

        @Override
        public Tail tail(long after) {
            throw new UnsupportedOperationException();
        }
    }
}
