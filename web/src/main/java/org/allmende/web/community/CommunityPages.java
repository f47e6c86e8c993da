package org.allmende.web.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.FacetCount;
import org.allmende.kernel.Page;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.history.HistoryQuery;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.web.Parameters;
import org.allmende.web.PathId;
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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Communities as people read them, and forming one.
@Controller
final class CommunityPages {
    private final CommunityReads reads;
    private final CommunityWrites writes;
    private final HistoryPages histories;

    CommunityPages(CommunityReads reads, CommunityWrites writes, HistoryPages histories) {
        this.reads = reads;
        this.writes = writes;
        this.histories = histories;
    }

    /// A filter that stands in the address, by the name of what it filters by.
    record Chosen(String parameter, String id, String name) {}

    @GetMapping("/gemeinschaften")
    Rendering list(Visit visit) {
        var bodies =
                visit.soon(
                        new OrganisationQuery.Find(
                                Optional.empty(), Map.of(), new Page(0, 1), visit.reading()));
        return visit.page("community/communities")
                .modelAttribute("found", visit.of(reads.find(visit.caller(), wanted(visit))))
                .modelAttribute("lands", lands(bodies.get()))
                .modelAttribute("statuses", CommunityStatus.values())
                .modelAttribute("chosen", chosen(visit))
                .build();
    }

    private static Parameters wanted(Visit visit) {
        return visit.parameters("q", "land", "status", "organisation", "project", "cursor", "asOf");
    }

    /// The very results as a table.
    @GetMapping("/gemeinschaften.csv")
    Mono<ResponseEntity<Listing.Answer<CommunityQuery.Item>>> table(Visit visit) {
        return reads.find(visit.caller(), wanted(visit).asTable());
    }

    /// The Länder that have bodies here.
    private static List<FacetCount> lands(OrganisationQuery.Found bodies) {
        return bodies.facets().getOrDefault("land", List.of()).stream()
                .sorted(Comparator.comparing(FacetCount::label))
                .toList();
    }

    private static List<Chosen> chosen(Visit visit) {
        var chosen = new ArrayList<Chosen>();
        for (var id : visit.parameters("organisation").all("organisation"))
            visit.tryAsk(
                            new OrganisationQuery.One(
                                    PathId.of(id, OrganisationId::new), visit.reading()))
                    .ifPresent(it -> chosen.add(new Chosen("organisation", id, it.name())));
        for (var id : visit.parameters("project").all("project"))
            visit.tryAsk(new ProjectQuery.One(PathId.of(id, ProjectId::new), visit.reading()))
                    .ifPresent(it -> chosen.add(new Chosen("project", id, it.title())));
        return chosen;
    }

    @GetMapping("/gemeinschaften/{id}")
    Rendering one(Visit visit, @PathVariable String id) {
        var read = visit.of(reads.one(visit.caller(), visit.parameters("asOf"), id));
        var community = read.thing();
        return visit.page("community/community")
                .modelAttribute("community", community)
                .modelAttribute("contact", read.contact())
                .modelAttribute("decisions", newestFirst(community.decisions()))
                .modelAttribute("part", Part.of(community, visit))
                .modelAttribute("members", Part.inOrder(community))
                .modelAttribute("kinds", ContributionKind.values())
                .modelAttribute("wishes", List.of(MemberRole.MEMBER, MemberRole.OBSERVER))
                .build();
    }

    private static List<CommunityQuery.DecisionView> newestFirst(
            List<CommunityQuery.DecisionView> decisions) {
        return decisions.stream()
                .sorted(
                        Comparator.comparing(CommunityQuery.DecisionView::decidedOn)
                                .thenComparing(CommunityQuery.DecisionView::n)
                                .reversed())
                .toList();
    }

    @GetMapping("/gemeinschaften/neu")
    Rendering form(Visit visit) {
        visit.requirePerson();
        if (!visit.verified()) throw Refused.because(Code.NOT_VERIFIED);
        var form = visit.filled().of("/gemeinschaften/neu");
        var known = visit.parameters("project").all("project");
        return visit.page("community/form")
                .modelAttribute("known", known)
                .modelAttribute("choice", ProjectChoice.of(visit, form, known))
                .modelAttribute("admissions", Admission.values())
                .modelAttribute("visibilities", Visibility.values())
                .build();
    }

    @PostMapping("/gemeinschaften/neu")
    Rendering form(Form form) {
        if (form.value("_suchen").isPresent()) {
            form.shownAgain();
            return form(form.visit());
        }
        return form.send(
                caller -> writes.form(caller, form.body(NewCommunity.class)),
                outcome -> {
                    form.saying("community.formed");
                    return "/gemeinschaften/" + outcome.id();
                },
                () -> form(form.visit()));
    }

    @GetMapping("/gemeinschaften/{id}/verlauf")
    Rendering history(Visit visit, @PathVariable String id) {
        var community = visit.of(reads.one(visit.caller(), visit.parameters("asOf"), id)).thing();
        return histories.page(
                visit,
                HistoryQuery.Kind.COMMUNITY,
                new Ref(id, community.name()),
                "/gemeinschaften/" + id);
    }
}
