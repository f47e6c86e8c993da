package org.allmende.platform.store;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/// One of our own stores under test, which can be closed and opened again.
interface OwnStore extends EventLogContract {

    LiveEventStore live();

    /// Another opening of the same events, after closing this one if only one may be open.
    LiveEventStore reopen(Serializer serializer, EventUpcaster upcasters);

    @Override
    default Appending store() {
        return new AxonAppending(live(), live().log());
    }
}
