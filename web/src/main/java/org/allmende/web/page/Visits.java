package org.allmende.web.page;

import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.person.PersonQuery.BodiesView;
import org.allmende.web.Caller;
import org.allmende.web.Callers;
import org.allmende.web.Queries;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;

/// Gives the controllers of pages the [Visit] and the [Form] of a request.
@Component
public final class Visits implements HandlerMethodArgumentResolver {
    private static final BodiesView NONE = new BodiesView(List.of(), List.of(), 0);

    private final Callers callers;
    private final Queries queries;
    private final Clock clock;
    private final Furniture furniture;

    Visits(Callers callers, Queries queries, Clock clock, Furniture furniture) {
        this.callers = callers;
        this.queries = queries;
        this.clock = clock;
        this.furniture = furniture;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Visit.class || type == Form.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return parameter.getParameterType() == Visit.class
                ? of(exchange).doOnNext(visit -> saidOnce(visit, exchange)).cast(Object.class)
                : Mono.zip(
                        of(exchange),
                        exchange.getFormData(),
                        (visit, values) -> new Form(visit, values, exchange));
    }

    private static void saidOnce(Visit visit, ServerWebExchange exchange) {
        if (visit.preferences().notice().isPresent())
            exchange.getResponse().addCookie(Preferences.dropped(Preferences.NOTICE));
    }

    /// The visit that a request is.
    public Mono<Visit> of(ServerWebExchange exchange) {
        var preferences = Preferences.of(exchange.getRequest());
        return callers.of(exchange)
                .flatMap(
                        caller ->
                                belongs(caller, preferences)
                                        .map(it -> visit(caller, exchange, preferences, it)));
    }

    private Visit visit(
            Caller caller,
            ServerWebExchange exchange,
            Preferences preferences,
            BodiesView belongs) {
        var query = new LinkedMultiValueMap<String, String>();
        exchange.getRequest().getQueryParams().forEach(query::put);
        return new Visit(
                caller,
                query,
                preferences,
                belongs,
                queries,
                clock,
                new Ui(caller.language(), furniture));
    }

    /// A page that cannot find out is shown as if there were none: signing in may go on.
    private Mono<BodiesView> belongs(Caller caller, Preferences preferences) {
        return Mono.justOrEmpty(caller.person())
                .flatMap(it -> queries.ask(new PersonQuery.Bodies(it, preferences.seen())))
                .onErrorReturn(NONE)
                .defaultIfEmpty(NONE);
    }
}
