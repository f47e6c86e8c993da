package org.allmende.platform.query;

import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;

/// Subscribes every bean that answers queries to the query bus.
public final class QueryHandlers implements SmartInitializingSingleton {

    private final ApplicationContext context;
    private final QueryBus bus;

    public QueryHandlers(ApplicationContext context, QueryBus bus) {
        this.context = context;
        this.bus = bus;
    }

    @Override
    public void afterSingletonsInstantiated() {
        subscribe(context);
    }

    /// Lets the beans of another context answer as well, until those of a third take their place.
    public Answering subscribe(ApplicationContext context) {
        return new Answering(context, bus);
    }
}
