package org.allmende.web.register;

import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Written;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterQuery;
import org.allmende.kernel.register.RegisterQuery.Imported;
import org.allmende.web.Caller;
import org.allmende.web.Commands;
import org.allmende.web.Parameters;
import org.allmende.web.Queries;
import org.allmende.web.openapi.Row;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.function.Function;

/// Keeps the official register current: for the operator.
@RestController
final class RegisterWrites {

    private final Commands commands;
    private final Queries queries;
    private final OfficialFile files;

    RegisterWrites(Commands commands, Queries queries, OfficialFile files) {
        this.commands = commands;
        this.queries = queries;
        this.files = files;
    }

    @Row(
            value =
                    "Bring a newer official register into force (a file GV100AD): for the"
                            + " operator.",
            answer = Imported.class,
            written = true,
            past = false)
    @PutMapping(
            path = "/api/register",
            consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Mono<ResponseEntity<Imported>> put(
            Caller caller, @RequestBody(required = false) Flux<DataBuffer> body) {
        caller.requireOperator();
        return files.packed(body).flatMap(packed -> put(caller, packed));
    }

    /// Brings an edition into force that is read already.
    Mono<ResponseEntity<Imported>> put(Caller caller, String packed) {
        caller.requireOperator();
        return commands.inOwnMatter(caller)
                .write(
                        Mono.just(packed),
                        (file, acting) -> new RegisterCommand.Import(file),
                        written -> changed(written, packed));
    }

    /// The same register once more shows no difference.
    private static Function<Reading, Query<Imported>> changed(Written written, String packed) {
        return reading ->
                written.changed()
                        ? new RegisterQuery.Change(written.version(), reading)
                        : new RegisterQuery.Preview(packed, reading);
    }

    @Row(
            value = "See what a newer official register would change: for the operator.",
            answer = Imported.class,
            past = false)
    @PostMapping(
            path = "/api/register/preview",
            consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Mono<Imported> preview(
            Caller caller,
            Parameters parameters,
            @RequestBody(required = false) Flux<DataBuffer> body) {
        caller.requireOperator();
        parameters.only();
        return files.packed(body).flatMap(packed -> preview(caller, packed));
    }

    Mono<Imported> preview(Caller caller, String packed) {
        return queries.ask(new RegisterQuery.Preview(packed, caller.reading()));
    }
}
