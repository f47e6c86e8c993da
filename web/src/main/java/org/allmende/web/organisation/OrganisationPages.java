package org.allmende.web.organisation;

import org.allmende.kernel.Page;
import org.allmende.kernel.Ref;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.history.HistoryQuery;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Sort;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.web.Parameters;
import org.allmende.web.contact.ContactBook;
import org.allmende.web.history.HistoryPages;
import org.allmende.web.list.Listing;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Bodies as people read them.
@Controller
final class OrganisationPages {
    private static final Page SHOWN = new Page(0, 10);

    private final OrganisationReads reads;
    private final OrganisationWrites writes;
    private final OrganisationContact contacts;
    private final HistoryPages histories;

    OrganisationPages(
            OrganisationReads reads,
            OrganisationWrites writes,
            OrganisationContact contacts,
            HistoryPages histories) {
        this.reads = reads;
        this.writes = writes;
        this.contacts = contacts;
        this.histories = histories;
    }

    @GetMapping("/kommunen")
    Rendering list(Visit visit) {
        return visit.page("organisation/organisations")
                .modelAttribute("found", visit.of(reads.find(visit.caller(), wanted(visit))))
                .build();
    }

    private static Parameters wanted(Visit visit) {
        return visit.parameters("q", "kind", "land", "sizeClass", "status", "cursor", "asOf");
    }

    /// The very results as a table.
    @GetMapping("/kommunen.csv")
    Mono<ResponseEntity<Listing.Answer<OrganisationQuery.Item>>> table(Visit visit) {
        return reads.find(visit.caller(), wanted(visit).asTable());
    }

    @GetMapping("/kommunen/{id}")
    Rendering one(Visit visit, @PathVariable String id) {
        var own = Map.of("organisation", List.of(id));
        var current = current(visit, own);
        var reuses = visit.soon(new ReuseQuery.Find(own, Page.EVERYTHING, visit.reading()));
        var projects = projects(visit, own);
        var communities =
                visit.soon(new CommunityQuery.Find(Optional.empty(), own, SHOWN, visit.reading()));
        var read = visit.of(reads.one(visit.caller(), visit.parameters("asOf"), id));
        var standing = Standing.of(read.thing(), visit);
        return visit.page("organisation/organisation")
                .modelAttribute("body", read.thing())
                .modelAttribute("contact", read.contact())
                .modelAttribute("standing", standing)
                .modelAttribute("waiting", standing.administers() ? waiting(visit, id) : 0)
                .modelAttribute("projects", projects.get())
                .modelAttribute("communities", communities.get())
                .modelAttribute("current", current.get())
                .modelAttribute("otherReuses", others(reuses.get().items(), current.get().items()))
                .build();
    }

    /// The very reuses that the figure counts.
    private static Supplier<ReuseQuery.Found> current(Visit visit, Map<String, List<String>> own) {
        return visit.soon(
                new StatisticsQuery.ReuseFacts(
                        Optional.empty(), Optional.empty(), own, Page.EVERYTHING, visit.reading()));
    }

    /// Those it does not count: intended or ended ones, inspirations, and what is not public.
    private static List<ReuseQuery.Item> others(
            List<ReuseQuery.Item> all, List<ReuseQuery.Item> counted) {
        var ids = counted.stream().map(ReuseQuery.Item::id).toList();
        return all.stream().filter(it -> !ids.contains(it.id())).toList();
    }

    /// How many people wait for those who administer the body.
    private static int waiting(Visit visit, String id) {
        return visit.tryAsk(new OrganisationQuery.People(new OrganisationId(id), visit.reading()))
                .map(it -> it.requests().size())
                .orElse(0);
    }

    private static Supplier<ProjectQuery.Found> projects(
            Visit visit, Map<String, List<String>> own) {
        return visit.soon(
                new ProjectQuery.Find(
                        Optional.empty(),
                        own,
                        false,
                        Optional.of(Sort.CHANGED),
                        SHOWN,
                        visit.reading()));
    }

    @GetMapping("/kommunen/{id}/verlauf")
    Rendering history(Visit visit, @PathVariable String id) {
        var body = visit.of(reads.one(visit.caller(), visit.parameters("asOf"), id)).thing();
        return histories.page(
                visit, HistoryQuery.Kind.ORGANISATION, new Ref(id, body.name()), "/kommunen/" + id);
    }

    @PostMapping("/kommunen/{id}/dazugehoeren")
    Rendering ask(Form form, @PathVariable String id) {
        return form.send(
                caller ->
                        writes.ask(
                                caller, id, form.body(OrganisationChanges.MembershipRequest.class)),
                outcome -> back(form, id, "organisation.asked"),
                () -> one(form.visit(), id));
    }

    @PostMapping("/kommunen/{id}/verlassen")
    Rendering leave(Form form, @PathVariable String id) {
        return form.send(
                caller -> writes.remove(caller, id, caller.signedIn().value()),
                // Who left a body that nobody but its claimants sees is better off in the list.
                outcome -> {
                    form.saying("organisation.left");
                    return "/kommunen";
                },
                () -> one(form.visit(), id));
    }

    @PostMapping("/kommunen/{id}/kontakt")
    Rendering contact(Form form, @PathVariable String id) {
        return form.send(
                caller -> contacts.contact(caller, id, form.body(ContactBook.NewContact.class)),
                outcome -> back(form, id, "organisation.contact-kept"),
                () -> one(form.visit(), id));
    }

    private static String back(Form form, String id, String notice) {
        form.saying(notice);
        return "/kommunen/" + id;
    }
}
