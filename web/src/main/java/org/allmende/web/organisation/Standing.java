package org.allmende.web.organisation;

import org.allmende.kernel.organisation.OrganisationQuery.View;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonQuery.Belonging;
import org.allmende.web.page.Visit;

import java.util.Optional;

/// What the person who looks is to a body.
///
/// @param belonging empty for others
/// @param acts whether it acts for this body at the moment
/// @param now whether the present is shown
/// @param mayAsk whether it may ask to belong
record Standing(Optional<Belonging> belonging, boolean acts, boolean now, boolean mayAsk) {

    static Standing of(View body, Visit visit) {
        var belonging =
                visit.bodies().stream().filter(it -> it.id().value().equals(body.id())).findFirst();
        var now = visit.asOf().isEmpty();
        return new Standing(
                belonging,
                visit.acting().equals(belonging) && belonging.isPresent(),
                now,
                now
                        && visit.signedIn()
                        && belonging.isEmpty()
                        && body.status() == OrganisationStatus.VERIFIED);
    }

    /// Whether the body admitted the person.
    public boolean belongs() {
        return now && belonging.filter(it -> !it.roles().isEmpty()).isPresent();
    }

    /// Whether a claim of the person waits for the operator.
    public boolean waits() {
        return now && belonging.filter(it -> it.roles().isEmpty()).isPresent();
    }

    /// Whether the person decides about the people of the body.
    public boolean administers() {
        return now && belonging.filter(it -> it.roles().contains(Role.ADMINISTRATOR)).isPresent();
    }
}
