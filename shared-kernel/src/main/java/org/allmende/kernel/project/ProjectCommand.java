package org.allmende.kernel.project;

import org.allmende.kernel.Command;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What can be asked of a project.
public sealed interface ProjectCommand extends Command {
    ProjectId project();

    @Override
    default String target() {
        return project().value();
    }

    /// A body proposes an idea or shows a project; it is responsible for it.
    ///
    /// @param on since when the stage; empty is today
    record Propose(
            ProjectId project,
            Title title,
            Summary summary,
            Optional<Markdown> description,
            Classification classification,
            Stage stage,
            Optional<LocalDate> on,
            List<Link> links,
            Visibility visibility)
            implements ProjectCommand {
        @Override
        public boolean creates() {
            return true;
        }
    }

    /// Says anew what the project is.
    record Describe(ProjectId project, Title title, Summary summary, Optional<Markdown> description)
            implements ProjectCommand {}

    /// Says anew where the project belongs; what is not named is emptied.
    record Classify(ProjectId project, Classification classification) implements ProjectCommand {}

    /// Moves the project to a stage; a step back, a skip, pausing and discontinuing need a reason.
    record ChangeStage(
            ProjectId project, Stage stage, Optional<LocalDate> on, Optional<Note> reason)
            implements ProjectCommand {}

    /// Shows the project to others, or to fewer.
    record ChangeVisibility(ProjectId project, Visibility visibility) implements ProjectCommand {}

    /// The acting body says to the project of another what it thinks of it.
    ///
    /// @param own with `already-has`: the acting body's own project
    record Respond(ProjectId project, Stance stance, Optional<Note> text, Optional<ProjectId> own)
            implements ProjectCommand {}

    /// The acting body takes back what it said.
    record WithdrawResponse(ProjectId project) implements ProjectCommand {}

    /// Deletes a draft that was never shown.
    record DeleteDraft(ProjectId project) implements ProjectCommand {}
}
