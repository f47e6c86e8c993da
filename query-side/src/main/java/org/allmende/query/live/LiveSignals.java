package org.allmende.query.live;

import org.allmende.kernel.live.LiveQuery;
import org.allmende.platform.store.Recorded;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.reader.Listener;
import org.allmende.query.reader.OrderedReader;
import org.axonframework.queryhandling.QueryHandler;

import java.util.List;

/// Tells those who follow what changed, position by position, as soon as these views show it and
/// while they are those that answer.
public final class LiveSignals implements Listener {
    private final OrderedReader reader;
    private final LiveGate gate;
    private final Changed changed;

    LiveSignals(Catalogue catalogue, OrderedReader reader, LiveGate gate) {
        this.reader = reader;
        this.gate = gate;
        this.changed = new Changed(catalogue);
    }

    @QueryHandler
    LiveQuery.Standing standing(LiveQuery query) {
        return new LiveQuery.Standing(reader.position());
    }

    /// These views answer from now on, instead of those before.
    public void answer() {
        gate.turnTo(this);
    }

    @Override
    public void published(List<Recorded> events) {
        gate.tell(this, events);
    }

    List<LiveQuery.Signal> of(Recorded event) {
        return changed.by(event);
    }

    long position() {
        return reader.position();
    }

    long quietUntil() {
        return reader.quietUntil();
    }
}
