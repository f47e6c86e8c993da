package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.person.PersonQuery.Belonging;
import org.allmende.web.Blocking;
import org.allmende.web.Caller;
import org.allmende.web.Manners;
import org.allmende.web.Queries;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who somebody is on the platform.
@Component
final class Profiles {
    private final People people;
    private final Queries queries;
    private final Blocking blocking;

    Profiles(People people, Queries queries, Blocking blocking) {
        this.people = people;
        this.queries = queries;
        this.blocking = blocking;
    }

    /// @param operator whether the person operates the platform
    /// @param requests of the person to belong to a body, that wait
    record Me(
            PersonId person,
            Optional<String> name,
            Optional<String> email,
            boolean operator,
            List<OwnBody> organisations,
            List<PersonQuery.Asked> requests) {}

    record OwnBody(OrganisationId id, String name, OrganisationStatus status, Set<Role> roles) {
        static OwnBody of(Belonging belonging) {
            return new OwnBody(
                    belonging.id(), belonging.name(), belonging.status(), belonging.roles());
        }
    }

    /// Who the caller is.
    Mono<ResponseEntity<Me>> of(Caller caller) {
        var person = caller.signedIn();
        // Who was forgotten while its token was good is nobody any more.
        var account =
                blocking.call(
                        () ->
                                people.of(person)
                                        .orElseThrow(() -> Refused.because(Code.NOT_SIGNED_IN)));
        return account.flatMap(
                it ->
                        queries.ask(new PersonQuery.Bodies(person, caller.atLeast()))
                                .map(bodies -> answer(caller, it, bodies)));
    }

    private static ResponseEntity<Me> answer(
            Caller caller, Account account, PersonQuery.BodiesView bodies) {
        return ResponseEntity.ok()
                .header(Manners.POSITION, String.valueOf(bodies.position()))
                .body(
                        new Me(
                                account.person(),
                                account.name(),
                                account.email(),
                                caller.operator(),
                                bodies.organisations().stream().map(OwnBody::of).toList(),
                                bodies.requests()));
    }
}
