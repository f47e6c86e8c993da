package org.allmende.web.reuse;

import org.allmende.kernel.history.HistoryQuery;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.web.Caller;
import org.allmende.web.Filters;
import org.allmende.web.Parameters;
import org.allmende.web.PathId;
import org.allmende.web.Queries;
import org.allmende.web.history.Histories;
import org.allmende.web.list.Listed;
import org.allmende.web.list.Listing;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads declarations of reuse.
@RestController
final class ReuseReads {

    private final Queries queries;
    private final Listing listing;
    private final Histories histories;

    ReuseReads(Queries queries, Listing listing, Histories histories) {
        this.queries = queries;
        this.listing = listing;
        this.histories = histories;
    }

    @Row(
            value = "Find declarations of reuse, newest first.",
            answer = ReuseQuery.Item.class,
            list = true,
            facets = true,
            open = true,
            parameters = {"organisation", "project", "stage", "status", "land"})
    @GetMapping("/api/reuse")
    Mono<ResponseEntity<Listing.Answer<ReuseQuery.Item>>> find(
            Caller caller, Parameters parameters) {
        var filters = filters(Filters.of(parameters).any("project"));
        return found(caller, parameters, filters);
    }

    @Row(
            value = "List who reuses a project, newest first.",
            answer = ReuseQuery.Item.class,
            list = true,
            facets = true,
            open = true,
            parameters = {"organisation", "stage", "status", "land"})
    @GetMapping("/api/projects/{id}/reuse")
    Mono<ResponseEntity<Listing.Answer<ReuseQuery.Item>>> ofProject(
            Caller caller, Parameters parameters, @PathVariable String id) {
        var project = PathId.of(id, ProjectId::new);
        var filters = new LinkedHashMap<>(filters(Filters.of(parameters)));
        filters.put("project", List.of(project.value()));
        var list = found(caller, parameters, filters);
        // The reuses of what one may not see are not an empty list, but not there.
        return queries.ask(new ProjectQuery.One(project, parameters.reading(caller))).then(list);
    }

    @Row(value = "Read one declaration of reuse.", answer = ReuseQuery.View.class, open = true)
    @GetMapping("/api/reuse/{id}")
    Mono<ResponseEntity<ReuseQuery.View>> one(
            Caller caller, Parameters parameters, @PathVariable String id) {
        var reading = parameters.only("asOf").reading(caller);
        return queries.thing(
                new ReuseQuery.One(PathId.of(id, ReuseId::new), reading),
                ReuseQuery.View::version,
                ReuseQuery.View::position);
    }

    @Row(
            value = "List what happened to a declaration of reuse, newest first.",
            answer = HistoryQuery.Entry.class,
            list = true,
            open = true,
            parameters = "type")
    @GetMapping("/api/reuse/{id}/history")
    Mono<ResponseEntity<Listing.Answer<HistoryQuery.Entry>>> history(
            Caller caller, Parameters parameters, @PathVariable String id) {
        var reuse = PathId.of(id, ReuseId::new);
        return histories.of(HistoryQuery.Kind.REUSE, reuse.value(), caller, parameters);
    }

    private static Map<String, List<String>> filters(Filters filters) {
        return filters.any("organisation")
                .codes("stage", ReuseStage.class)
                .codes("status", ReuseStatus.class)
                .lands("land")
                .list();
    }

    private Mono<ResponseEntity<Listing.Answer<ReuseQuery.Item>>> found(
            Caller caller, Parameters parameters, Map<String, List<String>> filters) {
        return listing.answer(
                caller,
                parameters,
                ReuseQuery.Item.class,
                (page, reading) -> new ReuseQuery.Find(filters, page, reading),
                it -> new Listed<>(it.items(), it.total(), it.facets(), it.asOf(), it.position()));
    }
}
