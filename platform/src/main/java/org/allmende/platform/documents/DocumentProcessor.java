package org.allmende.platform.documents;

import org.allmende.platform.store.Positions;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;

/// Feeds one kind of documents from the events: in several segments, which the nodes share through
/// the token store; the events of one aggregate always in order. It stops at an event that fails,
/// says so, and tries again.
public final class DocumentProcessor implements AutoCloseable {
    /// Enough for a few nodes; more would only cost claims.
    public static final int SEGMENTS = 4;

    private static final int BATCH = 200;

    private final String name;
    private final Positions positions;
    private final FlushingTokenStore tokens;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;

    /// @param from the position the documents already stand at when the token store knows none
    public DocumentProcessor(
            String name,
            Batches batches,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenStore tokens,
            Positions positions,
            long from) {
        this.name = name;
        this.positions = positions;
        this.tokens = new FlushingTokenStore(tokens, batches);
        this.coordinator = Executors.newScheduledThreadPool(1, thread("coordinator"));
        this.workers = Executors.newScheduledThreadPool(SEGMENTS, thread("worker"));
        this.processor =
                PooledStreamingEventProcessor.builder()
                        .name(name)
                        .messageSource(source)
                        .tokenStore(this.tokens)
                        .transactionManager(NoTransactionManager.instance())
                        .eventHandlerInvoker(new Collecting())
                        .errorHandler(PropagatingErrorHandler.instance())
                        .initialSegmentCount(SEGMENTS)
                        .initialToken(any -> positions.token(from))
                        .batchSize(BATCH)
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(workers)
                        .build();
    }

    private java.util.concurrent.ThreadFactory thread(String role) {
        return Thread.ofPlatform().daemon().name(name + "-" + role + "-", 0).factory();
    }

    public String name() {
        return name;
    }

    /// The framework's class at work, for who asks what is wired.
    public Class<?> engine() {
        return processor.getClass();
    }

    public void start() {
        processor.start();
    }

    /// The position every segment of this node has reached; -1 while it has none.
    public long position() {
        var working =
                processor.processingStatus().values().stream()
                        .mapToLong(status -> positions.of(status.getTrackingToken()));
        // A segment that failed is no longer among them until it is tried again.
        var stuck = tokens.stuck().stream().mapToLong(FlushingTokenStore.Stuck::position);
        return LongStream.concat(working, stuck).min().orElse(-1);
    }

    /// Why it stands still, if it does.
    public Optional<String> error() {
        var stuck = tokens.stuck().stream().map(it -> it.cause().toString()).findFirst();
        return stuck.isPresent() || !processor.isError()
                ? stuck
                : Optional.of("the events cannot be read on; the log says why");
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdown();
        workers.shutdown();
    }

    private final class Collecting implements EventHandlerInvoker {
        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return event instanceof DomainEventMessage<?> message
                    && segment.matches(message.getAggregateIdentifier());
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) {
            FlushingTokenStore.collect(positions.recorded((TrackedEventMessage<?>) event));
        }
    }
}
