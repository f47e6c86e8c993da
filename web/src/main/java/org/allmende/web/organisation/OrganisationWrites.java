package org.allmende.web.organisation;

import org.allmende.kernel.Written;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.person.PersonId;
import org.allmende.web.Caller;
import org.allmende.web.Commands;
import org.allmende.web.Outcome;
import org.allmende.web.PathId;
import org.allmende.web.Sending;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// Claims bodies and says who belongs to them.
@RestController
final class OrganisationWrites {

    private final Commands commands;

    OrganisationWrites(Commands commands) {
        this.commands = commands;
    }

    @Row(value = "Claim to speak for a body.", status = 201)
    @PostMapping("/api/organisations")
    Mono<ResponseEntity<Outcome>> claim(Caller caller, @RequestBody Mono<NewClaim> body) {
        return commands.inOwnMatter(caller)
                .part("claim")
                .at(OrganisationWrites::address)
                .create(body, (claim, acting) -> claim.command());
    }

    @Row("Believe a claim: for the operator.")
    @PutMapping("/api/organisations/{id}/verification")
    Mono<ResponseEntity<Outcome>> verify(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) Mono<OrganisationChanges.Verification> body) {
        var organisation = PathId.of(id, OrganisationId::new);
        return about(commands.inOwnMatter(caller), caller, organisation)
                .write(
                        body.defaultIfEmpty(OrganisationChanges.Verification.NONE),
                        (verification, acting) -> verification.command(organisation));
    }

    @Row("Do not believe a claim: for the operator.")
    @PutMapping("/api/organisations/{id}/rejection")
    Mono<ResponseEntity<Outcome>> reject(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) Mono<OrganisationChanges.Rejection> body) {
        var organisation = PathId.of(id, OrganisationId::new);
        return about(commands.inOwnMatter(caller), caller, organisation)
                .write(
                        body.defaultIfEmpty(OrganisationChanges.Rejection.NONE),
                        (rejection, acting) -> rejection.command(organisation));
    }

    @Row(value = "Ask to belong to a body.", status = 201)
    @PostMapping("/api/organisations/{id}/requests")
    Mono<ResponseEntity<Outcome>> ask(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) Mono<OrganisationChanges.MembershipRequest> body) {
        var organisation = PathId.of(id, OrganisationId::new);
        return about(commands.inOwnMatter(caller), caller, organisation)
                .at(OrganisationWrites::address)
                .add(
                        body.defaultIfEmpty(OrganisationChanges.MembershipRequest.NONE),
                        (request, acting) -> request.command(organisation));
    }

    @Row("Admit a person or change its roles: for administrators.")
    @PutMapping("/api/organisations/{id}/people/{person}")
    Mono<ResponseEntity<Outcome>> setRoles(
            Caller caller,
            @PathVariable String id,
            @PathVariable String person,
            @RequestBody Mono<OrganisationChanges.Roles> body) {
        var organisation = PathId.of(id, OrganisationId::new);
        var whom = PathId.of(person, PersonId::new);
        return about(commands.asBody(caller, organisation), caller, organisation)
                .write(body, (roles, acting) -> roles.command(organisation, whom));
    }

    @Row("Remove a person or decline its request: for administrators, and for the person itself.")
    @DeleteMapping("/api/organisations/{id}/people/{person}")
    Mono<ResponseEntity<Outcome>> remove(
            Caller caller, @PathVariable String id, @PathVariable String person) {
        var organisation = PathId.of(id, OrganisationId::new);
        var whom = PathId.of(person, PersonId::new);
        return about(commands.asBody(caller, organisation), caller, organisation)
                .write(acting -> new OrganisationCommand.RemovePerson(organisation, whom));
    }

    private static Sending about(Sending sending, Caller caller, OrganisationId organisation) {
        return sending.about(new OrganisationQuery.One(organisation, caller.reading()));
    }

    private static String address(Written written) {
        return "/api/organisations/" + written.id();
    }
}
