package org.allmende.platform.command;

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
    /// Has an open claim to the body it acts for and may prepare drafts.
    CLAIMANT,
    /// Administers the body that the command is about.
    ADMINISTRATOR,
    /// Speaks for the body that is responsible for the project, or prepares it under its claim.
    RESPONSIBLE,
    /// Speaks for a coordinator of the community.
    COORDINATOR,
    /// Is the very person or body that the command names (leaves, withdraws).
    ITSELF,
    /// Speaks for the body that declared the reuse.
    DECLARER
}
