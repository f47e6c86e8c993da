package org.allmende.kernel.reuse;

import org.allmende.kernel.Command;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.text.Note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What can be asked of the reuse of one project by one body.
public sealed interface ReuseCommand extends Command {

    /// The acting body declares that it reuses a project of another.
    ///
    /// @param body the acting body; a part of the identity
    /// @param since since when the stage; empty is today
    /// @param covers the municipalities the reuse is for, where the body is not one itself
    /// @param open whether others see it and figures count it
    record Declare(
            ProjectId project,
            OrganisationId body,
            ReuseStage stage,
            How how,
            Optional<Operation> operation,
            Optional<LocalDate> since,
            Optional<Note> note,
            List<Ags> covers,
            boolean open)
            implements ReuseCommand {
        @Override
        public String target() {
            return ReuseId.aggregate(project, body);
        }

        @Override
        public boolean creates() {
            return true;
        }
    }

    /// The platform ends what a body reuses of a project that has become its own.
    record EndOwn(ProjectId project, OrganisationId body) implements ReuseCommand {
        @Override
        public String target() {
            return ReuseId.aggregate(project, body);
        }
    }

    /// What the declaring body asks of a declaration that is there.
    sealed interface Existing extends ReuseCommand {
        ReuseId reuse();

        @Override
        default String target() {
            return reuse().aggregate();
        }
    }

    /// The declaring body moves its reuse to another stage; ending needs a reason.
    record ChangeStage(
            ReuseId reuse, ReuseStage stage, Optional<LocalDate> on, Optional<Note> reason)
            implements Existing {}

    /// It is shown to others and counted, or neither.
    record ChangeVisibility(ReuseId reuse, boolean open) implements Existing {}

    /// What was declared was wrong or is no longer so: all of it is said anew, but the stage.
    record Correct(
            ReuseId reuse,
            How how,
            Optional<Operation> operation,
            Optional<LocalDate> since,
            Optional<Note> note,
            List<Ags> covers)
            implements Existing {}

    /// It was declared by mistake.
    record Retract(ReuseId reuse, Note reason) implements Existing {}

    /// It is still so; asked for once a year.
    record Confirm(ReuseId reuse) implements Existing {}

    /// What the body learned from it; a new report takes the place of the last.
    record ReportExperience(ReuseId reuse, Experience experience) implements Existing {}
}
