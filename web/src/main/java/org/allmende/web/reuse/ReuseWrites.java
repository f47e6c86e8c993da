package org.allmende.web.reuse;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.reuse.ReuseCommand;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.web.Caller;
import org.allmende.web.Commands;
import org.allmende.web.Outcome;
import org.allmende.web.PathId;
import org.allmende.web.Sending;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ReuseChanges.NewReuseStage> body) {
        return change(caller, id, body);
    }

    @Row("Show the reuse to others and have it counted, or neither.")
    @PutMapping("/api/reuse/{id}/visibility")
    Mono<ResponseEntity<Outcome>> show(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ReuseChanges.NewPublicity> body) {
        return change(caller, id, body);
    }

    @Row("Correct what was declared.")
    @PutMapping("/api/reuse/{id}/declaration")
    Mono<ResponseEntity<Outcome>> correct(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ReuseChanges.Correction> body) {
        return change(caller, id, body);
    }

    @Row("Take back what was declared by mistake.")
    @DeleteMapping("/api/reuse/{id}")
    Mono<ResponseEntity<Outcome>> retract(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ReuseChanges.Retraction> body) {
        return change(caller, id, body);
    }

    @Row("Confirm that it is still so.")
    @PostMapping("/api/reuse/{id}/confirmation")
    Mono<ResponseEntity<Outcome>> confirm(Caller caller, @PathVariable String id) {
        var reuse = PathId.of(id, ReuseId::new);
        return about(caller, reuse).write(acting -> new ReuseCommand.Confirm(reuse));
    }

    @Row("Tell what was learned from the reuse.")
    @PutMapping("/api/reuse/{id}/experience")
    Mono<ResponseEntity<Outcome>> report(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ReuseChanges.ExperienceReport> body) {
        return change(caller, id, body);
    }

    private <T extends ReuseChanges> Mono<ResponseEntity<Outcome>> change(
            Caller caller, String id, Mono<T> body) {
        var reuse = PathId.of(id, ReuseId::new);
        return about(caller, reuse).write(body, (change, acting) -> change.command(reuse));
    }

    private Sending about(Caller caller, ReuseId reuse) {
        return commands.asBody(caller, reuse.body())
                .about(new ReuseQuery.One(reuse, caller.reading()));
    }
}
