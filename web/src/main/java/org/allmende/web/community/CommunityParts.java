package org.allmende.web.community;

import static org.allmende.web.community.CommunityWrites.about;

import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.web.Caller;
import org.allmende.web.Commands;
import org.allmende.web.Outcome;
import org.allmende.web.PathId;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// Invites into a community, and adds what its members bring in and decided.
@RestController
final class CommunityParts {

    private final Commands commands;

    CommunityParts(Commands commands) {
        this.commands = commands;
    }

    @Row(value = "Invite a body.", status = 201)
    @PostMapping("/api/communities/{id}/invitations")
    Mono<ResponseEntity<Outcome>> invite(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<CommunityChanges.NewInvitation> body) {
        var community = PathId.of(id, CommunityId::new);
        return about(commands.asBody(caller), caller, community)
                .at(written -> "/api/communities/" + community)
                .add(body, (invitation, acting) -> invitation.command(community));
    }

    @Row("Accept the own invitation.")
    @PutMapping("/api/communities/{id}/invitations/{organisation}/acceptance")
    Mono<ResponseEntity<Outcome>> accept(
            Caller caller, @PathVariable String id, @PathVariable String organisation) {
        var community = PathId.of(id, CommunityId::new);
        var invited = PathId.of(organisation, OrganisationId::new);
        return about(commands.asBody(caller, invited), caller, community)
                .write(acting -> new CommunityCommand.AcceptInvitation(community, invited));
    }

    @Row("Decline the own invitation, or take one back.")
    @DeleteMapping("/api/communities/{id}/invitations/{organisation}")
    Mono<ResponseEntity<Outcome>> endInvitation(
            Caller caller, @PathVariable String id, @PathVariable String organisation) {
        var community = PathId.of(id, CommunityId::new);
        var invited = PathId.of(organisation, OrganisationId::new);
        return about(commands.asBody(caller), caller, community)
                .write(acting -> new CommunityCommand.EndInvitation(community, invited));
    }

    @Row(value = "Say what the own body means to bring in; it binds nobody.", status = 201)
    @PostMapping("/api/communities/{id}/contributions")
    Mono<ResponseEntity<Outcome>> contribute(
            Caller caller, @PathVariable String id, @RequestBody Mono<NewContribution> body) {
        var community = PathId.of(id, CommunityId::new);
        return about(commands.asBody(caller), caller, community)
                .part("n")
                .add(body, (contribution, acting) -> contribution.command(community));
    }

    @Row("Take back what the own body meant to bring in.")
    @DeleteMapping("/api/communities/{id}/contributions/{n}")
    Mono<ResponseEntity<Outcome>> withdraw(
            Caller caller, @PathVariable String id, @PathVariable String n) {
        var community = PathId.of(id, CommunityId::new);
        var number = PathId.number(n);
        return about(commands.asBody(caller), caller, community)
                .write(acting -> new CommunityCommand.WithdrawContribution(community, number));
    }

    @Row(value = "Record what the members decided.", status = 201)
    @PostMapping("/api/communities/{id}/decisions")
    Mono<ResponseEntity<Outcome>> decide(
            Caller caller, @PathVariable String id, @RequestBody Mono<NewDecision> body) {
        var community = PathId.of(id, CommunityId::new);
        return about(commands.asBody(caller), caller, community)
                .at(written -> "/api/communities/" + community)
                .part("n")
                .add(body, (decision, acting) -> decision.command(community));
    }
}
