package org.allmende.kernel.project;

import org.allmende.kernel.Event;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What can happen to a project.
public sealed interface ProjectEvent extends Event {
    ProjectId project();

    /// A body proposed an idea or showed a project.
    ///
    /// @param responsible the body that answers for it
    /// @param claim for a draft made under a claim that is not verified yet: that claim
    record Proposed(
            ProjectId project,
            OrganisationId responsible,
            Optional<ClaimId> claim,
            Title title,
            Summary summary,
            Optional<Markdown> description,
            Classification classification,
            Stage stage,
            LocalDate on,
            List<Link> links,
            Visibility visibility)
            implements ProjectEvent {}

    /// The project was described anew.
    record Described(
            ProjectId project, Title title, Summary summary, Optional<Markdown> description)
            implements ProjectEvent {}

    /// The project was classified anew.
    record Classified(ProjectId project, Classification classification) implements ProjectEvent {}

    /// The project moved to another stage, or the date of its stage was corrected.
    record StageChanged(
            ProjectId project, Stage from, Stage stage, LocalDate on, Optional<Note> reason)
            implements ProjectEvent {}

    /// The project is shown to others than before.
    record VisibilityChanged(ProjectId project, Visibility from, Visibility visibility)
            implements ProjectEvent {}

    /// Another body said what it thinks of the project.
    record Responded(
            ProjectId project,
            OrganisationId body,
            Stance stance,
            Optional<Note> text,
            Optional<ProjectId> own)
            implements ProjectEvent {}

    /// Another body took back what it had said.
    record ResponseWithdrawn(ProjectId project, OrganisationId body) implements ProjectEvent {}

    /// A draft that was never shown was deleted.
    record DraftDeleted(ProjectId project) implements ProjectEvent {}

    /// It was said anew when which stage is meant to be reached.
    record Planned(ProjectId project, List<PlannedStage> dates) implements ProjectEvent {}

    /// It was said anew what one needs to know before reusing the project.
    record TermsChanged(ProjectId project, Terms terms) implements ProjectEvent {}

    /// A link was added.
    record LinkAdded(ProjectId project, Link link) implements ProjectEvent {}

    /// A link was removed; its number is given to no other.
    record LinkRemoved(ProjectId project, int n) implements ProjectEvent {}

    /// Another body was asked to become responsible.
    record HandoverOffered(ProjectId project, OrganisationId from, OrganisationId to)
            implements ProjectEvent {}

    /// The offer ended without a handover: taken back, declined, or another one came.
    record HandoverEnded(ProjectId project, OrganisationId to) implements ProjectEvent {}

    /// Another body accepted and is responsible from now on; who proposed the project stays named.
    record HandedOver(ProjectId project, OrganisationId from, OrganisationId to)
            implements ProjectEvent {}

    /// The body of another project was asked to agree that this one retires in favour of it.
    ///
    /// @param of the body that is asked
    record RetirementAsked(ProjectId project, ProjectId inFavourOf, OrganisationId of)
            implements ProjectEvent {}

    /// The asking ended without a retirement: taken back, declined, or another one came.
    record RetirementEnded(ProjectId project, ProjectId inFavourOf) implements ProjectEvent {}

    /// The project is retired in favour of another.
    record Retired(ProjectId project, ProjectId inFavourOf) implements ProjectEvent {}

    /// The project is there again.
    record RetirementUndone(ProjectId project, ProjectId inFavourOf) implements ProjectEvent {}
}
