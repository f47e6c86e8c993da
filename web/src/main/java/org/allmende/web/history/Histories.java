package org.allmende.web.history;

import org.allmende.kernel.history.HistoryQuery;
import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.allmende.web.list.Listed;
import org.allmende.web.list.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// Answers what happened to a thing, newest first: the same for every kind of thing.
@Component
public final class Histories {

    private final Listing listing;

    Histories(Listing listing) {
        this.listing = listing;
    }

    public Mono<ResponseEntity<Listing.Answer<HistoryQuery.Entry>>> of(
            HistoryQuery.Kind kind, String id, Caller caller, Parameters parameters) {
        var types = parameters.list("type").all("type");
        return listing.answer(
                caller,
                parameters,
                HistoryQuery.Entry.class,
                (page, reading) -> new HistoryQuery(kind, id, types, page, reading),
                it -> Listed.of(it.items(), it.total(), it.asOf(), it.position()));
    }
}
