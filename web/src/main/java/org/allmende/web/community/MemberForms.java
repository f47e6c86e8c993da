package org.allmende.web.community;

import org.allmende.web.Caller;
import org.allmende.web.Outcome;
import org.allmende.web.page.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.util.function.BiFunction;

/// What a body does for itself with a community: ask, come, bring in, go. All of these forms stand
/// on the page of the community and lead back to it.
@Controller
final class MemberForms {
    /// Where those go who may not see the community any more.
    private static final String LIST = "/gemeinschaften";

    private final CommunityWrites writes;
    private final CommunityParts parts;
    private final CommunityPages pages;

    MemberForms(CommunityWrites writes, CommunityParts parts, CommunityPages pages) {
        this.writes = writes;
        this.parts = parts;
        this.pages = pages;
    }

    @PostMapping("/gemeinschaften/{id}/beitreten")
    Rendering ask(Form form, @PathVariable String id) {
        return send(
                form,
                id,
                "community.asked",
                (caller, own) ->
                        writes.ask(caller, id, form.body(CommunityChanges.JoinRequest.class)));
    }

    @PostMapping("/gemeinschaften/{id}/anfrage-zuruecknehmen")
    Rendering withdraw(Form form, @PathVariable String id) {
        return send(
                form, id, "community.withdrawn", (caller, own) -> writes.withdraw(caller, id, own));
    }

    @PostMapping("/gemeinschaften/{id}/einladung-annehmen")
    Rendering accept(Form form, @PathVariable String id) {
        return send(form, id, "community.joined", (caller, own) -> parts.accept(caller, id, own));
    }

    @PostMapping("/gemeinschaften/{id}/einladung-ablehnen")
    Rendering decline(Form form, @PathVariable String id) {
        return send(
                form,
                id,
                "community.invitation-declined",
                LIST,
                (caller, own) -> parts.endInvitation(caller, id, own));
    }

    @PostMapping("/gemeinschaften/{id}/verlassen")
    Rendering leave(Form form, @PathVariable String id) {
        return send(
                form, id, "community.left", LIST, (caller, own) -> writes.leave(caller, id, own));
    }

    @PostMapping("/gemeinschaften/{id}/beitrag")
    Rendering contribute(Form form, @PathVariable String id) {
        return send(
                form,
                id,
                "community.contributed",
                (caller, own) -> parts.contribute(caller, id, form.body(NewContribution.class)));
    }

    @PostMapping("/gemeinschaften/{id}/beitrag-zuruecknehmen/{n}")
    Rendering withdraw(Form form, @PathVariable String id, @PathVariable String n) {
        return send(
                form,
                id,
                "community.contribution-withdrawn",
                (caller, own) -> parts.withdraw(caller, id, n));
    }

    private Rendering send(
            Form form,
            String id,
            String notice,
            BiFunction<Caller, String, Mono<ResponseEntity<Outcome>>> write) {
        return send(form, id, notice, LIST + "/" + id, write);
    }

    /// @param write gets the body for which the form was sent
    private Rendering send(
            Form form,
            String id,
            String notice,
            String then,
            BiFunction<Caller, String, Mono<ResponseEntity<Outcome>>> write) {
        return form.send(
                caller -> write.apply(caller, caller.actingFor().orElse("-")),
                outcome -> {
                    form.saying(notice);
                    return then;
                },
                () -> pages.one(form.visit(), id));
    }
}
