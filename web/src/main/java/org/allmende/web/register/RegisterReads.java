package org.allmende.web.register;

import org.allmende.kernel.register.RegisterQuery;
import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.allmende.web.list.Listed;
import org.allmende.web.list.Listing;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// Searches the official register.
@RestController
final class RegisterReads {

    private final Listing listing;

    RegisterReads(Listing listing) {
        this.listing = listing;
    }

    @Row(
            value = "Find bodies of the official register by name or key, tolerant of spelling.",
            answer = RegisterQuery.Item.class,
            list = true,
            open = true,
            parameters = "q")
    @GetMapping("/api/register")
    Mono<ResponseEntity<Listing.Answer<RegisterQuery.Item>>> find(
            Caller caller, Parameters parameters) {
        var q = parameters.list("q").words("q").orElse("");
        return listing.answer(
                caller,
                parameters,
                RegisterQuery.Item.class,
                (page, reading) -> new RegisterQuery.Find(q, page, reading),
                it -> Listed.of(it.items(), it.total(), it.asOf(), it.position()));
    }
}
