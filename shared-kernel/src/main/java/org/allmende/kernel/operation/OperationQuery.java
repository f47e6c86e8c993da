package org.allmende.kernel.operation;

import org.allmende.kernel.Query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an operator asks of the views.
public sealed interface OperationQuery<R> extends Query<R> {

    /// How far each view is.
    record Processors() implements OperationQuery<ProcessorsView> {
        @Override
        public Class<ProcessorsView> answer() {
            return ProcessorsView.class;
        }
    }

    /// Waits until every view has seen a position, at most so long.
    record Await(long position, Duration atMost) implements OperationQuery<Awaited> {
        @Override
        public Class<Awaited> answer() {
            return Awaited.class;
        }
    }

    /// @param ready whether every view has reached the position the store had at the start
    record ProcessorsView(
            List<ProcessorView> items, boolean ready, Optional<LocalDate> registerDate) {}

    /// @param lag how many events it is behind
    record ProcessorView(
            String name,
            long position,
            long head,
            long lag,
            Optional<Boolean> replaying,
            Optional<String> error) {}

    record Awaited(boolean reached, long position) {}

    /// Makes a view anew from all events, beside the one that answers; goes on where that is under
    /// way already.
    record StartReplay(String view) implements OperationQuery<ReplayView> {
        @Override
        public Class<ReplayView> answer() {
            return ReplayView.class;
        }
    }

    /// How far the last replay of a view is.
    record Replay(String view) implements OperationQuery<ReplayView> {
        @Override
        public Class<ReplayView> answer() {
            return ReplayView.class;
        }
    }

    /// Ends a replay; the view that answers goes on.
    record StopReplay(String view) implements OperationQuery<ReplayView> {
        @Override
        public Class<ReplayView> answer() {
            return ReplayView.class;
        }
    }

    /// @param state `running`, `done`, `stopped`, `failed` or, where its node ended, `interrupted`
    /// @param position up to which the new view is made
    record ReplayView(
            String name,
            String state,
            long position,
            long head,
            Instant startedAt,
            Optional<String> error) {}

    /// How much there is of everything that the node which answers keeps or sees.
    record Sizes() implements OperationQuery<SizesView> {
        @Override
        public Class<SizesView> answer() {
            return SizesView.class;
        }
    }

    /// @param events bytes of the event store; empty where it does not tell
    /// @param documents how many of each kind
    /// @param timelines of each kind
    /// @param texts how many texts can be searched
    /// @param files bytes on this node's disk, of the timelines and of the text index
    record SizesView(
            Optional<Long> events,
            List<Size> documents,
            List<TimelineSize> timelines,
            long texts,
            List<Size> files) {}

    record Size(String of, long size) {}

    /// @param things that ever were
    /// @param states they ever had
    record TimelineSize(String kind, long things, long states) {}
}
