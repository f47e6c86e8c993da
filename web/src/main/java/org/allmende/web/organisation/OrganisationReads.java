package org.allmende.web.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.allmende.kernel.history.HistoryQuery;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.web.Blocking;
import org.allmende.web.Caller;
import org.allmende.web.Filters;
import org.allmende.web.Parameters;
import org.allmende.web.PathId;
import org.allmende.web.PersonNames;
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
import java.util.stream.Stream;

/// Reads bodies, what happened to them and who belongs to them.
@RestController
final class OrganisationReads {

    private final Queries queries;
    private final ContactBook contacts;
    private final Listing listing;
    private final Histories histories;
    private final PersonNames names;
    private final Blocking blocking;

    OrganisationReads(
            Queries queries,
            Listing listing,
            Histories histories,
            ContactBook contacts,
            PersonNames names,
            Blocking blocking) {
        this.contacts = contacts;
        this.queries = queries;
        this.listing = listing;
        this.histories = histories;
        this.names = names;
        this.blocking = blocking;
    }

    @Row(
            value = "Find bodies by text and filters.",
            answer = OrganisationQuery.Item.class,
            list = true,
            facets = true,
            open = true,
            parameters = {"q", "kind", "land", "sizeClass", "status"})
    @GetMapping("/api/organisations")
    Mono<ResponseEntity<Listing.Answer<OrganisationQuery.Item>>> find(
            Caller caller, Parameters parameters) {
        var filters =
                Filters.of(parameters, "q")
                        .codes("kind", OrganisationKind.class)
                        .lands("land")
                        .codes("sizeClass", SizeClass.class)
                        .codes("status", OrganisationStatus.class)
                        .list();
        var q = parameters.words("q");
        return listing.answer(
                caller,
                parameters,
                OrganisationQuery.Item.class,
                (page, reading) -> new OrganisationQuery.Find(q, filters, page, reading),
                it -> new Listed<>(it.items(), it.total(), it.facets(), it.asOf(), it.position()));
    }

    @Row(value = "Read one body.", answer = One.class, open = true)
    @GetMapping("/api/organisations/{id}")
    Mono<ResponseEntity<One>> one(Caller caller, Parameters parameters, @PathVariable String id) {
        var reading = parameters.only("asOf").reading(caller);
        return contacts.with(
                HistoryQuery.Kind.ORGANISATION,
                id,
                caller,
                parameters,
                queries.thing(
                        new OrganisationQuery.One(PathId.of(id, OrganisationId::new), reading),
                        OrganisationQuery.View::version,
                        OrganisationQuery.View::position),
                One::new);
    }

    @Row(
            value = "Read what happened to a body, newest first.",
            answer = HistoryQuery.Entry.class,
            list = true,
            open = true,
            parameters = "type")
    @GetMapping("/api/organisations/{id}/history")
    Mono<ResponseEntity<Listing.Answer<HistoryQuery.Entry>>> history(
            Caller caller, Parameters parameters, @PathVariable String id) {
        var body = PathId.of(id, OrganisationId::new);
        return histories.of(HistoryQuery.Kind.ORGANISATION, body.value(), caller, parameters);
    }

    @Row(
            value =
                    "List who belongs to a body and who asked to: for its administrators and the"
                            + " operator.",
            answer = OrganisationQuery.PeopleView.class)
    @GetMapping("/api/organisations/{id}/people")
    Mono<ResponseEntity<OrganisationQuery.PeopleView>> people(
            Caller caller, Parameters parameters, @PathVariable String id) {
        caller.signedIn();
        var reading = parameters.only("asOf").reading(caller);
        return queries.thing(
                        new OrganisationQuery.People(PathId.of(id, OrganisationId::new), reading),
                        OrganisationQuery.PeopleView::version,
                        OrganisationQuery.PeopleView::position)
                .flatMap(
                        found ->
                                blocking.call(
                                        () ->
                                                ResponseEntity.ok()
                                                        .headers(found.getHeaders())
                                                        .body(named(found.getBody()))));
    }

    /// Who may see the list may see what the people are called.
    private OrganisationQuery.PeopleView named(OrganisationQuery.PeopleView view) {
        var all =
                Stream.concat(
                        view.people().stream().map(OrganisationQuery.Member::person),
                        view.requests().stream().map(OrganisationQuery.Request::person));
        return view.called(names.names(all.toList()));
    }

    /// @param contact for people of verified bodies, as it is now
    record One(@JsonUnwrapped OrganisationQuery.View thing, Optional<Contact> contact) {}
}
