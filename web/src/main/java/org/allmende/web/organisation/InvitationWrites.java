package org.allmende.web.organisation;

import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.web.Blocking;
import org.allmende.web.Caller;
import org.allmende.web.Commands;
import org.allmende.web.InvitationLinks;
import org.allmende.web.Outcome;
import org.allmende.web.PathId;
import org.allmende.web.SecretLink;
import org.allmende.web.openapi.Row;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Invites people to bodies by links.
@RestController
final class InvitationWrites {

    /// Where links lead; the secret comes after it.
    static final String PATH = "/einladung/";

    private final Commands commands;
    private final InvitationLinks links;
    private final Blocking blocking;
    private final Clock clock;

    InvitationWrites(Commands commands, InvitationLinks links, Blocking blocking, Clock clock) {
        this.commands = commands;
        this.links = links;
        this.blocking = blocking;
        this.clock = clock;
    }

    @Row(
            value = "Make a link by which one person comes to belong: for administrators.",
            answer = SecretLink.class,
            status = 201)
    @PostMapping("/api/organisations/{id}/invitations")
    Mono<ResponseEntity<SecretLink>> invite(
            Caller caller,
            ServerHttpRequest request,
            @PathVariable String id,
            @RequestBody Mono<OrganisationChanges.Invitation> body) {
        var organisation = PathId.of(id, OrganisationId::new);
        // Never later than what the body will say: its clock is asked after this one.
        var end =
                clock.instant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plus(OrganisationCommand.Invite.LIFETIME);
        // A secret is said once, so that a repeated request cannot get the same answer.
        var once = caller.withoutKey();
        return commands.asBody(once, organisation)
                .about(new OrganisationQuery.One(organisation, caller.reading()))
                .part("invitation")
                .add(body, (invitation, acting) -> invitation.command(organisation))
                .flatMap(
                        made ->
                                blocking.call(
                                        () -> {
                                            var part = made.getBody().more().get("invitation");
                                            var link =
                                                    links.make(
                                                            organisation,
                                                            new InvitationId(part.toString()),
                                                            end);
                                            return answer(made, request, link);
                                        }));
    }

    private static ResponseEntity<SecretLink> answer(
            ResponseEntity<Outcome> made, ServerHttpRequest request, InvitationLinks.Made link) {
        return ResponseEntity.status(made.getStatusCode())
                .headers(made.getHeaders())
                .headers(it -> it.remove(HttpHeaders.LOCATION))
                .cacheControl(CacheControl.noStore())
                .body(SecretLink.at(request, PATH + link.secret(), link.expiresAt()));
    }

    @Row("End an invitation that nobody has accepted: for administrators.")
    @DeleteMapping("/api/organisations/{id}/invitations/{invitation}")
    Mono<ResponseEntity<Outcome>> end(
            Caller caller, @PathVariable String id, @PathVariable String invitation) {
        var organisation = PathId.of(id, OrganisationId::new);
        var which = PathId.of(invitation, InvitationId::new);
        return commands.asBody(caller, organisation)
                .about(new OrganisationQuery.One(organisation, caller.reading()))
                .write(acting -> new OrganisationCommand.EndInvitation(organisation, which));
    }

    @Row("Accept an invitation by the secret at the end of its link: the person belongs at once.")
    @PutMapping("/api/invitations/{secret}/acceptance")
    Mono<ResponseEntity<Outcome>> accept(Caller caller, @PathVariable String secret) {
        caller.signedIn();
        return blocking.call(() -> links.of(secret))
                .flatMap(
                        link ->
                                commands.inOwnMatter(caller)
                                        .write(
                                                acting ->
                                                        new OrganisationCommand.AcceptInvitation(
                                                                link.body(), link.invitation())));
    }
}
