package org.allmende.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

class RegularlyTest {
    @Test
    void afterAFailureItIsTriedAgain() throws InterruptedException {
        var times = new CountDownLatch(3);
        var told = new AtomicReference<RuntimeException>();
        Runnable failing =
                () -> {
                    times.countDown();
                    throw new IllegalStateException("disk full");
                };
        try (var _ = new Regularly("test", Duration.ofMillis(1), failing, told::set)) {
            assertThat(times.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(told.get()).hasMessage("disk full");
    }
}
