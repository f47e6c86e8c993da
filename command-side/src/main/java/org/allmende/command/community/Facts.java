package org.allmende.command.community;

import org.allmende.kernel.project.ProjectId;

import java.util.Set;

/// What others answered before a decision.
///
/// @param seen of the projects named and those the community has: those there for the actor
/// @param hidden those of the community that are there, but not for the actor
/// @param verified whether the invited body is on the platform and verified
record Facts(Set<ProjectId> seen, Set<ProjectId> hidden, boolean verified) {
    static final Facts NONE = new Facts(Set.of(), Set.of(), false);
}
