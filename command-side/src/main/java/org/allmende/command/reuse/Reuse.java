package org.allmende.command.reuse;

import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The reuse of one project by one body: its declarations, numbered from 1, at most one of them not
/// ended.
record Reuse(ProjectId project, OrganisationId body, List<Declaration> declarations) {

    /// @param on since when the stage
    /// @param open whether others see it
    record Declaration(ReuseId id, ReuseStage stage, LocalDate on, boolean open) {

        boolean ended() {
            return stage == ReuseStage.ENDED;
        }
    }

    Optional<Declaration> find(ReuseId id) {
        return declarations.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The declaration that has not ended.
    Optional<Declaration> running() {
        return declarations.stream().filter(it -> !it.ended()).findFirst();
    }

    Reuse with(Declaration declaration) {
        var all = new ArrayList<>(declarations);
        all.add(declaration);
        return new Reuse(project, body, List.copyOf(all));
    }

    Reuse moved(ReuseId id, ReuseStage stage, LocalDate on) {
        return new Reuse(
                project,
                body,
                declarations.stream()
                        .map(
                                it ->
                                        it.id().equals(id)
                                                ? new Declaration(id, stage, on, it.open())
                                                : it)
                        .toList());
    }
}
