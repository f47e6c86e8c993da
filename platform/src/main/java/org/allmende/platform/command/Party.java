package org.allmende.platform.command;

import org.allmende.kernel.Actor;
import org.allmende.kernel.organisation.Standing;

import java.util.EnumSet;
import java.util.Set;

/// What an actor can be to a thing. The access table names for each command the parties that may
/// send it.
public enum Party {
    /// The platform itself, without a person.
    PLATFORM,
    /// Any signed-in person, in its own matter.
    PERSON,
    /// Operates the platform.
    OPERATOR,
    /// Speaks for the verified body it acts for.
    SPEAKER,
    /// Has an open claim to the body it acts for and may prepare drafts. Whoever is refused while
    /// being this is told `not-verified` instead of `not-allowed`.
    CLAIMANT,
    /// Administers the body that the command is about.
    ADMINISTRATOR,
    /// Speaks for the body that is responsible for the project, or prepares it under its claim.
    RESPONSIBLE,
    /// Speaks for the body that has to agree: the one a project is offered to, or the one
    /// responsible for the project in favour of which another is retired.
    OTHER_SIDE,
    /// Speaks for a coordinator of the community.
    COORDINATOR,
    /// Speaks for a member of the community that does not coordinate it.
    MEMBER,
    /// Speaks for a body that only observes the community.
    OBSERVER,
    /// Is the very person or body that the command names (leaves, withdraws).
    ITSELF,
    /// Speaks for the body that declared the reuse.
    DECLARER;

    /// What an actor is wherever it acts, before the thing is looked at.
    public static Set<Party> of(Actor actor, Standing standing) {
        var parties = EnumSet.of(actor.person().isPresent() ? PERSON : PLATFORM);
        if (actor.operator()) {
            parties.add(OPERATOR);
        }
        if (standing.speaks()) {
            parties.add(SPEAKER);
        }
        if (standing.claim().isPresent()) {
            parties.add(CLAIMANT);
        }
        return parties;
    }
}
