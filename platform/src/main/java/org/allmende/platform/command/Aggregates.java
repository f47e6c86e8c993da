package org.allmende.platform.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.allmende.kernel.Command;
import org.allmende.kernel.Event;
import org.allmende.platform.store.Recent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.util.Comparator;
import java.util.Optional;

/// Aggregates folded from the event store. What was folded is kept; each look reads the events that
/// came since, unless the store knows that there are none, so that several nodes never decide on an
/// old state and a withdrawn right is gone with the answer to its withdrawal.
public final class Aggregates implements States {

    /// After so many events an aggregate is snapshotted again.
    static final int SNAPSHOT_EVERY = 100;

    private static final Logger log = LoggerFactory.getLogger(Aggregates.class);

    private final EventStore store;
    private final Recent recent;
    private final JsonMapper json;
    private final Cache<String, Kept> kept;

    /// @param position up to which nothing is missing from it
    private record Kept(Folded<?> folded, long position) {

        Kept or(Kept other) {
            var newer =
                    Comparator.comparingLong((Kept it) -> it.folded.version())
                            .thenComparingLong(Kept::position);
            return newer.compare(this, other) >= 0 ? this : other;
        }
    }

    /// @param most how many aggregates are kept in memory; 0 folds each from the store every time
    public Aggregates(EventStore store, JsonMapper json, int most) {
        this.store = store;
        this.recent = Recent.of(store);
        this.json = json;
        this.kept = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    @Override
    public <C extends Command, S, E extends Event> Optional<S> of(
            Decider<C, S, E, ?> decider, String id) {
        return Optional.ofNullable(fold(decider, id).state());
    }

    /// The aggregate with this id; nothing where the id is that of a thing of another kind.
    @SuppressWarnings("unchecked")
    <C extends Command, S, E extends Event> Folded<S> fold(Decider<C, S, E, ?> decider, String id) {
        var before = kept.getIfPresent(id);
        var known = before == null ? null : (Folded<S>) before.folded();
        if (known != null && !decider.state().isInstance(known.state())) {
            return Folded.nothing();
        }
        if (known != null && recent.quiet(id, before.position())) {
            return known;
        }
        var position = recent.known();
        var now =
                known == null
                        ? read(decider, id)
                        : fold(decider, known, store.readEvents(id, known.version()));
        if (now.version() > 0) {
            keep(id, now, position);
        }
        return now;
    }

    /// Keeps what a command has made, once it is durable.
    ///
    /// @param position of its last event; 0 where the store does not tell
    void keep(String id, Folded<?> folded, long position) {
        kept.asMap().merge(id, new Kept(folded, position), Kept::or);
    }

    /// Stores a snapshot where a command has passed the next hundred. A failure costs nothing but
    /// time at the next start.
    void snapshot(Decider<?, ?, ?, ?> decider, String id, long before, Folded<?> folded) {
        if (before / SNAPSHOT_EVERY == folded.version() / SNAPSHOT_EVERY) {
            return;
        }
        try {
            var snapshot =
                    new Snapshot(
                            decider.stateRevision(),
                            json.writeValueAsString(folded.state()),
                            folded.answered());
            store.storeSnapshot(
                    new GenericDomainEventMessage<>(
                            decider.type(), id, folded.version() - 1, snapshot));
        } catch (RuntimeException e) {
            log.warn("No snapshot of {} {} at version {}", decider.type(), id, folded.version(), e);
        }
    }

    private <C extends Command, S, E extends Event> Folded<S> read(
            Decider<C, S, E, ?> decider, String id) {
        var events = store.readEvents(id);
        if (events.hasNext() && !events.peek().getType().equals(decider.type())) {
            return Folded.nothing();
        }
        if (!events.hasNext() || events.peek().getSequenceNumber() == 0) {
            return fold(decider, Folded.nothing(), events);
        }
        var begun = restored(decider, events.next());
        return begun.isPresent()
                ? fold(decider, begun.get(), events)
                : fold(decider, Folded.nothing(), store.readEvents(id, 0));
    }

    private <S> Optional<Folded<S>> restored(
            Decider<?, S, ?, ?> decider, DomainEventMessage<?> message) {
        try {
            if (!(message.getPayload() instanceof Snapshot snapshot)
                    || snapshot.revision() != decider.stateRevision()) {
                return Optional.empty();
            }
            var state = json.readValue(snapshot.state(), decider.state());
            var version = message.getSequenceNumber() + 1;
            return Optional.of(new Folded<>(state, version, snapshot.answered()));
        } catch (RuntimeException e) {
            log.warn("A snapshot of a {} cannot be read; its events are", decider.type(), e);
            return Optional.empty();
        }
    }

    private <C extends Command, S, E extends Event> Folded<S> fold(
            Decider<C, S, E, ?> decider, Folded<S> from, DomainEventStream events) {
        var folded = from;
        while (events.hasNext()) {
            var message = events.next();
            requireNext(message, folded.version());
            folded =
                    folded.then(
                            decider,
                            decider.events().cast(message.getPayload()),
                            message.getTimestamp(),
                            message.getMetaData());
        }
        return folded;
    }

    private static void requireNext(DomainEventMessage<?> message, long version) {
        if (message.getSequenceNumber() != version) {
            throw new IllegalStateException(
                    "%s %s: event %d expected, %d found"
                            .formatted(
                                    message.getType(),
                                    message.getAggregateIdentifier(),
                                    version,
                                    message.getSequenceNumber()));
        }
    }
}
