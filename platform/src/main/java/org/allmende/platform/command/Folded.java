package org.allmende.platform.command;

import org.allmende.kernel.Command;
import org.allmende.kernel.Event;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// An aggregate as its events say: its state, its version, and which requests with an idempotency
/// key it has answered.
///
/// @param state null before the first event
/// @param version the number of its last event, 0 before the first
/// @param answered by the hash of person, path and key
record Folded<S>(S state, long version, Map<String, Answered> answered) {

    /// How long an answer is remembered; that of a creation is kept for ever.
    static final Duration MEMORY = Duration.ofDays(2);

    Folded {
        answered = Map.copyOf(answered);
    }

    static <S> Folded<S> nothing() {
        return new Folded<>(null, 0, Map.of());
    }

    /// @param request the hash of the request's body
    /// @param version the last version that request made
    record Answered(
            String request,
            Optional<String> id,
            Optional<String> part,
            long version,
            Instant at,
            boolean created) {}

    /// What it is after one more event, whose metadata are texts.
    <C extends Command, E extends Event> Folded<S> then(
            Decider<C, S, E, ?> decider, E event, Instant at, Map<String, ?> metadata) {
        return new Folded<>(
                decider.evolve(state, event),
                version + 1,
                remembering(decider.made(event), at, metadata));
    }

    private Map<String, Answered> remembering(
            Optional<Decider.Made> made, Instant at, Map<String, ?> metadata) {
        var key = (String) metadata.get(MessageKeys.IDEMPOTENCY_KEY);
        if (key == null && answered.isEmpty()) {
            return answered;
        }
        var more = new HashMap<String, Answered>();
        answered.forEach(
                (each, answer) -> {
                    if (answer.created() || answer.at().isAfter(at.minus(MEMORY))) {
                        more.put(each, answer);
                    }
                });
        if (key != null) {
            // A command may make several events: the first that names the thing, the last version.
            var before = Optional.ofNullable(answered.get(key));
            more.put(
                    key,
                    new Answered(
                            Objects.requireNonNullElse(
                                    (String) metadata.get(MessageKeys.REQUEST_HASH), ""),
                            before.flatMap(Answered::id).or(() -> made.map(Decider.Made::id)),
                            before.flatMap(Answered::part)
                                    .or(() -> made.flatMap(Decider.Made::part)),
                            version + 1,
                            at,
                            version == 0 || before.map(Answered::created).orElse(false)));
        }
        return more;
    }
}
