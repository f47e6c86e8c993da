package org.allmende.command.reuse;

import org.allmende.command.reuse.Reuse.Declaration;
import org.allmende.kernel.project.Projects.Responsibility;
import org.allmende.kernel.register.RegisterEdition;

import java.util.Optional;

/// What a decision about a reuse needs to know of others.
///
/// @param project who is responsible for the project, and how far it is; empty where it is gone
/// @param register which municipalities there are; only for a declaration
/// @param meant the declaration that the command is about, of those there are
record Facts(
        Optional<Responsibility> project,
        Optional<RegisterEdition> register,
        Optional<Declaration> meant) {}
