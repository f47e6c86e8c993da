package org.allmende.platform.query;

import org.axonframework.common.Registration;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;

import java.util.ArrayList;
import java.util.Arrays;

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

    /// Lets the beans of another context answer as well; what is given ends that.
    public Runnable subscribe(ApplicationContext context) {
        var subscribed = new ArrayList<Registration>();
        for (var name : context.getBeanDefinitionNames()) {
            var type = context.getType(name);
            if (type != null && type.getName().startsWith("org.allmende.") && answers(type)) {
                subscribed.add(
                        new AnnotationQueryHandlerAdapter<>(context.getBean(name)).subscribe(bus));
            }
        }
        return () -> subscribed.forEach(Registration::cancel);
    }

    private static boolean answers(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(QueryHandler.class));
    }
}
