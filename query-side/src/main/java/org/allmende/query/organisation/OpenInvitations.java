package org.allmende.query.organisation;

import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimVerified;
import org.allmende.kernel.organisation.OrganisationEvent.InvitationAccepted;
import org.allmende.kernel.organisation.OrganisationEvent.InvitationEnded;
import org.allmende.kernel.organisation.OrganisationEvent.Invited;
import org.allmende.kernel.organisation.OrganisationEvent.PersonAdmitted;
import org.allmende.kernel.organisation.OrganisationEvent.PersonRemoved;
import org.allmende.kernel.organisation.OrganisationEvent.RolesChanged;
import org.allmende.kernel.organisation.OrganisationQuery.Invitation;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.platform.store.Recorded;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The invitations of a body that somebody may still accept, told from its own events: nobody took
/// one up, took it back or let it expire, and who made it still administers the body.
final class OpenInvitations {
    private final Map<InvitationId, Invitation> made = new LinkedHashMap<>();
    private final Set<PersonId> administrators = new HashSet<>();

    private OpenInvitations() {}

    /// @param events of the body, in order
    /// @param moment at which they are open
    static List<Invitation> of(List<Recorded> events, Instant moment) {
        var open = new OpenInvitations();
        events.forEach(open::on);
        return open.made.values().stream()
                .filter(it -> moment.isBefore(it.expiresAt()))
                .filter(it -> open.administrators.contains(it.person()))
                .toList();
    }

    private void on(Recorded recorded) {
        switch (recorded.event()) {
            case Invited it -> made.put(it.invitation(), made(it, recorded.at()));
            case InvitationAccepted it -> {
                made.remove(it.invitation());
                roles(it.person(), it.roles());
            }
            case InvitationEnded it -> made.remove(it.invitation());
            case ClaimVerified it -> administrators.add(it.person());
            case PersonAdmitted it -> roles(it.person(), it.roles());
            case RolesChanged it -> roles(it.person(), it.roles());
            case PersonRemoved it -> administrators.remove(it.person());
            default -> {}
        }
    }

    private static Invitation made(Invited it, Instant at) {
        return new Invitation(
                it.invitation(), it.by(), Optional.empty(), it.roles(), at, it.expiresAt());
    }

    private void roles(PersonId person, Set<Role> roles) {
        if (roles.contains(Role.ADMINISTRATOR)) {
            administrators.add(person);
        } else {
            administrators.remove(person);
        }
    }
}
