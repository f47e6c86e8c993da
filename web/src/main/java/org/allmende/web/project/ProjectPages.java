package org.allmende.web.project;

import org.allmende.kernel.Page;
import org.allmende.kernel.Ref;
import org.allmende.kernel.catalogue.ServiceCatalogue;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.history.HistoryQuery;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Sort;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.web.PathId;
import org.allmende.web.history.HistoryPages;
import org.allmende.web.page.Search;
import org.allmende.web.page.Visit;
import org.allmende.web.picture.ReusePictures;
import org.allmende.web.picture.map.Borders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A project as people read it, with what the body they act for can do here.
@Controller
final class ProjectPages {
    private static final Page FOUND = new Page(0, 10);

    private final ProjectReads reads;
    private final HistoryPages histories;
    private final ReusePictures pictures;

    ProjectPages(ProjectReads reads, HistoryPages histories, ReusePictures pictures) {
        this.reads = reads;
        this.histories = histories;
        this.pictures = pictures;
    }

    /// A community of the project and where the own body stands in it.
    ///
    /// @param standing `none`, `member`, `waiting` or `invited`
    record Together(CommunityQuery.View community, String standing) {}

    @GetMapping("/projekte/{id}")
    Rendering project(Visit visit, @PathVariable String id) {
        var asked = reuses(visit, id);
        var ownProjects = ownProjects(visit);
        var one = one(visit, id);
        var project = one.thing();
        var reuses =
                asked.get().items().stream()
                        .sorted(Comparator.comparing(ReuseQuery.Item::status))
                        .toList();
        var own = visit.acting().map(it -> it.id().value());
        return visit.page("project/project")
                .modelAttribute("project", project)
                .modelAttribute("contact", one.contact())
                .modelAttribute("track", StageTrack.of(project))
                .modelAttribute("reuses", reuses)
                .modelAttribute("reuseMap", reuses.isEmpty() ? null : pictures.ofProject(visit, id))
                .modelAttribute("borders", Borders.SOURCE)
                .modelAttribute("communities", communities(visit, project.communities()))
                .modelAttribute("services", Services.of(project))
                .modelAttribute("responsible", visit.speaksFor(project.responsible().id()))
                .modelAttribute(
                        "ownResponse",
                        project.responses().stream()
                                .filter(it -> own.equals(Optional.of(it.organisation().id())))
                                .findFirst())
                .modelAttribute(
                        "ownReuse",
                        reuses.stream()
                                .filter(
                                        it ->
                                                own.equals(Optional.of(it.organisation().id()))
                                                        && it.endedAt().isEmpty())
                                .findFirst())
                .modelAttribute("ownProjects", ownProjects.get())
                .build();
    }

    @GetMapping("/projekte/{id}/bearbeiten")
    Rendering edit(Visit visit, @PathVariable String id) {
        visit.requirePerson();
        var one = one(visit, id);
        visit.require(visit.speaksFor(one.thing().responsible().id()));
        return visit.page("project/edit")
                .modelAttribute("project", one.thing())
                .modelAttribute("contact", one.contact())
                .modelAttribute("services", Services.of(one.thing()))
                .modelAttribute("planned", planned(one.thing()))
                .modelAttribute("ozgServices", ServiceCatalogue.bundled().ozgServices())
                .modelAttribute("bodies", bodies(visit, one.thing()))
                .modelAttribute("others", others(visit, id))
                .build();
    }

    @GetMapping("/projekte/{id}/verlauf")
    Rendering history(Visit visit, @PathVariable String id) {
        var project = one(visit, id).thing();
        return histories.page(
                visit, HistoryQuery.Kind.PROJECT, new Ref(id, project.title()), "/projekte/" + id);
    }

    /// The stages that can be planned, each with its day if there is one.
    private static List<StageTrack.Step> planned(ProjectQuery.View project) {
        return StageTrack.of(project).steps();
    }

    private ProjectReads.One one(Visit visit, String id) {
        return visit.of(reads.one(visit.caller(), visit.parameters("asOf"), id));
    }

    /// Those that use it first, then those that mean to, then those that did; each the newest
    /// first.
    private static Supplier<ReuseQuery.Found> reuses(Visit visit, String id) {
        return visit.soon(
                new ReuseQuery.Find(
                        Map.of("project", List.of(id)), Page.EVERYTHING, visit.reading()));
    }

    private static List<Together> communities(Visit visit, List<Ref> communities) {
        var questions =
                communities.stream()
                        .map(
                                it ->
                                        new CommunityQuery.One(
                                                new CommunityId(it.id()), visit.reading()))
                        .toList();
        return visit.ask(questions).stream()
                .map(it -> new Together(it, standing(visit, it)))
                .toList();
    }

    private static String standing(Visit visit, CommunityQuery.View community) {
        var own = visit.acting().map(it -> it.id().value()).orElse("");
        if (community.members().stream().anyMatch(it -> it.organisation().id().equals(own)))
            return "member";
        if (community.invitations().orElse(List.of()).stream()
                .anyMatch(it -> it.organisation().id().equals(own))) return "invited";
        if (community.requests().orElse(List.of()).stream()
                .anyMatch(it -> it.organisation().id().equals(own))) return "waiting";
        return "none";
    }

    /// Projects of the own body, to be named where it has one already.
    private static Supplier<List<ProjectQuery.Item>> ownProjects(Visit visit) {
        return visit.acting()
                .map(
                        it ->
                                find(
                                        visit,
                                        Optional.empty(),
                                        Map.of("organisation", List.of(it.id().value())),
                                        Page.EVERYTHING))
                .orElse(List::of);
    }

    private static Supplier<List<ProjectQuery.Item>> find(
            Visit visit, Optional<String> q, Map<String, List<String>> filters, Page page) {
        var sort = q.isPresent() ? Sort.RELEVANCE : Sort.TITLE;
        var found =
                visit.soon(
                        new ProjectQuery.Find(
                                q, filters, false, Optional.of(sort), page, visit.reading()));
        return () -> found.get().items();
    }

    /// Projects in favour of which this one can be retired.
    private static Search others(Visit visit, String id) {
        return Search.of(
                visit.filled().of("/projekte/" + id + "/abloesung"),
                "inFavourOf",
                q ->
                        find(visit, Optional.of(q), Map.of(), FOUND).get().stream()
                                .filter(it -> !it.id().equals(id))
                                .map(it -> named(it.id(), it.title(), it.responsible()))
                                .toList(),
                it ->
                        visit.tryAsk(
                                        new ProjectQuery.One(
                                                PathId.of(it, ProjectId::new), visit.reading()))
                                .map(known -> named(it, known.title(), known.responsible())));
    }

    private static Ref named(String id, String title, Ref responsible) {
        return new Ref(id, title + " – " + responsible.name());
    }

    /// Bodies to which it can be handed over.
    private static Search bodies(Visit visit, ProjectQuery.View project) {
        return Search.of(
                visit.filled().of("/projekte/" + project.id() + "/uebergabe"),
                "to",
                q ->
                        visit
                                .ask(
                                        new OrganisationQuery.Find(
                                                Optional.of(q),
                                                Map.of("status", List.of("verified")),
                                                FOUND,
                                                visit.reading()))
                                .items()
                                .stream()
                                .filter(it -> !it.id().equals(project.responsible().id()))
                                .map(it -> new Ref(it.id(), it.name()))
                                .toList(),
                it ->
                        visit.tryAsk(
                                        new OrganisationQuery.One(
                                                PathId.of(it, OrganisationId::new),
                                                visit.reading()))
                                .map(known -> new Ref(it, known.name())));
    }
}
