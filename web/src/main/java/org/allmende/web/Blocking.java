package org.allmende.web;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Runs what waits (a command, a query, the people store) on a virtual thread each, never on the
/// event loop.
@Component
public final class Blocking implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Scheduler scheduler = Schedulers.fromExecutorService(threads, "blocking");

    /// The result of a call; empty where it is null.
    public <T> Mono<T> call(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(scheduler);
    }

    /// The same work, begun on a thread of its own.
    public <T> Mono<T> run(Mono<T> work) {
        return work.subscribeOn(scheduler);
    }

    @Override
    public void close() {
        scheduler.dispose();
        threads.close();
    }
}
