package org.allmende.web.live;

import org.allmende.kernel.Viewer;
import org.allmende.kernel.live.LiveQuery.Audience;
import org.allmende.kernel.live.LiveQuery.Signal;
import org.allmende.kernel.live.LiveTopic;
import org.allmende.kernel.person.PersonQuery.BodiesView;

import reactor.core.publisher.Mono;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// One who listens: has a place in the ring and reads on from it when something new is there.
final class Listener {

    private final SignalRing ring;
    private final Set<LiveTopic> topics;
    private final Viewer viewer;

    /// To which bodies the person belongs, asked at the moment when it matters.
    private final Mono<BodiesView> bodies;

    private long seen;

    /// @param since the last position heard; below 0 when nothing is known of it
    Listener(
            SignalRing ring,
            Set<LiveTopic> topics,
            Viewer viewer,
            Mono<BodiesView> bodies,
            long since) {
        this.ring = ring;
        this.topics = topics;
        this.viewer = viewer;
        this.bodies = bodies;
        this.seen = since;
    }

    /// All that is new; empty when that is nothing. Never called twice at the same time.
    Mono<byte[]> next() {
        if (!ring.begun()) return Mono.empty();
        var missed = ring.after(seen);
        if (missed.isEmpty()) {
            seen = ring.head();
            return Mono.just(Message.all(seen));
        }
        var batches = missed.get();
        if (batches.isEmpty()) return Mono.empty();
        return passes(batches)
                .mapNotNull(
                        passes -> {
                            seen = batches.getLast().position();
                            return written(batches, passes);
                        });
    }

    private static byte[] written(List<Batch> batches, Predicate<Signal> passes) {
        var out = new ByteArrayOutputStream();
        batches.forEach(it -> it.write(passes, out));
        return out.size() == 0 ? null : out.toByteArray();
    }

    private Mono<Predicate<Signal>> passes(List<Batch> batches) {
        Predicate<Signal> open = it -> wanted(it) && level(it) == Audience.Level.PUBLIC;
        if (viewer.person().isEmpty() || !needsBodies(batches)) return Mono.just(open);
        return bodies.map(mine -> it -> wanted(it) && hears(it, mine));
    }

    private boolean needsBodies(List<Batch> batches) {
        return batches.stream()
                .flatMap(it -> it.messages().stream())
                .map(Message::signal)
                .anyMatch(it -> wanted(it) && level(it) != Audience.Level.PUBLIC);
    }

    private boolean wanted(Signal signal) {
        return topics.contains(signal.topic());
    }

    private static Audience.Level level(Signal signal) {
        return signal.audience().level();
    }

    private boolean hears(Signal signal, BodiesView mine) {
        return switch (level(signal)) {
            case PUBLIC -> true;
            case BODIES -> mine.organisations().stream().anyMatch(it -> it.status().confirmed());
            case NAMED ->
                    named(signal.audience(), mine)
                            // Claims wait for the operator.
                            || viewer.operator() && signal.topic() == LiveTopic.ORGANISATIONS;
        };
    }

    private boolean named(Audience audience, BodiesView mine) {
        return viewer.person().filter(it -> audience.persons().contains(it.value())).isPresent()
                || mine.organisations().stream()
                        .filter(it -> it.status().confirmed())
                        .anyMatch(it -> audience.organisations().contains(it.id().value()));
    }
}
