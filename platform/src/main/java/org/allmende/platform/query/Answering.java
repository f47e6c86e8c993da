package org.allmende.platform.query;

import org.axonframework.common.Registration;
import org.axonframework.messaging.annotation.AnnotatedHandlerInspector;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.axonframework.queryhandling.annotation.QueryHandlingMember;
import org.springframework.context.ApplicationContext;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The beans of a context that answer queries. They can be exchanged for those of another context
/// of the same making while queries arrive: what the bus knows stays subscribed and asks here who
/// answers just now. (The bus itself cannot exchange handlers without a moment in which it has
/// none, or stumbles over one that is leaving.)
public final class Answering {
    private final List<Registration> subscribed;
    private volatile Map<String, AnnotationQueryHandlerAdapter<?>> beans;

    Answering(ApplicationContext context, QueryBus bus) {
        beans = adapters(context);
        subscribed =
                beans.keySet().stream()
                        .flatMap(name -> subscribe(name, context.getType(name), bus))
                        .toList();
    }

    /// From now on the beans of this context answer; what was asked before is answered by those
    /// before.
    public void exchange(ApplicationContext next) {
        beans = adapters(next);
    }

    /// Ends all answering.
    public void end() {
        subscribed.forEach(Registration::cancel);
    }

    private Stream<Registration> subscribe(String name, Class<?> type, QueryBus bus) {
        return AnnotatedHandlerInspector.inspectType(type)
                .getHandlers(type)
                .flatMap(it -> it.unwrap(QueryHandlingMember.class).stream())
                .map(
                        it ->
                                bus.subscribe(
                                        it.getQueryName(),
                                        it.getResultType(),
                                        query -> beans.get(name).handle(query)));
    }

    private static Map<String, AnnotationQueryHandlerAdapter<?>> adapters(
            ApplicationContext context) {
        return Arrays.stream(context.getBeanDefinitionNames())
                .filter(name -> answers(context.getType(name)))
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name ->
                                        new AnnotationQueryHandlerAdapter<>(
                                                context.getBean(name))));
    }

    private static boolean answers(Class<?> type) {
        return type != null
                && type.getName().startsWith("org.allmende.")
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(it -> it.isAnnotationPresent(QueryHandler.class));
    }
}
