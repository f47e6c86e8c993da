package org.allmende.web.project;

import org.allmende.web.Caller;
import org.allmende.web.Outcome;
import org.allmende.web.contact.ContactBook;
import org.allmende.web.page.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.util.function.Function;

/// The forms with which the responsible body changes its project.
@Controller
final class ProjectForms {
    private final ProjectWrites writes;
    private final AgreementWrites agreements;
    private final ProjectPages pages;

    ProjectForms(ProjectWrites writes, AgreementWrites agreements, ProjectPages pages) {
        this.writes = writes;
        this.agreements = agreements;
        this.pages = pages;
    }

    @PostMapping("/projekte/{id}/beschreibung")
    Rendering describe(Form form, @PathVariable String id) {
        return change(
                form,
                id,
                it -> writes.describe(it, id, form.body(ProjectChanges.Description.class)));
    }

    @PostMapping("/projekte/{id}/einordnung")
    Rendering classify(Form form, @PathVariable String id) {
        return change(
                form,
                id,
                it -> writes.classify(it, id, form.body(ProjectChanges.NewClassification.class)));
    }

    @PostMapping("/projekte/{id}/stufe")
    Rendering stage(Form form, @PathVariable String id) {
        return change(
                form, id, it -> writes.stage(it, id, form.body(ProjectChanges.NewStage.class)));
    }

    @PostMapping("/projekte/{id}/plan")
    Rendering plan(Form form, @PathVariable String id) {
        return change(
                form, id, it -> writes.plan(it, id, Mono.fromSupplier(() -> PlanForm.of(form))));
    }

    @PostMapping("/projekte/{id}/bedingungen")
    Rendering terms(Form form, @PathVariable String id) {
        return change(form, id, it -> writes.terms(it, id, form.body(NewTerms.class)));
    }

    @PostMapping("/projekte/{id}/verweise")
    Rendering link(Form form, @PathVariable String id) {
        return change(
                form, id, it -> writes.link(it, id, form.body(ProjectChanges.MoreLink.class)));
    }

    @PostMapping("/projekte/{id}/verweise/{n}/entfernen")
    Rendering unlink(Form form, @PathVariable String id, @PathVariable String n) {
        return change(form, id, it -> writes.unlink(it, id, n));
    }

    @PostMapping("/projekte/{id}/kontakt")
    Rendering contact(Form form, @PathVariable String id) {
        return change(
                form, id, it -> writes.contact(it, id, form.body(ContactBook.NewContact.class)));
    }

    @PostMapping("/projekte/{id}/sichtbarkeit")
    Rendering show(Form form, @PathVariable String id) {
        return change(
                form,
                id,
                it -> writes.show(it, id, form.body(ProjectChanges.ProjectVisibility.class)));
    }

    @PostMapping("/projekte/{id}/uebergabe")
    Rendering offer(Form form, @PathVariable String id) {
        return change(
                form, id, it -> agreements.offer(it, id, form.body(ProjectChanges.Handover.class)));
    }

    @PostMapping("/projekte/{id}/abloesung")
    Rendering retire(Form form, @PathVariable String id) {
        return change(
                form,
                id,
                it -> agreements.retire(it, id, form.body(ProjectChanges.Retirement.class)));
    }

    @PostMapping("/projekte/{id}/loeschen")
    Rendering delete(Form form, @PathVariable String id) {
        return form.saying("project-deleted")
                .send(
                        it -> writes.delete(it, id),
                        _ -> "/mein",
                        () -> pages.edit(form.visit(), id));
    }

    private Rendering change(
            Form form, String id, Function<Caller, Mono<ResponseEntity<Outcome>>> request) {
        if (form.value("_suchen").isPresent()) {
            form.shownAgain();
            return pages.edit(form.visit(), id);
        }
        return form.saying("saved")
                .send(request, _ -> "/projekte/" + id, () -> pages.edit(form.visit(), id));
    }
}
