package org.allmende.web.project;

import org.allmende.kernel.history.HistoryQuery.Kind;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.web.Caller;
import org.allmende.web.Commands;
import org.allmende.web.Outcome;
import org.allmende.web.PathId;
import org.allmende.web.Sending;
import org.allmende.web.contact.ContactBook;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.function.Function;

/// What two bodies have to want: the handover of a project and its retirement.
@RestController
final class AgreementWrites {

    private final Commands commands;
    private final ContactBook contacts;

    AgreementWrites(Commands commands, ContactBook contacts) {
        this.commands = commands;
        this.contacts = contacts;
    }

    @Row("Offer another body to become responsible.")
    @PutMapping("/api/projects/{id}/handover")
    Mono<ResponseEntity<Outcome>> offer(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ProjectChanges.Handover> body) {
        var project = PathId.of(id, ProjectId::new);
        return about(caller, project).write(body, (change, acting) -> change.command(project));
    }

    @Row("End the offer, as either side.")
    @DeleteMapping("/api/projects/{id}/handover")
    Mono<ResponseEntity<Outcome>> endOffer(Caller caller, @PathVariable String id) {
        return send(caller, id, ProjectCommand.EndHandover::new);
    }

    @Row("Become responsible for a project that was offered.")
    @PutMapping("/api/projects/{id}/handover/acceptance")
    Mono<ResponseEntity<Outcome>> accept(Caller caller, @PathVariable String id) {
        // Whom to turn to belonged to the body before.
        return contacts.forget(
                Kind.PROJECT, id, send(caller, id, ProjectCommand.AcceptHandover::new));
    }

    @Row("Retire the project in favour of another.")
    @PutMapping("/api/projects/{id}/retirement")
    Mono<ResponseEntity<Outcome>> retire(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ProjectChanges.Retirement> body) {
        var project = PathId.of(id, ProjectId::new);
        return about(caller, project).write(body, (change, acting) -> change.command(project));
    }

    @Row("End the asking or undo the retirement, as either side.")
    @DeleteMapping("/api/projects/{id}/retirement")
    Mono<ResponseEntity<Outcome>> undo(Caller caller, @PathVariable String id) {
        return send(caller, id, ProjectCommand.EndRetirement::new);
    }

    @Row("Agree that another's project retires in favour of the own one.")
    @PutMapping("/api/projects/{id}/retirement/consent")
    Mono<ResponseEntity<Outcome>> consent(Caller caller, @PathVariable String id) {
        return send(caller, id, ProjectCommand.ConsentToRetirement::new);
    }

    private Mono<ResponseEntity<Outcome>> send(
            Caller caller, String id, Function<ProjectId, ProjectCommand> command) {
        var project = PathId.of(id, ProjectId::new);
        return about(caller, project).write(acting -> command.apply(project));
    }

    private Sending about(Caller caller, ProjectId project) {
        return commands.asBody(caller).about(new ProjectQuery.One(project, caller.reading()));
    }
}
