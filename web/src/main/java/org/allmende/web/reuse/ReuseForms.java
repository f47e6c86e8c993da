package org.allmende.web.reuse;

import org.allmende.web.Caller;
import org.allmende.web.Outcome;
import org.allmende.web.page.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.util.function.Function;

/// The forms with which a body declares reuse and says how it goes on.
@Controller
final class ReuseForms {
    private final ReuseWrites writes;
    private final ReusePages pages;

    ReuseForms(ReuseWrites writes, ReusePages pages) {
        this.writes = writes;
        this.pages = pages;
    }

    @PostMapping("/projekte/{id}/nachnutzen")
    Rendering declare(Form form, @PathVariable String id) {
        form.visit().requirePerson();
        form.words("covers");
        return form.saying("reuse-declared")
                .send(
                        it -> writes.declare(it, id, form.body(NewReuse.class)),
                        it -> "/nachnutzung/" + address(it),
                        () -> pages.declare(form.visit(), id));
    }

    /// The declaration's own id: that of the outcome is of all declarations of the body.
    private static String address(Outcome outcome) {
        return String.valueOf(outcome.more().getOrDefault("reuse", outcome.id()));
    }

    @PostMapping("/nachnutzung/{id}/stufe")
    Rendering stage(Form form, @PathVariable String id) {
        return change(
                form, id, it -> writes.stage(it, id, form.body(ReuseChanges.NewReuseStage.class)));
    }

    @PostMapping("/nachnutzung/{id}/angaben")
    Rendering correct(Form form, @PathVariable String id) {
        form.words("covers");
        return change(
                form, id, it -> writes.correct(it, id, form.body(ReuseChanges.Correction.class)));
    }

    @PostMapping("/nachnutzung/{id}/bestaetigung")
    Rendering confirm(Form form, @PathVariable String id) {
        return change(form, id, it -> writes.confirm(it, id));
    }

    @PostMapping("/nachnutzung/{id}/erfahrung")
    Rendering report(Form form, @PathVariable String id) {
        return change(
                form,
                id,
                it -> writes.report(it, id, form.body(ReuseChanges.ExperienceReport.class)));
    }

    @PostMapping("/nachnutzung/{id}/sichtbarkeit")
    Rendering show(Form form, @PathVariable String id) {
        return change(
                form, id, it -> writes.show(it, id, form.body(ReuseChanges.NewPublicity.class)));
    }

    @PostMapping("/nachnutzung/{id}/zuruecknehmen")
    Rendering retract(Form form, @PathVariable String id) {
        return form.saying("reuse-retracted")
                .send(
                        it -> writes.retract(it, id, form.body(ReuseChanges.Retraction.class)),
                        _ -> "/projekte/" + id.substring(0, id.indexOf('~')),
                        () -> pages.reuse(form.visit(), id));
    }

    private Rendering change(
            Form form, String id, Function<Caller, Mono<ResponseEntity<Outcome>>> request) {
        return form.saying("reuse-saved")
                .send(request, _ -> "/nachnutzung/" + id, () -> pages.reuse(form.visit(), id));
    }
}
