package org.allmende.platform.documents;

import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Positions;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.Optional;

/// Keeps the documents current. Where the token store knows nothing of them they are made from all
/// events first, before anybody is answered; from there the processor goes on.
public final class DocumentFeed implements SmartLifecycle {
    /// The name under which the processor is known; a new one when documents change their form.
    public static final String NAME = "documents-2";

    private static final Logger log = LoggerFactory.getLogger(DocumentFeed.class);

    private final Batches batches;
    private final EventLog events;
    private final EventStore store;
    private final TokenStore tokens;
    private final Positions positions;
    private volatile DocumentProcessor processor;

    public DocumentFeed(
            Batches batches,
            EventLog events,
            EventStore store,
            TokenStore tokens,
            Positions positions) {
        this.batches = batches;
        this.events = events;
        this.store = store;
        this.tokens = tokens;
        this.positions = positions;
    }

    @Override
    public void start() {
        var from = tokens.fetchSegments(NAME).length == 0 ? rebuild() : 0;
        processor = new DocumentProcessor(NAME, batches, store, tokens, positions, from);
        processor.start();
    }

    private long rebuild() {
        var position = batches.rebuild(events);
        log.info("The documents were made from the events up to position {}", position);
        return position;
    }

    /// The processor at work; empty before the start.
    public Optional<DocumentProcessor> processor() {
        return Optional.ofNullable(processor);
    }

    @Override
    public void stop() {
        if (processor != null) {
            processor.close();
            processor = null;
        }
    }

    @Override
    public boolean isRunning() {
        return processor != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
