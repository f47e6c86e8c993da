package org.allmende.platform.edition;

import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.InMemoryEvents;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/// Refuses to start on a store that forgets: a start that looks green and keeps nothing must not
/// happen, whatever was configured or put on the class path.
final class WiringGuard implements SmartInitializingSingleton {

    private final ObjectProvider<EventStore> stores;
    private final ObjectProvider<EventLog> logs;
    private final ObjectProvider<TokenStore> tokens;

    WiringGuard(
            ObjectProvider<EventStore> stores,
            ObjectProvider<EventLog> logs,
            ObjectProvider<TokenStore> tokens) {
        this.stores = stores;
        this.logs = logs;
        this.tokens = tokens;
    }

    @Override
    public void afterSingletonsInstantiated() {
        stores.stream()
                .filter(EmbeddedEventStore.class::isInstance)
                .forEach(store -> refuse("event store", store));
        logs.stream()
                .filter(InMemoryEvents.class::isInstance)
                .forEach(log -> refuse("event store", log));
        tokens.stream()
                .filter(InMemoryTokenStore.class::isInstance)
                .forEach(store -> refuse("token store", store));
    }

    private static void refuse(String part, Object found) {
        throw new StartRefused(
                "The %s would be kept in memory only (%s); Allmende does not start on a store that forgets."
                        .formatted(part, found.getClass().getName()));
    }
}
