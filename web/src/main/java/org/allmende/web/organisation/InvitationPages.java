package org.allmende.web.organisation;

import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.web.InvitationLinks;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/// Where the link of an invitation leads: to the body that invites.
@Controller
final class InvitationPages {
    private final InvitationLinks links;
    private final InvitationWrites writes;

    InvitationPages(InvitationLinks links, InvitationWrites writes) {
        this.links = links;
        this.writes = writes;
    }

    @GetMapping(InvitationWrites.PATH + "{secret}")
    Rendering invited(Visit visit, @PathVariable String secret) {
        var meant = links.of(secret);
        var belongs = visit.bodies().stream().anyMatch(it -> it.id().equals(meant.body()));
        return visit.page("organisation/invitation")
                .modelAttribute("body", body(visit, meant))
                .modelAttribute("belongs", belongs)
                .modelAttribute("here", InvitationWrites.PATH + secret)
                .build();
    }

    private static OrganisationQuery.View body(Visit visit, InvitationLinks.Meant meant) {
        return visit.ask(new OrganisationQuery.One(meant.body(), visit.reading()));
    }

    @PostMapping(InvitationWrites.PATH + "{secret}")
    Rendering accept(Form form, @PathVariable String secret) {
        return form.send(
                caller -> writes.accept(caller, secret),
                outcome -> {
                    form.saying("organisation.belongs");
                    return "/kommunen/" + outcome.id();
                },
                () -> invited(form.visit(), secret));
    }
}
