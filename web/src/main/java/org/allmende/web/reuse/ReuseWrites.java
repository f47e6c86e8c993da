package org.allmende.web.reuse;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.web.Caller;
import org.allmende.web.Commands;
import org.allmende.web.Outcome;
import org.allmende.web.PathId;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// Declares reuse and moves it on.
@RestController
final class ReuseWrites {

    private final Commands commands;

    ReuseWrites(Commands commands) {
        this.commands = commands;
    }

    @Row(value = "Declare that the own body reuses a project.", status = 201)
    @PostMapping("/api/projects/{id}/reuse")
    Mono<ResponseEntity<Outcome>> declare(
            Caller caller, @PathVariable String id, @RequestBody Mono<NewReuse> body) {
        var project = PathId.of(id, ProjectId::new);
        return commands.asBody(caller)
                .about(new ProjectQuery.One(project, caller.reading()))
                .at(written -> "/api/reuse/" + written.id())
                // The declarations of a body for a project are one aggregate, which may be there.
                .add(
                        body,
                        (reuse, acting) ->
                                reuse.command(
                                        project,
                                        acting.orElseThrow(
                                                () -> Refused.because(Code.NOT_ALLOWED))));
    }

    @Row("Move the reuse to another stage.")
    @PutMapping("/api/reuse/{id}/stage")
    Mono<ResponseEntity<Outcome>> stage(
            Caller caller, @PathVariable String id, @RequestBody Mono<NewReuseStage> body) {
        var reuse = PathId.of(id, ReuseId::new);
        return commands.asBody(caller, reuse.body())
                .about(new ReuseQuery.One(reuse, caller.reading()))
                .write(body, (stage, acting) -> stage.command(reuse));
    }
}
