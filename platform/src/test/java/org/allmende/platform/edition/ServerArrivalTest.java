package org.allmende.platform.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.net.ConnectException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class ServerArrivalTest {

    @Test
    void theStartGoesOnWhenTheServerAnswers() {
        var asked = new AtomicInteger();
        new ServerArrival(
                        "A server",
                        () -> {
                            if (asked.incrementAndGet() < 3) throw new ConnectException("refused");
                            return asked;
                        })
                .await();
        assertThat(asked).hasValue(3);
    }

    @Test
    void whoIsEndedMeanwhileDoesNotWaitOn() throws Exception {
        var asked = new CountDownLatch(1);
        var refused = new AtomicReference<Throwable>();
        var arrival =
                new ServerArrival(
                        "A server",
                        () -> {
                            asked.countDown();
                            throw new ConnectException("refused");
                        });
        var starting =
                Thread.ofPlatform()
                        .start(() -> assertThatThrownBy(arrival::await).satisfies(refused::set));
        asked.await();
        starting.interrupt();
        starting.join();
        assertThat(refused.get())
                .isInstanceOf(StartRefused.class)
                .hasMessage("Ended while waiting for A server.");
    }
}
