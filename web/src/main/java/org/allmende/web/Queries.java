package org.allmende.web;

import org.allmende.kernel.Query;
import org.allmende.web.problem.Refusals;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/// The way from a request to a question.
///
/// ```java
/// @GetMapping("/api/projects/{id}")
/// Mono<ResponseEntity<ProjectQuery.View>> one(
///         Caller caller, Parameters parameters, @PathVariable String id) {
///     var reading = parameters.only("asOf").reading(caller);
///     return queries.thing(
///             new ProjectQuery.One(PathId.of(id, ProjectId::new), reading),
///             ProjectQuery.View::version, ProjectQuery.View::position);
/// }
/// ```
@Component
public final class Queries {
    private static final long PATIENCE_SECONDS = 30;

    private final QueryGateway gateway;
    private final Blocking blocking;

    Queries(QueryGateway gateway, Blocking blocking) {
        this.gateway = gateway;
        this.blocking = blocking;
    }

    /// The bare answer.
    public <R> Mono<R> ask(Query<R> query) {
        return blocking.call(() -> answer(query));
    }

    /// An answer that stands at a position.
    public <R> Mono<ResponseEntity<R>> answer(Query<R> query, ToLongFunction<R> position) {
        return ask(query)
                .map(
                        it ->
                                ResponseEntity.ok()
                                        .header(
                                                Manners.POSITION,
                                                String.valueOf(position.applyAsLong(it)))
                                        .body(it));
    }

    /// One thing, with its version for `If-Match`.
    public <R> Mono<ResponseEntity<R>> thing(
            Query<R> query, ToLongFunction<R> version, ToLongFunction<R> position) {
        return ask(query)
                .map(
                        it ->
                                ResponseEntity.ok()
                                        .eTag("\"" + version.applyAsLong(it) + "\"")
                                        .header(
                                                Manners.POSITION,
                                                String.valueOf(position.applyAsLong(it)))
                                        .body(it));
    }

    private <R> R answer(Query<R> query) throws Exception {
        try {
            return gateway.query(query, query.answer()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw Refusals.of(e);
        }
    }
}
