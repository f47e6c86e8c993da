package org.allmende.web.organisation;

import org.allmende.kernel.organisation.Role;
import org.allmende.web.Caller;
import org.allmende.web.Outcome;
import org.allmende.web.SecretLink;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.util.Optional;
import java.util.function.Function;

/// The people of a body: for those who administer it, and the operator.
@Controller
final class BodyPeoplePages {
    private final OrganisationReads reads;
    private final OrganisationWrites writes;
    private final InvitationWrites invitations;

    BodyPeoplePages(
            OrganisationReads reads, OrganisationWrites writes, InvitationWrites invitations) {
        this.reads = reads;
        this.writes = writes;
        this.invitations = invitations;
    }

    @GetMapping("/kommunen/{id}/personen")
    Rendering people(Visit visit, @PathVariable String id) {
        return people(visit, id, Optional.empty());
    }

    private Rendering people(Visit visit, String id, Optional<SecretLink> made) {
        visit.requirePerson();
        var body = visit.of(reads.one(visit.caller(), visit.parameters(), id)).thing();
        return visit.page("organisation/people")
                .modelAttribute("body", body)
                .modelAttribute("standing", Standing.of(body, visit))
                .modelAttribute(
                        "people", visit.of(reads.people(visit.caller(), visit.parameters(), id)))
                .modelAttribute("roles", Role.values())
                .modelAttribute("self", visit.caller().signedIn().value())
                .modelAttribute("made", made)
                .header(HttpHeaders.CACHE_CONTROL, made.isPresent() ? "no-store" : "no-cache")
                .build();
    }

    @PostMapping("/kommunen/{id}/personen/{person}")
    Rendering roles(Form form, @PathVariable String id, @PathVariable String person) {
        return send(
                form,
                id,
                "organisation.roles-set",
                caller ->
                        writes.setRoles(
                                caller, id, person, form.body(OrganisationChanges.Roles.class)));
    }

    @PostMapping("/kommunen/{id}/personen/{person}/entfernen")
    Rendering remove(Form form, @PathVariable String id, @PathVariable String person) {
        return send(form, id, "organisation.removed", caller -> writes.remove(caller, id, person));
    }

    private Rendering send(
            Form form,
            String id,
            String notice,
            Function<Caller, Mono<ResponseEntity<Outcome>>> write) {
        return form.send(
                write,
                outcome -> {
                    form.saying(notice);
                    return "/kommunen/" + id + "/personen";
                },
                () -> people(form.visit(), id));
    }

    @PostMapping("/kommunen/{id}/einladungen/{invitation}/beenden")
    Rendering end(Form form, @PathVariable String id, @PathVariable String invitation) {
        return send(
                form,
                id,
                "organisation.invitation-ended",
                caller -> invitations.end(caller, id, invitation));
    }

    /// The link is said once: on the page that answers.
    @PostMapping("/kommunen/{id}/einladungslink")
    Rendering invite(Form form, ServerHttpRequest request, @PathVariable String id) {
        return form.answer(
                () -> {
                    var invitation = form.body(OrganisationChanges.Invitation.class);
                    var made = invitations.invite(form.caller(), request, id, invitation);
                    return people(form.visit(), id, Optional.of(form.visit().of(made)));
                },
                () -> people(form.visit(), id));
    }
}
