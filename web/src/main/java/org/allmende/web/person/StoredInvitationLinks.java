package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.web.InvitationLinks;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Links to invitations, kept beside the people.
@Component
final class StoredInvitationLinks implements InvitationLinks {
    /// So long somebody who comes too late is told so.
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final People people;
    private final Clock clock;

    StoredInvitationLinks(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Made make(OrganisationId body, InvitationId invitation, Instant expiresAt) {
        people.forgetLinksExpiredBefore(clock.instant().minus(REMEMBERED));
        var secret = Secret.random();
        people.keep(
                new Links.Link(
                        secret.hash(),
                        Links.Kind.INVITATION,
                        body.value(),
                        Optional.of(invitation.value()),
                        expiresAt,
                        false));
        return new Made(secret.value(), expiresAt);
    }

    @Override
    public Meant of(String secret) {
        return people.link(new Secret(secret).hash())
                .filter(it -> it.kind() == Links.Kind.INVITATION)
                .map(
                        it ->
                                new Meant(
                                        new OrganisationId(it.target()),
                                        new InvitationId(it.part().orElseThrow())))
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND));
    }
}
