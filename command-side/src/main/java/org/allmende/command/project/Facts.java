package org.allmende.command.project;

import org.allmende.kernel.project.Projects.Responsibility;

import java.util.Optional;

/// What a decision about a project needs to know of others.
///
/// @param other who is responsible for the other project that the command names or ends; empty
///   where there is none
/// @param verified whether the body that the command names takes part
record Facts(Optional<Responsibility> other, boolean verified) {
    static final Facts NONE = new Facts(Optional.empty(), false);
}
