package org.allmende.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.operation.OperationQuery.ProcessorView;
import org.allmende.kernel.operation.OperationQuery.ProcessorsView;
import org.allmende.web.Queries;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/// Whether a view has stopped at an event, so that pages no longer tell the newest. Every page says
/// so, and none waits for it: it is asked beside, at most once in two seconds.
@Component
final class Standstill {
    private final Queries queries;
    private final Cache<Boolean, Boolean> asked =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build();
    private volatile Optional<Stopped> known = Optional.empty();

    Standstill(Queries queries) {
        this.queries = queries;
    }

    /// @param position the last event that the furthest behind of the stopped views has seen
    /// @param head the last event there is
    public record Stopped(long position, long head) {}

    /// As it was when it was last asked; empty while everything moves, and where nobody can say.
    Optional<Stopped> now() {
        if (asked.asMap().putIfAbsent(true, true) == null)
            queries.ask(new OperationQuery.Processors())
                    .map(Standstill::of)
                    .onErrorReturn(Optional.empty())
                    .subscribe(it -> known = it);
        return known;
    }

    private static Optional<Stopped> of(ProcessorsView views) {
        return views.items().stream()
                .filter(it -> it.error().isPresent())
                .min(Comparator.comparingLong(ProcessorView::position))
                .map(it -> new Stopped(it.position(), it.head()));
    }
}
