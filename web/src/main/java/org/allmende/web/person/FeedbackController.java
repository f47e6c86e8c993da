package org.allmende.web.person;

import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Note;
import org.allmende.web.Blocking;
import org.allmende.web.Caller;
import org.allmende.web.Fields;
import org.allmende.web.NewId;
import org.allmende.web.Parameters;
import org.allmende.web.list.Listing;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;
import org.allmende.web.openapi.Row;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Takes what anybody says about the platform, and shows it to the operator.
@RestController
class FeedbackController {
    private final Feedbacks feedbacks;
    private final FeedbackProperties limits;
    private final Throttle addresses;
    private final Throttle everybody;
    private final Listing listing;
    private final Blocking blocking;
    private final Clock clock;

    FeedbackController(
            People people,
            FeedbackProperties limits,
            Listing listing,
            Blocking blocking,
            Clock clock) {
        this.feedbacks = people.feedbacks();
        this.limits = limits;
        this.addresses = new Throttle(limits.perAddress(), limits.window());
        this.everybody = new Throttle(limits.inAll(), limits.window());
        this.listing = listing;
        this.blocking = blocking;
        this.clock = clock;
    }

    record NewFeedback(
            @Must(Note.class) String page,
            @Must(Note.class) String text,
            @May(Email.class) String replyTo) {
        Feedback at(Instant now) {
            var fields = new Fields();
            var where = fields.required("page", page, Note::new);
            var said = fields.required("text", text, Note::new);
            var reply = fields.optional("replyTo", replyTo, Email::new).map(Email::value);
            return fields.then(() -> new Feedback(NewId.random(), now, where, said, reply));
        }
    }

    record Taken(String id, Instant at) {}

    @Row(
            value = "Say something about the platform.",
            answer = Taken.class,
            status = 201,
            past = false,
            open = true)
    @PostMapping("/api/feedback")
    Mono<ResponseEntity<Taken>> say(
            Caller caller, @RequestBody Mono<NewFeedback> body, ServerWebExchange exchange) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var address = NetworkAddress.of(exchange.getRequest());
        return body.map(it -> it.at(now))
                .flatMap(feedback -> blocking.call(() -> taken(feedback, caller.person(), address)))
                .map(it -> ResponseEntity.status(HttpStatus.CREATED).body(it));
    }

    private Taken taken(Feedback feedback, Optional<PersonId> writer, String address) {
        addresses.take(address);
        everybody.take("");
        forgetOld();
        feedbacks.keep(feedback, writer);
        return new Taken(feedback.id(), feedback.at());
    }

    /// What a person said and what has not been erased since.
    List<Feedback> saidBy(PersonId writer) {
        forgetOld();
        return feedbacks.writtenBy(writer);
    }

    private void forgetOld() {
        feedbacks.forgetBefore(clock.instant().minus(limits.keep()));
    }

    @Row(
            value = "Read what was said about the platform: for the operator.",
            answer = Feedback.class,
            list = true,
            past = false)
    @GetMapping("/api/feedback")
    Mono<ResponseEntity<Listing.Kept<Feedback>>> all(Caller caller, Parameters parameters) {
        caller.requireOperator();
        return listing.kept(
                caller,
                parameters.only("size", "cursor", "format"),
                Feedback.class,
                (until, page) ->
                        blocking.call(
                                () -> {
                                    forgetOld();
                                    return new Listing.Part<>(
                                            feedbacks.said(until, page.offset(), page.size()),
                                            feedbacks.count(until));
                                }));
    }
}
