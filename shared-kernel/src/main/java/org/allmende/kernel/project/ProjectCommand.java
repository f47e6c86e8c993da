package org.allmende.kernel.project;

import org.allmende.kernel.Command;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
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

    /// Says anew when which stage is meant to be reached; what is not named is planned no more.
    record Plan(ProjectId project, List<PlannedStage> dates) implements ProjectCommand {}

    /// Says anew what one needs to know before reusing it; what is not named is emptied.
    record SetTerms(ProjectId project, Terms terms) implements ProjectCommand {}

    /// Adds a link, under the next number there never was.
    record AddLink(ProjectId project, LinkKind kind, Link.Url url, Name label)
            implements ProjectCommand {}

    /// Removes the link with this number.
    record RemoveLink(ProjectId project, int n) implements ProjectCommand {}

    /// Offers another body to become responsible.
    record OfferHandover(ProjectId project, OrganisationId to) implements ProjectCommand {}

    /// Either side ends the offer.
    record EndHandover(ProjectId project) implements ProjectCommand {}

    /// The body to which it was offered becomes responsible.
    record AcceptHandover(ProjectId project) implements ProjectCommand {}

    /// Retires the project in favour of another; asks first where that is another body's.
    record Retire(ProjectId project, ProjectId inFavourOf) implements ProjectCommand {}

    /// Either side ends the asking, or undoes the retirement.
    record EndRetirement(ProjectId project) implements ProjectCommand {}

    /// The body of the other project agrees that this one retires in favour of it.
    record ConsentToRetirement(ProjectId project) implements ProjectCommand {}

    /// Asks whether the actor may say whom to turn to. Nothing happens: what is said names people
    /// and is kept apart from the events, so that it can be erased.
    record KeepContact(ProjectId project) implements ProjectCommand {}
}
