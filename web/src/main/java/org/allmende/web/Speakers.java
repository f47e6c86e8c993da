package org.allmende.web;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.person.PersonQuery.Belonging;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// For which body a person speaks. Whether it may is decided by the command side; here is only
/// found out which one is meant.
@Component
final class Speakers {
    private final Queries queries;

    Speakers(Queries queries) {
        this.queries = queries;
    }

    /// Gives the acting body; empty for a person without one.
    @FunctionalInterface
    interface Speaker {
        Mono<Optional<OrganisationId>> acting();
    }

    Speaker none() {
        return () -> Mono.just(Optional.empty());
    }

    Speaker of(OrganisationId body) {
        return () -> Mono.just(Optional.of(body));
    }

    Speaker body(Caller caller) {
        return () ->
                queries.ask(new PersonQuery.Bodies(caller.signedIn(), caller.atLeast()))
                        .map(view -> choose(caller.actingFor(), view.organisations()));
    }

    /// Bodies that admitted the person come first; only who has none acts under a claim.
    static Optional<OrganisationId> choose(Optional<String> named, List<Belonging> belongings) {
        if (named.isPresent()) {
            return Optional.of(
                    belongings.stream()
                            .map(Belonging::id)
                            .filter(id -> id.value().equals(named.get()))
                            .findFirst()
                            .orElseThrow(() -> Refused.because(Code.NOT_ALLOWED)));
        }
        var admitted = ids(belongings, Speakers::admits);
        var candidates =
                admitted.isEmpty() ? ids(belongings, b -> b.claim().isPresent()) : admitted;
        if (candidates.size() > 1) throw Refused.because(Code.ACTING_FOR_NEEDED);
        return candidates.stream().findFirst();
    }

    private static boolean admits(Belonging belonging) {
        return belonging.status().confirmed() && !belonging.roles().isEmpty();
    }

    private static List<OrganisationId> ids(List<Belonging> all, Predicate<Belonging> which) {
        return all.stream().filter(which).map(Belonging::id).toList();
    }
}
