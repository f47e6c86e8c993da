package org.allmende.query.operation;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.operation.OperationQuery.ReplayView;
import org.allmende.platform.store.EventLog;
import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/// Makes a view anew on this node, while the one there is goes on answering, and says how far that
/// is. Not finished it leaves nothing: the next one begins from the first event.
public final class ReplayQueries {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayQueries.class);

    private final ReplayRecords records;
    private final EventLog log;
    private final Map<String, Replay> views;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("replay-", 0).factory());
    private volatile boolean closed;

    /// How a view is made anew and then takes over.
    @FunctionalInterface
    public interface Replay {
        /// @param reached is told positions on the way; what it throws ends the replay
        void run(LongConsumer reached);
    }

    /// @param views by their names
    public ReplayQueries(ReplayRecords records, EventLog log, Map<String, Replay> views) {
        this.records = records;
        this.log = log;
        this.views = Map.copyOf(views);
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @QueryHandler
    public ReplayView start(OperationQuery.StartReplay query) {
        var replay = known(query.view());
        var run = UUID.randomUUID().toString();
        if (records.begin(query.view(), run)) {
            threads.execute(() -> run(query.view(), run, replay));
        }
        return found(query.view());
    }

    private void run(String view, String run, Replay replay) {
        LOG.info("The view {} is made anew, up to position {}", view, log.head());
        try {
            replay.run(position -> goOn(view, run, position));
            records.end(view, run, "done", Optional.empty());
        } catch (Stopped _) {
            LOG.info("The replay of {} was stopped", view);
        } catch (RuntimeException e) {
            LOG.error("The replay of {} failed; the view there is goes on", view, e);
            records.end(view, run, "failed", Optional.of(e.toString()));
        }
    }

    private void goOn(String view, String run, long position) {
        if (closed || !records.reached(view, run, position)) {
            throw new Stopped();
        }
    }

    @QueryHandler
    public ReplayView last(OperationQuery.Replay query) {
        known(query.view());
        return found(query.view());
    }

    @QueryHandler
    public ReplayView stop(OperationQuery.StopReplay query) {
        known(query.view());
        records.stop(query.view());
        return found(query.view());
    }

    private Replay known(String view) {
        var replay = views.get(view);
        if (replay == null) {
            throw Refused.because(Code.NOT_FOUND);
        }
        return replay;
    }

    private ReplayView found(String view) {
        return records.of(view, log.head()).orElseThrow(() -> Refused.because(Code.NOT_FOUND));
    }

    public void close() {
        closed = true;
        threads.shutdown();
    }
}
