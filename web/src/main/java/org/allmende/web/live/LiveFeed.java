package org.allmende.web.live;

import org.allmende.kernel.live.LiveQuery;
import org.allmende.kernel.live.LiveQuery.Signals;
import org.allmende.kernel.live.LiveQuery.Standing;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The one subscription of this process to what changes, shared by all who listen.
@Component
final class LiveFeed implements SmartLifecycle {

    /// A quarter of an hour of a busy day; who was away longer looks at everything again.
    private static final int KEPT = 8_192;

    private static final int BUFFER = 8_192;

    /// One write to each listener for what comes within a moment.
    private static final Duration MOMENT = Duration.ofMillis(3);

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

    private final QueryGateway gateway;
    private final SignalRing ring = new SignalRing(KEPT);
    private final Sinks.Many<Long> ticks = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> closing = Sinks.empty();
    private final AtomicBoolean ticking = new AtomicBoolean();
    private final Scheduler moments;
    private volatile Disposable subscription;

    @Autowired
    LiveFeed(QueryGateway gateway) {
        this(gateway, Schedulers.parallel());
    }

    /// @param moments knows when a moment is over
    LiveFeed(QueryGateway gateway, Scheduler moments) {
        this.gateway = gateway;
        this.moments = moments;
    }

    SignalRing ring() {
        return ring;
    }

    /// A tick whenever something new is in the ring.
    Flux<Long> ticks() {
        return ticks.asFlux();
    }

    /// The end of the process.
    Mono<Void> closing() {
        return closing.asMono();
    }

    @Override
    public void start() {
        subscription =
                Flux.defer(this::updates)
                        .doOnNext(this::keep)
                        .concatWith(Flux.error(() -> new IllegalStateException("ended")))
                        .retryWhen(
                                Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                                        .maxBackoff(Duration.ofSeconds(5))
                                        .transientErrors(true)
                                        .doBeforeRetry(this::say))
                        .subscribe();
    }

    private Flux<Signals> updates() {
        return Flux.using(
                () ->
                        gateway.subscriptionQuery(
                                LiveQuery.class.getName(),
                                new LiveQuery(),
                                ResponseTypes.instanceOf(Standing.class),
                                ResponseTypes.instanceOf(Signals.class),
                                BUFFER),
                it -> it.initialResult().doOnNext(this::begin).thenMany(it.updates()),
                it -> it.close());
    }

    private void begin(Standing standing) {
        ring.begin(standing.position());
        tick();
    }

    /// Reactor's `bufferTimeout` is no help here: what arrives while its time runs out stays in it
    /// until something else happens.
    private void keep(Signals signals) {
        ring.add(Batch.of(signals));
        tickSoon();
    }

    /// What is added before the tick is heard with it; what is added after it brings the next.
    private void tickSoon() {
        if (ticking.compareAndSet(false, true)) {
            moments.schedule(
                    () -> {
                        ticking.set(false);
                        tick();
                    },
                    MOMENT.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void tick() {
        ticks.emitNext(ring.head(), Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }

    private void say(Retry.RetrySignal signal) {
        log.info("Live signals are interrupted, asking again: {}", signal.failure().toString());
    }

    @Override
    public void stop() {
        closing.tryEmitEmpty();
        subscription.dispose();
        subscription = null;
    }

    @Override
    public boolean isRunning() {
        return subscription != null;
    }

    /// Starts last and stops first: an open line would hold up the end of the web server.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
