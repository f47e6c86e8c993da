package org.allmende.web.operation;

import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.operation.OperationQuery.ReplayView;
import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.allmende.web.Queries;
import org.allmende.web.openapi.Row;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// Lets the operator have a view made anew while the old one answers.
@RestController
final class Replays {
    private static final String PATH = "/api/processors/{name}/replay";

    private final Queries queries;

    Replays(Queries queries) {
        this.queries = queries;
    }

    @Row(
            value = "Make a view anew beside the one that answers: for the operator.",
            answer = ReplayView.class,
            status = 202,
            past = false)
    @PostMapping(PATH)
    Mono<ResponseEntity<ReplayView>> start(
            Caller caller, Parameters parameters, @PathVariable String name) {
        caller.requireOperator();
        parameters.only();
        return queries.ask(new OperationQuery.StartReplay(name))
                .map(it -> ResponseEntity.status(HttpStatus.ACCEPTED).body(it));
    }

    @Row(
            value = "Read how far the last replay of a view is: for the operator.",
            answer = ReplayView.class,
            past = false)
    @GetMapping(PATH)
    Mono<ReplayView> last(Caller caller, Parameters parameters, @PathVariable String name) {
        caller.requireOperator();
        parameters.only();
        return queries.ask(new OperationQuery.Replay(name));
    }

    @Row(
            value = "Stop the replay of a view; the old one goes on: for the operator.",
            answer = ReplayView.class,
            past = false)
    @DeleteMapping(PATH)
    Mono<ReplayView> stop(Caller caller, Parameters parameters, @PathVariable String name) {
        caller.requireOperator();
        parameters.only();
        return queries.ask(new OperationQuery.StopReplay(name));
    }
}
