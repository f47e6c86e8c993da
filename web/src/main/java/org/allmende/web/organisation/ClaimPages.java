package org.allmende.web.organisation;

import org.allmende.kernel.Page;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.organisation.OrganisationQuery.ClaimView;
import org.allmende.kernel.task.TaskKind;
import org.allmende.kernel.task.TaskQuery;
import org.allmende.web.PersonNames;
import org.allmende.web.page.Desk;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the operator believes claims to speak for a body, or does not.
@Controller
final class ClaimPages implements Desk.Place {
    private static final String HERE = "/betrieb/antraege";
    private static final Page WAITING = new Page(0, 100);

    private final Desk desk;
    private final OrganisationWrites writes;
    private final PersonNames names;

    ClaimPages(Desk desk, OrganisationWrites writes, PersonNames names) {
        this.desk = desk;
        this.writes = writes;
        this.names = names;
    }

    /// A body and who claims to speak for it.
    record Claimed(OrganisationQuery.View body, List<Claimant> claimants) {}

    record Claimant(ClaimView claim, Optional<String> name) {}

    @GetMapping(HERE)
    Rendering claims(Visit visit) {
        var page = desk.page(visit, "organisation/claims");
        var waiting = waiting(visit);
        return page.modelAttribute(
                        "claimed", bodies(waiting).map(it -> claimed(visit, it)).toList())
                .modelAttribute("more", waiting.total() > waiting.items().size())
                .build();
    }

    private Claimed claimed(Visit visit, String id) {
        var body =
                visit.ask(
                        new OrganisationQuery.One(
                                new OrganisationId(id), visit.caller().reading()));
        var claims = body.claims().orElse(List.of());
        var called = names.names(claims.stream().map(ClaimView::person).toList());
        return new Claimed(
                body,
                claims.stream()
                        .map(it -> new Claimant(it, Optional.ofNullable(called.get(it.person()))))
                        .toList());
    }

    private static TaskQuery.Found waiting(Visit visit) {
        return visit.ask(new TaskQuery(Optional.empty(), WAITING, visit.caller().reading()));
    }

    private static Stream<String> bodies(TaskQuery.Found waiting) {
        return waiting.items().stream()
                .filter(it -> it.kind() == TaskKind.CLAIM)
                .map(it -> it.thing().id())
                .distinct();
    }

    @PostMapping(HERE + "/{id}/bestaetigung/{claim}")
    Rendering verify(Form form, @PathVariable String id, @PathVariable String claim) {
        return form.send(
                caller ->
                        writes.verify(
                                caller, id, form.body(OrganisationChanges.Verification.class)),
                outcome -> {
                    form.saying("claim-verified");
                    return HERE;
                },
                () -> claims(form.visit()));
    }

    @PostMapping(HERE + "/{id}/ablehnung/{claim}")
    Rendering reject(Form form, @PathVariable String id, @PathVariable String claim) {
        return form.send(
                caller -> writes.reject(caller, id, form.body(OrganisationChanges.Rejection.class)),
                outcome -> {
                    form.saying("claim-rejected");
                    return HERE;
                },
                () -> claims(form.visit()));
    }

    @Override
    public String key() {
        return "claims";
    }

    @Override
    public String address() {
        return HERE;
    }

    @Override
    public int order() {
        return 10;
    }

    /// For how many bodies somebody waits.
    @Override
    public Object now(Visit visit) {
        return bodies(waiting(visit)).count();
    }
}
