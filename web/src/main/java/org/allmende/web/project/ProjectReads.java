package org.allmende.web.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.history.HistoryQuery;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Sort;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.web.Caller;
import org.allmende.web.Filters;
import org.allmende.web.Parameters;
import org.allmende.web.PathId;
import org.allmende.web.Queries;
import org.allmende.web.contact.Contact;
import org.allmende.web.contact.ContactBook;
import org.allmende.web.history.Histories;
import org.allmende.web.list.Listed;
import org.allmende.web.list.Listing;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.Optional;

/// Reads projects and ideas.
@RestController
final class ProjectReads {

    private final Queries queries;
    private final ContactBook contacts;
    private final Listing listing;
    private final Histories histories;

    ProjectReads(Queries queries, Listing listing, Histories histories, ContactBook contacts) {
        this.contacts = contacts;
        this.queries = queries;
        this.listing = listing;
        this.histories = histories;
    }

    @Row(
            value = "Find projects and ideas by text and filters.",
            answer = ProjectQuery.Item.class,
            list = true,
            facets = true,
            open = true,
            parameters = {
                "q",
                "topic",
                "field",
                "stage",
                "land",
                "kind",
                "sizeClass",
                "stance",
                "ozgId",
                "leika",
                "organisation",
                "community",
                "visibility",
                "retired",
                "sort"
            })
    @GetMapping("/api/projects")
    Mono<ResponseEntity<Listing.Answer<ProjectQuery.Item>>> find(
            Caller caller, Parameters parameters) {
        var filters =
                Filters.of(parameters, "q", "sort", "retired")
                        .codes("topic", Topic.class)
                        .codes("field", Field.class)
                        .codes("stage", Stage.class)
                        .lands("land")
                        .codes("kind", OrganisationKind.class)
                        .codes("sizeClass", SizeClass.class)
                        .codes("stance", Stance.class)
                        .any("ozgId", "leika", "organisation", "community")
                        .codes("visibility", Visibility.class)
                        .list();
        var q = parameters.words("q");
        var retired = parameters.flag("retired");
        var sort = parameters.code("sort", Sort.class);
        return listing.answer(
                caller,
                parameters,
                ProjectQuery.Item.class,
                (page, reading) -> new ProjectQuery.Find(q, filters, retired, sort, page, reading),
                it -> new Listed<>(it.items(), it.total(), it.facets(), it.asOf(), it.position()));
    }

    @Row(value = "Read one project.", answer = One.class, open = true)
    @GetMapping("/api/projects/{id}")
    Mono<ResponseEntity<One>> one(Caller caller, Parameters parameters, @PathVariable String id) {
        var reading = parameters.only("asOf").reading(caller);
        return contacts.with(
                HistoryQuery.Kind.PROJECT,
                id,
                caller,
                parameters,
                queries.thing(
                        new ProjectQuery.One(PathId.of(id, ProjectId::new), reading),
                        ProjectQuery.View::version,
                        ProjectQuery.View::position),
                One::new);
    }

    @Row(
            value = "Read what happened to a project, newest first.",
            answer = HistoryQuery.Entry.class,
            list = true,
            open = true,
            parameters = "type")
    @GetMapping("/api/projects/{id}/history")
    Mono<ResponseEntity<Listing.Answer<HistoryQuery.Entry>>> history(
            Caller caller, Parameters parameters, @PathVariable String id) {
        var project = PathId.of(id, ProjectId::new);
        return histories.of(HistoryQuery.Kind.PROJECT, project.value(), caller, parameters);
    }

    /// @param contact for people of verified bodies, as it is now
    record One(@JsonUnwrapped ProjectQuery.View thing, Optional<Contact> contact) {}
}
