package org.allmende.web.project;

import org.allmende.web.Caller;
import org.allmende.web.Outcome;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.util.function.Function;

/// What bodies have to say: a new idea, what they think of another's, and what two have to want.
@Controller
final class VoiceForms {
    private final ProjectWrites writes;
    private final AgreementWrites agreements;
    private final ProjectPages pages;

    VoiceForms(ProjectWrites writes, AgreementWrites agreements, ProjectPages pages) {
        this.writes = writes;
        this.agreements = agreements;
        this.pages = pages;
    }

    @GetMapping("/projekte/neu")
    Rendering propose(Visit visit) {
        visit.requirePerson();
        return visit.page("project/new")
                .modelAttribute("suggested", visit.parameter("title").orElse(""))
                .build();
    }

    @PostMapping("/projekte/neu")
    Rendering propose(Form form) {
        form.visit().requirePerson();
        if (form.value("_preview").isPresent()) return preview(form);
        return form.saying("project-proposed")
                .send(
                        it -> writes.propose(it, form.body(NewProject.class)),
                        it -> "/projekte/" + it.id(),
                        () -> propose(form.visit()));
    }

    /// Shows how the description will look; everything typed stays.
    private Rendering preview(Form form) {
        form.shownAgain();
        return propose(form.visit());
    }

    @PostMapping("/projekte/{id}/antwort")
    Rendering respond(Form form, @PathVariable String id) {
        return voice(
                form,
                id,
                "response-given",
                it -> writes.respond(it, id, form.body(ProjectChanges.Response.class)));
    }

    @PostMapping("/projekte/{id}/antwort/zuruecknehmen")
    Rendering withdraw(Form form, @PathVariable String id) {
        return voice(form, id, "response-withdrawn", it -> writes.withdraw(it, id));
    }

    @PostMapping("/projekte/{id}/uebergabe/annehmen")
    Rendering accept(Form form, @PathVariable String id) {
        return voice(form, id, "handover-accepted", it -> agreements.accept(it, id));
    }

    @PostMapping("/projekte/{id}/uebergabe/beenden")
    Rendering endOffer(Form form, @PathVariable String id) {
        return voice(form, id, "handover-ended", it -> agreements.endOffer(it, id));
    }

    @PostMapping("/projekte/{id}/abloesung/zustimmen")
    Rendering consent(Form form, @PathVariable String id) {
        return voice(form, id, "retirement-consented", it -> agreements.consent(it, id));
    }

    @PostMapping("/projekte/{id}/abloesung/beenden")
    Rendering undo(Form form, @PathVariable String id) {
        return voice(form, id, "retirement-ended", it -> agreements.undo(it, id));
    }

    private Rendering voice(
            Form form,
            String id,
            String notice,
            Function<Caller, Mono<ResponseEntity<Outcome>>> request) {
        return form.saying(notice)
                .send(request, _ -> "/projekte/" + id, () -> pages.project(form.visit(), id));
    }
}
