package org.allmende.command.organisation;

import org.allmende.kernel.organisation.Bodies;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Standing;
import org.allmende.kernel.person.PersonId;
import org.allmende.platform.command.States;

/// Tells what a body is from its own events.
public final class StoredBodies implements Bodies {

    private final States states;
    private final OrganisationDecider bodies;

    public StoredBodies(States states, OrganisationDecider bodies) {
        this.states = states;
        this.bodies = bodies;
    }

    @Override
    public Standing standing(OrganisationId body, PersonId person) {
        return states.of(bodies, body.value()).map(it -> it.standing(person)).orElse(Standing.NONE);
    }
}
