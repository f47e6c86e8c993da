package org.allmende.query.live;

import org.allmende.kernel.live.LiveQuery;
import org.allmende.kernel.live.LiveQuery.Signals;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;
import org.axonframework.queryhandling.QueryUpdateEmitter;

import java.util.List;

/// Where the live signals of this node leave: only those of the views that answer, each position
/// once and in order. Views that are made beside them may run ahead of what anybody is shown, and
/// what they told first would hide what comes later from those that answer.
public final class LiveGate {
    private static final int BATCH = 500;
    private static final long NOTHING = -1;

    private final EventLog log;
    private final QueryUpdateEmitter emitter;
    private LiveSignals answering;
    private long told = NOTHING;

    public LiveGate(EventLog log, QueryUpdateEmitter emitter) {
        this.log = log;
        this.emitter = emitter;
    }

    synchronized void tell(LiveSignals views, List<Recorded> events) {
        if (views != answering) return;
        for (var event : events) {
            if (event.position() <= told) continue;
            told = event.position();
            // Also where nothing is to be told: who follows knows how far this node is.
            var signals = new Signals(told, views.of(event));
            emitter.emit(LiveQuery.class, _ -> true, signals);
        }
    }

    /// From now on these views are those that answer. What they show already and the former had not
    /// told yet is told first.
    synchronized void turnTo(LiveSignals views) {
        var former = answering;
        answering = views;
        if (former == null) return;
        var until = views.position();
        for (var after = told == NOTHING ? former.quietUntil() : told; after < until; ) {
            var missed = log.read(after, (int) Math.min(BATCH, until - after));
            if (missed.isEmpty()) return;
            tell(views, missed);
            after = missed.getLast().position();
        }
    }
}
