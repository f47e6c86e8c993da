package org.allmende.web.community;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.history.HistoryQuery;
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

/// Reads communities, their members and what happened to them.
@RestController
final class CommunityReads {

    private final Queries queries;
    private final ContactBook contacts;
    private final Listing listing;
    private final Histories histories;

    CommunityReads(Queries queries, Listing listing, Histories histories, ContactBook contacts) {
        this.contacts = contacts;
        this.queries = queries;
        this.listing = listing;
        this.histories = histories;
    }

    @Row(
            value = "Find communities by text and filters.",
            answer = CommunityQuery.Item.class,
            list = true,
            facets = true,
            open = true,
            parameters = {"q", "organisation", "project", "land", "status", "visibility"})
    @GetMapping("/api/communities")
    Mono<ResponseEntity<Listing.Answer<CommunityQuery.Item>>> find(
            Caller caller, Parameters parameters) {
        var filters =
                Filters.of(parameters, "q")
                        .any("organisation", "project")
                        .lands("land")
                        .codes("status", CommunityStatus.class)
                        .codes("visibility", Visibility.class)
                        .list();
        var q = parameters.words("q");
        return listing.answer(
                caller,
                parameters,
                CommunityQuery.Item.class,
                (page, reading) -> new CommunityQuery.Find(q, filters, page, reading),
                it -> new Listed<>(it.items(), it.total(), it.facets(), it.asOf(), it.position()));
    }

    @Row(value = "Read one community.", answer = One.class, open = true)
    @GetMapping("/api/communities/{id}")
    Mono<ResponseEntity<One>> one(Caller caller, Parameters parameters, @PathVariable String id) {
        var reading = parameters.only("asOf").reading(caller);
        return contacts.with(
                HistoryQuery.Kind.COMMUNITY,
                id,
                caller,
                parameters,
                queries.thing(
                        new CommunityQuery.One(PathId.of(id, CommunityId::new), reading),
                        CommunityQuery.View::version,
                        CommunityQuery.View::position),
                One::new);
    }

    @Row(
            value = "List the members of a community.",
            answer = CommunityQuery.MemberView.class,
            list = true,
            open = true)
    @GetMapping("/api/communities/{id}/members")
    Mono<ResponseEntity<Listing.Answer<CommunityQuery.MemberView>>> members(
            Caller caller, Parameters parameters, @PathVariable String id) {
        var community = PathId.of(id, CommunityId::new);
        return listing.answer(
                caller,
                parameters.list(),
                CommunityQuery.MemberView.class,
                (page, reading) -> new CommunityQuery.Members(community, page, reading),
                it -> Listed.of(it.items(), it.total(), it.asOf(), it.position()));
    }

    @Row(
            value = "Read what happened to a community, newest first.",
            answer = HistoryQuery.Entry.class,
            list = true,
            open = true,
            parameters = "type")
    @GetMapping("/api/communities/{id}/history")
    Mono<ResponseEntity<Listing.Answer<HistoryQuery.Entry>>> history(
            Caller caller, Parameters parameters, @PathVariable String id) {
        var community = PathId.of(id, CommunityId::new);
        return histories.of(HistoryQuery.Kind.COMMUNITY, community.value(), caller, parameters);
    }

    /// @param contact for people of verified bodies, as it is now
    record One(@JsonUnwrapped CommunityQuery.View thing, Optional<Contact> contact) {}
}
