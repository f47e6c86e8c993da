package org.allmende.command.community;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.organisation.Standing;

/// A development community (*Entwicklungsgemeinschaft*).
record Community(
        CommunityId id,
        Charter charter,
        Visibility visibility,
        Circle circle,
        Contributions contributions,
        Decisions decisions,
        boolean dissolved) {

    /// A draft is there for its members, for who asked to join and for who was invited.
    boolean visibleTo(Actor actor, Standing standing) {
        return switch (visibility) {
            case DRAFT -> standing.speaks() && actor.body().filter(circle::knows).isPresent();
            case BODIES -> standing.speaks();
            case PUBLIC -> true;
        };
    }

    Community with(Charter charter) {
        return new Community(id, charter, visibility, circle, contributions, decisions, dissolved);
    }

    Community with(Visibility visibility) {
        return new Community(id, charter, visibility, circle, contributions, decisions, dissolved);
    }

    Community with(Circle circle) {
        return new Community(id, charter, visibility, circle, contributions, decisions, dissolved);
    }

    Community with(Contributions contributions) {
        return new Community(id, charter, visibility, circle, contributions, decisions, dissolved);
    }

    Community with(Decisions decisions) {
        return new Community(id, charter, visibility, circle, contributions, decisions, dissolved);
    }

    Community asDissolved() {
        return new Community(
                id, charter, visibility, circle.closed(), contributions, decisions, true);
    }
}
