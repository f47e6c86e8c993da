package org.allmende.web;

import org.allmende.kernel.Code;
import org.allmende.kernel.Command;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Written;
import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One command on its way: who speaks, what is made of the request, how the answer looks.
public final class Sending {
    private final Dispatch dispatch;
    private final Queries queries;
    private final Caller caller;
    private final Speakers.Speaker speaker;

    private Optional<Query<?>> about = Optional.empty();
    private Optional<String> part = Optional.empty();
    private Function<Written, String> location;

    Sending(Dispatch dispatch, Queries queries, Caller caller, Speakers.Speaker speaker) {
        this.dispatch = dispatch;
        this.queries = queries;
        this.caller = caller;
        this.speaker = speaker;
        this.location = written -> caller.path() + "/" + written.part().orElse(written.id());
    }

    /// The person who speaks.
    public Optional<PersonId> writer() {
        return caller.person();
    }

    /// The thing this is about, asked for only when the request is refused here: a thing the caller
    /// may not see is not there, whatever else is wrong.
    public Sending about(Query<?> thing) {
        about = Optional.of(thing);
        return this;
    }

    /// Names the member of the answer that tells the part which was made (`claim`, `n`).
    public Sending part(String name) {
        part = Optional.of(name);
        return this;
    }

    /// Where the new thing is found, if not below the path of the request.
    public Sending at(Function<Written, String> path) {
        location = path;
        return this;
    }

    /// Makes an aggregate: 201 with its address. There is no version to expect.
    public <T> Mono<ResponseEntity<Outcome>> create(
            Mono<T> body, BiFunction<T, Optional<OrganisationId>, Command> command) {
        if (caller.ifMatch().isPresent()) throw Refused.because(Code.MALFORMED, "If-Match");
        return send(body, command, HttpStatus.CREATED);
    }

    /// Adds a part to an aggregate: 201 with its address.
    public <T> Mono<ResponseEntity<Outcome>> add(
            Mono<T> body, BiFunction<T, Optional<OrganisationId>, Command> command) {
        return send(body, command, HttpStatus.CREATED);
    }

    /// Changes a thing: 200.
    public <T> Mono<ResponseEntity<Outcome>> write(
            Mono<T> body, BiFunction<T, Optional<OrganisationId>, Command> command) {
        return send(body, command, HttpStatus.OK);
    }

    /// Changes a thing by a request without body: 200.
    public Mono<ResponseEntity<Outcome>> write(
            Function<Optional<OrganisationId>, Command> command) {
        return send(Mono.just(""), (nothing, acting) -> command.apply(acting), HttpStatus.OK);
    }

    /// Changes a thing and answers more than its version: what was asked when it was done.
    public <T, R> Mono<ResponseEntity<R>> write(
            Mono<T> body,
            BiFunction<T, Optional<OrganisationId>, Command> command,
            Function<Written, Function<Reading, Query<R>>> asked) {
        return sent(body, command)
                .flatMap(
                        sent ->
                                seen(sent)
                                        .flatMap(
                                                seen ->
                                                        queries.ask(
                                                                        asked.apply(sent.written())
                                                                                .apply(
                                                                                        reading(
                                                                                                sent)))
                                                                .map(
                                                                        it ->
                                                                                head(
                                                                                                sent,
                                                                                                HttpStatus
                                                                                                        .OK,
                                                                                                seen)
                                                                                        .body(
                                                                                                it))));
    }

    private Reading reading(Dispatch.Sent sent) {
        return caller.reading().from(sent.position());
    }

    private <T> Mono<ResponseEntity<Outcome>> send(
            Mono<T> body,
            BiFunction<T, Optional<OrganisationId>, Command> command,
            HttpStatus done) {
        return sent(body, command).flatMap(sent -> answer(sent, done));
    }

    private <T> Mono<Dispatch.Sent> sent(
            Mono<T> body, BiFunction<T, Optional<OrganisationId>, Command> command) {
        // The body is read first, so that what cannot be read is told before anything else, but a
        // wrong shape only to who may see the thing and speak for a body.
        return body.materialize()
                .flatMap(
                        read -> {
                            var wrong = read.getThrowable();
                            if (wrong != null && !isShape(wrong)) return Mono.error(wrong);
                            return prepared(read.get(), wrong, command);
                        })
                .flatMap(it -> dispatch.send(caller, it.acting(), it.command()));
    }

    private <T> Mono<Prepared> prepared(
            T body, Throwable wrong, BiFunction<T, Optional<OrganisationId>, Command> command) {
        return speaker.acting()
                .map(
                        acting -> {
                            if (wrong != null) throw (Refused) wrong;
                            caller.requireNoParameters();
                            return new Prepared(acting, command.apply(body, acting));
                        })
                .onErrorResume(Refused.class, this::unlessUnseen);
    }

    private Mono<Prepared> unlessUnseen(Refused refused) {
        if (about.isEmpty() || refused.problem().code().status() < 403) return Mono.error(refused);
        return queries.ask(about.get()).flatMap(seen -> Mono.error(refused));
    }

    private Mono<ResponseEntity<Outcome>> answer(Dispatch.Sent sent, HttpStatus done) {
        var status = sent.written().changed() ? done : HttpStatus.OK;
        return seen(sent).map(seen -> respond(sent, status, seen));
    }

    /// Whether every view has seen it, where the caller wants to wait for that.
    private Mono<Boolean> seen(Dispatch.Sent sent) {
        return caller.patience()
                .map(
                        patience ->
                                queries.ask(new OperationQuery.Await(sent.position(), patience))
                                        .map(OperationQuery.Awaited::reached)
                                        // What is written stays written, however the views are.
                                        .onErrorReturn(false))
                .orElseGet(() -> Mono.just(true));
    }

    private ResponseEntity<Outcome> respond(Dispatch.Sent sent, HttpStatus status, boolean seen) {
        var written = sent.written();
        return head(sent, status, seen)
                .body(new Outcome(written.id(), written.version(), more(written)));
    }

    private ResponseEntity.BodyBuilder head(Dispatch.Sent sent, HttpStatus status, boolean seen) {
        var written = sent.written();
        var answer =
                ResponseEntity.status(seen ? status : HttpStatus.ACCEPTED)
                        .eTag("\"" + written.version() + "\"")
                        .header(Manners.POSITION, String.valueOf(sent.position()));
        if (status == HttpStatus.CREATED)
            answer.header(
                    HttpHeaders.LOCATION, URI.create(location.apply(written)).toASCIIString());
        caller.patience()
                .ifPresent(p -> answer.header("Preference-Applied", "wait=" + p.toSeconds()));
        return answer;
    }

    private Map<String, Object> more(Written written) {
        if (part.isEmpty() || written.part().isEmpty()) return Map.of();
        var value = written.part().get();
        return Map.of(part.get(), part.get().equals("n") ? Long.valueOf(value) : value);
    }

    private static boolean isShape(Throwable wrong) {
        return wrong instanceof Refused refused && refused.problem().code().status() == 422;
    }

    private record Prepared(Optional<OrganisationId> acting, Command command) {}
}
