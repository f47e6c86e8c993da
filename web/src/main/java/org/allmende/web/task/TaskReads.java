package org.allmende.web.task;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.task.TaskQuery;
import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.allmende.web.list.Listed;
import org.allmende.web.list.Listing;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// Reads what waits for somebody.
@RestController
final class TaskReads {

    private final Listing listing;

    TaskReads(Listing listing) {
        this.listing = listing;
    }

    @Row(
            value = "List what waits for me and the bodies I speak for, the oldest first.",
            answer = TaskQuery.Item.class,
            list = true)
    @GetMapping("/api/tasks")
    Mono<ResponseEntity<Listing.Answer<TaskQuery.Item>>> find(
            Caller caller, Parameters parameters) {
        caller.signedIn();
        parameters.list();
        var acting = caller.actingFor().map(TaskReads::body);
        return listing.answer(
                caller,
                parameters,
                TaskQuery.Item.class,
                (page, reading) -> new TaskQuery(acting, page, reading),
                it -> Listed.of(it.items(), it.total(), it.asOf(), it.position()));
    }

    /// What cannot be the id of a body is one to which nobody belongs.
    private static OrganisationId body(String named) {
        try {
            return new OrganisationId(named);
        } catch (Refused e) {
            throw Refused.because(Code.NOT_ALLOWED);
        }
    }
}
