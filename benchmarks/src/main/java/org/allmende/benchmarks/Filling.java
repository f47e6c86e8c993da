package org.allmende.benchmarks;

import org.allmende.kernel.Event;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.platform.store.Recorded;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Puts events that happened before the measurement into a store, without commands.
final class Filling {

    private static final int AT_ONCE = 1_000;

    private Filling() {}

    static void fill(EventStore store, List<Recorded> events) {
        for (var from = 0; from < events.size(); from += AT_ONCE) {
            var part = events.subList(from, Math.min(events.size(), from + AT_ONCE));
            store.publish(part.stream().map(Filling::message).toList());
        }
    }

    /// The one body whose person sends all commands.
    static void body(EventStore store) {
        var events = new ArrayList<Recorded>();
        for (var event : Country.verified(CommandNode.BODY, CommandNode.PERSON, "Musterstadt")) {
            var version = events.size() + 1L;
            events.add(
                    new Recorded(
                            version,
                            CommandNode.BODY.value(),
                            version,
                            Instant.now(),
                            event,
                            Map.of()));
        }
        fill(store, events);
    }

    private static EventMessage<?> message(Recorded it) {
        return new GenericDomainEventMessage<>(
                type(it.event()),
                it.aggregate(),
                it.version() - 1,
                new GenericMessage<>(it.event(), it.metadata()),
                it.at());
    }

    private static String type(Event event) {
        return switch (event) {
            case RegisterEvent _ -> "register";
            case OrganisationEvent _ -> "organisation";
            case ProjectEvent _ -> "project";
            case CommunityEvent _ -> "community";
            case ReuseEvent _ -> "reuse";
            default -> throw new IllegalArgumentException(event.toString());
        };
    }
}
