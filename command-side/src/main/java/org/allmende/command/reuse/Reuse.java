package org.allmende.command.reuse;

import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The reuse of one project by one body: its declarations, numbered from 1, at most one of them
/// running.
record Reuse(ProjectId project, OrganisationId body, List<Declaration> declarations) {

    /// @param on since when the stage
    /// @param open whether others see it
    /// @param retracted whether it was declared by mistake
    /// @param confirmed the day it was last confirmed
    record Declaration(
            ReuseId id,
            ReuseStage stage,
            LocalDate on,
            boolean open,
            boolean retracted,
            Said said,
            Optional<LocalDate> confirmed,
            Optional<Experience> experience) {

        boolean ended() {
            return stage == ReuseStage.ENDED;
        }

        boolean running() {
            return !ended() && !retracted;
        }

        Declaration at(ReuseStage stage, LocalDate on) {
            return new Declaration(id, stage, on, open, retracted, said, confirmed, experience);
        }

        Declaration shown(boolean open) {
            return new Declaration(id, stage, on, open, retracted, said, confirmed, experience);
        }

        Declaration takenBack() {
            return new Declaration(id, stage, on, open, true, said, confirmed, experience);
        }

        Declaration saying(Said said) {
            return new Declaration(id, stage, on, open, retracted, said, confirmed, experience);
        }

        Declaration confirmed(LocalDate on) {
            return new Declaration(
                    id, stage, this.on, open, retracted, said, Optional.of(on), experience);
        }

        Declaration learned(Experience experience) {
            return new Declaration(
                    id, stage, on, open, retracted, said, confirmed, Optional.of(experience));
        }
    }

    /// What can be corrected.
    record Said(
            How how,
            Optional<Operation> operation,
            Optional<LocalDate> since,
            Optional<Note> note,
            List<Ags> covers) {}

    Optional<Declaration> find(ReuseId id) {
        return declarations.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The declaration that has neither ended nor was a mistake.
    Optional<Declaration> running() {
        return declarations.stream().filter(Declaration::running).findFirst();
    }

    Reuse with(Declaration declaration) {
        var all = new ArrayList<>(declarations);
        all.add(declaration);
        return new Reuse(project, body, List.copyOf(all));
    }

    Reuse change(ReuseId id, UnaryOperator<Declaration> change) {
        return new Reuse(
                project,
                body,
                declarations.stream()
                        .map(it -> it.id().equals(id) ? change.apply(it) : it)
                        .toList());
    }
}
