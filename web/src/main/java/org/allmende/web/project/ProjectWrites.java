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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// Proposes projects and changes them.
@RestController
final class ProjectWrites {

    private final Commands commands;
    private final ContactBook contacts;

    ProjectWrites(Commands commands, ContactBook contacts) {
        this.commands = commands;
        this.contacts = contacts;
    }

    @Row(value = "Propose an idea or show a project.", status = 201)
    @PostMapping("/api/projects")
    Mono<ResponseEntity<Outcome>> propose(Caller caller, @RequestBody Mono<NewProject> body) {
        return commands.asBody(caller)
                .create(body, (project, acting) -> project.command(new ProjectId(caller.newId())));
    }

    @Row("Delete a draft that was never shown.")
    @DeleteMapping("/api/projects/{id}")
    Mono<ResponseEntity<Outcome>> delete(Caller caller, @PathVariable String id) {
        var project = PathId.of(id, ProjectId::new);
        return contacts.forget(
                Kind.PROJECT,
                id,
                about(caller, project).write(acting -> new ProjectCommand.DeleteDraft(project)));
    }

    @Row("Say anew what the project is.")
    @PutMapping("/api/projects/{id}/description")
    Mono<ResponseEntity<Outcome>> describe(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ProjectChanges.Description> body) {
        return change(caller, id, body);
    }

    @Row("Say anew where the project belongs.")
    @PutMapping("/api/projects/{id}/classification")
    Mono<ResponseEntity<Outcome>> classify(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ProjectChanges.NewClassification> body) {
        return change(caller, id, body);
    }

    @Row("Move the project to a stage.")
    @PutMapping("/api/projects/{id}/stage")
    Mono<ResponseEntity<Outcome>> stage(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ProjectChanges.NewStage> body) {
        return change(caller, id, body);
    }

    @Row("Show the project to others, or to fewer.")
    @PutMapping("/api/projects/{id}/visibility")
    Mono<ResponseEntity<Outcome>> show(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ProjectChanges.ProjectVisibility> body) {
        return change(caller, id, body);
    }

    @Row("Say to the project of another what the own body thinks of it.")
    @PutMapping("/api/projects/{id}/response")
    Mono<ResponseEntity<Outcome>> respond(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ProjectChanges.Response> body) {
        return change(caller, id, body);
    }

    @Row("Take the own body's response back.")
    @DeleteMapping("/api/projects/{id}/response")
    Mono<ResponseEntity<Outcome>> withdraw(Caller caller, @PathVariable String id) {
        var project = PathId.of(id, ProjectId::new);
        return about(caller, project).write(acting -> new ProjectCommand.WithdrawResponse(project));
    }

    @Row("Say whom to turn to.")
    @PutMapping("/api/projects/{id}/contact")
    Mono<ResponseEntity<Outcome>> contact(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ContactBook.NewContact> body) {
        var project = PathId.of(id, ProjectId::new);
        return contacts.keep(
                Kind.PROJECT,
                id,
                about(caller, project),
                body,
                new ProjectCommand.KeepContact(project));
    }

    @Row("Say anew when which stage is meant to be reached.")
    @PutMapping("/api/projects/{id}/plan")
    Mono<ResponseEntity<Outcome>> plan(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ProjectChanges.NewPlan> body) {
        return change(caller, id, body);
    }

    @Row("Say anew what one needs to know before reusing the project.")
    @PutMapping("/api/projects/{id}/terms")
    Mono<ResponseEntity<Outcome>> terms(
            Caller caller, @PathVariable String id, @RequestBody Mono<NewTerms> body) {
        return change(caller, id, body);
    }

    @Row(value = "Add a link.", status = 201)
    @PostMapping("/api/projects/{id}/links")
    Mono<ResponseEntity<Outcome>> link(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ProjectChanges.MoreLink> body) {
        var project = PathId.of(id, ProjectId::new);
        return about(caller, project).part("n").add(body, (link, acting) -> link.command(project));
    }

    @Row("Remove a link.")
    @DeleteMapping("/api/projects/{id}/links/{n}")
    Mono<ResponseEntity<Outcome>> unlink(
            Caller caller, @PathVariable String id, @PathVariable String n) {
        var project = PathId.of(id, ProjectId::new);
        var number = PathId.number(n);
        return about(caller, project)
                .write(acting -> new ProjectCommand.RemoveLink(project, number));
    }

    private <T extends ProjectChanges> Mono<ResponseEntity<Outcome>> change(
            Caller caller, String id, Mono<T> body) {
        var project = PathId.of(id, ProjectId::new);
        return about(caller, project).write(body, (change, acting) -> change.command(project));
    }

    private Sending about(Caller caller, ProjectId project) {
        return commands.asBody(caller).about(new ProjectQuery.One(project, caller.reading()));
    }
}
