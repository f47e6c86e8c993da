package org.allmende.web.operation;

import org.allmende.kernel.operation.OperationQuery;
import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.allmende.web.Queries;
import org.allmende.web.openapi.Row;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// Shows the operator how far each view is.
@RestController
final class Processors {

    private final Queries queries;

    Processors(Queries queries) {
        this.queries = queries;
    }

    @Row(
            value = "Read how far each view is: for the operator.",
            answer = OperationQuery.ProcessorsView.class,
            past = false)
    @GetMapping("/api/processors")
    Mono<OperationQuery.ProcessorsView> processors(Caller caller, Parameters parameters) {
        caller.requireOperator();
        parameters.only();
        return queries.ask(new OperationQuery.Processors());
    }
}
