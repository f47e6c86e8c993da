package org.allmende.web.community;

import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.organisation.OrganisationId;
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

/// Forms communities, joins and leaves them.
@RestController
final class CommunityWrites {

    private final Commands commands;

    CommunityWrites(Commands commands) {
        this.commands = commands;
    }

    @Row(value = "Form a community around projects.", status = 201)
    @PostMapping("/api/communities")
    Mono<ResponseEntity<Outcome>> form(Caller caller, @RequestBody Mono<NewCommunity> body) {
        return commands.asBody(caller)
                .create(
                        body,
                        (community, acting) -> community.command(new CommunityId(caller.newId())));
    }

    @Row("Say anew what the community is for and how one works in it.")
    @PutMapping("/api/communities/{id}/charter")
    Mono<ResponseEntity<Outcome>> charter(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<CommunityChanges.NewCharter> body) {
        var community = PathId.of(id, CommunityId::new);
        return about(commands.asBody(caller), caller, community)
                .write(body, (charter, acting) -> charter.command(community));
    }

    @Row("Show the community to others, or to fewer.")
    @PutMapping("/api/communities/{id}/visibility")
    Mono<ResponseEntity<Outcome>> show(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<CommunityChanges.CommunityVisibility> body) {
        var community = PathId.of(id, CommunityId::new);
        return about(commands.asBody(caller), caller, community)
                .write(body, (visibility, acting) -> visibility.command(community));
    }

    @Row(value = "Ask to join.", status = 201)
    @PostMapping("/api/communities/{id}/requests")
    Mono<ResponseEntity<Outcome>> ask(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<CommunityChanges.JoinRequest> body) {
        var community = PathId.of(id, CommunityId::new);
        return about(commands.asBody(caller), caller, community)
                .at(written -> "/api/communities/" + community)
                .add(body, (request, acting) -> request.command(community));
    }

    @Row("Admit or decline who asked.")
    @PutMapping("/api/communities/{id}/requests/{organisation}")
    Mono<ResponseEntity<Outcome>> decide(
            Caller caller,
            @PathVariable String id,
            @PathVariable String organisation,
            @RequestBody Mono<CommunityChanges.RequestDecision> body) {
        var community = PathId.of(id, CommunityId::new);
        var asker = PathId.of(organisation, OrganisationId::new);
        return about(commands.asBody(caller), caller, community)
                .write(body, (decision, acting) -> decision.command(community, asker));
    }

    @Row("Take the own request back.")
    @DeleteMapping("/api/communities/{id}/requests/{organisation}")
    Mono<ResponseEntity<Outcome>> withdraw(
            Caller caller, @PathVariable String id, @PathVariable String organisation) {
        var community = PathId.of(id, CommunityId::new);
        var asker = PathId.of(organisation, OrganisationId::new);
        return about(commands.asBody(caller, asker), caller, community)
                .write(acting -> new CommunityCommand.WithdrawRequest(community, asker));
    }

    @Row("Give a member another role.")
    @PutMapping("/api/communities/{id}/members/{organisation}")
    Mono<ResponseEntity<Outcome>> changeRole(
            Caller caller,
            @PathVariable String id,
            @PathVariable String organisation,
            @RequestBody Mono<CommunityChanges.NewRole> body) {
        var community = PathId.of(id, CommunityId::new);
        var member = PathId.of(organisation, OrganisationId::new);
        return about(commands.asBody(caller), caller, community)
                .write(body, (role, acting) -> role.command(community, member));
    }

    @Row("Remove a member, with a reason.")
    @PutMapping("/api/communities/{id}/members/{organisation}/removal")
    Mono<ResponseEntity<Outcome>> remove(
            Caller caller,
            @PathVariable String id,
            @PathVariable String organisation,
            @RequestBody Mono<CommunityChanges.Reason> body) {
        var community = PathId.of(id, CommunityId::new);
        var member = PathId.of(organisation, OrganisationId::new);
        return about(commands.asBody(caller), caller, community)
                .write(body, (reason, acting) -> reason.removal(community, member));
    }

    @Row("Leave the community.")
    @DeleteMapping("/api/communities/{id}/members/{organisation}")
    Mono<ResponseEntity<Outcome>> leave(
            Caller caller, @PathVariable String id, @PathVariable String organisation) {
        var community = PathId.of(id, CommunityId::new);
        var member = PathId.of(organisation, OrganisationId::new);
        return about(commands.asBody(caller, member), caller, community)
                .write(acting -> new CommunityCommand.Leave(community, member));
    }

    @Row("End the community, with a reason.")
    @PutMapping("/api/communities/{id}/dissolution")
    Mono<ResponseEntity<Outcome>> dissolve(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<CommunityChanges.Reason> body) {
        var community = PathId.of(id, CommunityId::new);
        return about(commands.asBody(caller), caller, community)
                .write(body, (reason, acting) -> reason.dissolution(community));
    }

    static Sending about(Sending sending, Caller caller, CommunityId community) {
        return sending.about(new CommunityQuery.One(community, caller.reading()));
    }
}
