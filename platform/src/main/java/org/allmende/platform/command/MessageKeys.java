package org.allmende.platform.command;

import org.allmende.kernel.Actor;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What travels with a command and, as far as it is [#KEPT], with each event it makes. Texts only.
public final class MessageKeys {
    public static final String PERSON = "actor.person";
    public static final String BODY = "actor.body";

    /// `true` for the operator.
    public static final String OPERATOR = "actor.operator";

    /// The version the sender expects, or `*` for any that exists.
    public static final String EXPECTED_VERSION = "expected-version";

    /// The hash of person, method, path and the key the client sent.
    public static final String IDEMPOTENCY_KEY = "idempotency-key";

    /// The hash of the request's body.
    public static final String REQUEST_HASH = "request-hash";

    /// The program that sent the request, as a hash.
    public static final String CLIENT = "client";

    public static final String CORRELATION = "correlation";

    /// Which command made an event.
    public static final String COMMAND = "command";

    /// The message of that command.
    public static final String CAUSE = "cause";

    /// In a command's result: a position at or after its last event.
    public static final String POSITION = "position";

    /// The header whose hash is [#IDEMPOTENCY_KEY].
    public static final String IDEMPOTENCY_HEADER = "Idempotency-Key";

    /// What an event keeps of its command's keys.
    public static final List<String> KEPT =
            List.of(PERSON, BODY, OPERATOR, IDEMPOTENCY_KEY, REQUEST_HASH, CLIENT, CORRELATION);

    private MessageKeys() {}

    /// Who acts, as keys.
    public static Map<String, String> of(Actor actor) {
        var keys = new HashMap<String, String>();
        actor.person().ifPresent(person -> keys.put(PERSON, person.value()));
        actor.body().ifPresent(body -> keys.put(BODY, body.value()));
        if (actor.operator()) {
            keys.put(OPERATOR, "true");
        }
        return keys;
    }

    /// Who acts, from keys.
    public static Actor actor(Map<String, ?> keys) {
        return new Actor(
                Optional.ofNullable((String) keys.get(PERSON)).map(PersonId::new),
                Optional.ofNullable((String) keys.get(BODY)).map(OrganisationId::new),
                "true".equals(keys.get(OPERATOR)));
    }
}
