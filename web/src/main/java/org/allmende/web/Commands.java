package org.allmende.web;

import org.allmende.kernel.organisation.OrganisationId;
import org.springframework.stereotype.Component;

/// The way from a request to a command. A controller says for whom the caller speaks, then what is
/// to be done with the body of the request:
///
/// ```java
/// @PutMapping("/api/projects/{id}/description")
/// Mono<ResponseEntity<Outcome>> describe(
///         Caller caller, @PathVariable String id, @RequestBody Mono<Description> body) {
///     var project = PathId.of(id, ProjectId::new);
///     return commands.asBody(caller)
///             .about(new ProjectQuery.One(project, caller.reading()))
///             .write(body, (description, acting) -> description.command(project));
/// }
/// ```
@Component
public final class Commands {
    private final Dispatch dispatch;
    private final Speakers speakers;
    private final Queries queries;

    Commands(Dispatch dispatch, Speakers speakers, Queries queries) {
        this.dispatch = dispatch;
        this.speakers = speakers;
        this.queries = queries;
    }

    /// The caller speaks for a body: the one it belongs to, or the one it names.
    public Sending asBody(Caller caller) {
        return sending(caller, speakers.body(caller));
    }

    /// The caller speaks for the body in the path.
    public Sending asBody(Caller caller, OrganisationId inPath) {
        return sending(caller, speakers.of(inPath));
    }

    /// The caller acts in its own matter, or as the operator.
    public Sending inOwnMatter(Caller caller) {
        return sending(caller, speakers.none());
    }

    private Sending sending(Caller caller, Speakers.Speaker speaker) {
        caller.signedIn();
        return new Sending(dispatch, queries, caller, speaker);
    }
}
