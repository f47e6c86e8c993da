package org.allmende.web;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Command;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Written;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.platform.command.MessageKeys;
import org.allmende.platform.json.KernelJson;
import org.allmende.web.problem.Refusals;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Sends commands with who acts, what version is expected and whether it was sent before.
@Component
final class Dispatch {
    private static final int ATTEMPTS = 5;
    private static final Duration SOON = Duration.ofMillis(2);
    private static final long PATIENCE_SECONDS = 30;

    private final CommandGateway gateway;
    private final Blocking blocking;
    private final CommandCount count;
    private final JsonMapper json = KernelJson.mapper();

    Dispatch(CommandGateway gateway, Blocking blocking, CommandCount count) {
        this.gateway = gateway;
        this.blocking = blocking;
        this.count = count;
    }

    /// @param position at or after the last event of the command
    record Sent(Written written, long position) {}

    Mono<Sent> send(Caller caller, Optional<OrganisationId> acting, Command command) {
        var metadata = metadata(caller, acting, command);
        // Who was overtaken while deciding decides again, on what is true now: with an expected
        // version the second attempt finds the conflict and names the version.
        var again =
                Retry.backoff(ATTEMPTS - 1, SOON)
                        .filter(Dispatch::isOvertaken)
                        .onRetryExhaustedThrow((_, last) -> last.failure());
        return count.each(command, blocking.call(() -> sent(command, metadata)).retryWhen(again));
    }

    private Sent sent(Command command, Map<String, String> metadata) throws Exception {
        var result = result(new GenericCommandMessage<>(command, metadata));
        if (result.isExceptional()) throw Refusals.of(result.exceptionResult());
        return sent(result);
    }

    private CommandResultMessage<?> result(CommandMessage<?> message) throws Exception {
        var callback = new FutureCallback<Object, Object>();
        gateway.send(message, callback);
        return callback.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Sent sent(CommandResultMessage<?> result) {
        var position = String.valueOf(result.getMetaData().get(MessageKeys.POSITION));
        return new Sent((Written) result.getPayload(), Long.parseLong(position));
    }

    private static boolean isOvertaken(Throwable e) {
        return e instanceof Refused refused && refused.problem().code() == Code.CONFLICT;
    }

    private Map<String, String> metadata(
            Caller caller, Optional<OrganisationId> acting, Command command) {
        var person = caller.signedIn();
        var actor = new Actor(Optional.of(person), acting, caller.operator());
        var metadata = new HashMap<>(MessageKeys.of(actor));
        caller.ifMatch().ifPresent(v -> metadata.put(MessageKeys.EXPECTED_VERSION, v));
        if (caller.idempotencyKey().isPresent()) {
            var scope = List.of(person.value(), caller.method(), caller.path());
            var key = String.join("\n", scope) + "\n" + caller.idempotencyKey().get();
            metadata.put(MessageKeys.IDEMPOTENCY_KEY, NewId.hash(key));
            metadata.put(MessageKeys.REQUEST_HASH, NewId.hash(text(command)));
        }
        metadata.put(MessageKeys.CLIENT, caller.client());
        metadata.put(MessageKeys.CORRELATION, UUID.randomUUID().toString());
        return metadata;
    }

    /// What was asked for, so that white space and the order of members make no other request.
    private String text(Command command) {
        return command.getClass().getName() + json.writeValueAsString(command);
    }
}
