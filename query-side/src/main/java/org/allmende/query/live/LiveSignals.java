package org.allmende.query.live;

import org.allmende.kernel.live.LiveQuery;
import org.allmende.platform.store.Recorded;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.reader.Listener;
import org.allmende.query.reader.OrderedReader;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;

import java.util.List;

/// Tells those who follow what changed, position by position, as soon as this node shows it.
final class LiveSignals implements Listener {
    private final OrderedReader reader;
    private final QueryUpdateEmitter emitter;
    private final Changed changed;

    LiveSignals(Catalogue catalogue, OrderedReader reader, QueryUpdateEmitter emitter) {
        this.reader = reader;
        this.emitter = emitter;
        this.changed = new Changed(catalogue);
    }

    @QueryHandler
    LiveQuery.Standing standing(LiveQuery query) {
        return new LiveQuery.Standing(reader.position());
    }

    @Override
    public void published(List<Recorded> events) {
        for (var event : events) {
            var signals = changed.by(event);
            // Also where nothing is to be told: who follows knows how far this node is.
            emitter.emit(
                    LiveQuery.class, _ -> true, new LiveQuery.Signals(event.position(), signals));
        }
    }
}
