package org.allmende.command.project;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Projects.Responsibility;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A project or an idea, as far as decisions need it.
///
/// @param claim for one that began as a draft under a claim: that claim
/// @param active the last of the six stages in which it was at work or a thought; the stage itself
///   unless it is paused or discontinued
/// @param shown whether anybody but its body could ever see it
/// @param responses of other bodies
record Project(
        ProjectId id,
        OrganisationId responsible,
        Optional<ClaimId> claim,
        Said said,
        Classification classification,
        Stage stage,
        LocalDate on,
        Stage active,
        Visibility visibility,
        boolean shown,
        boolean deleted,
        Map<OrganisationId, Response> responses) {

    /// What the project says it is.
    record Said(Title title, Summary summary, Optional<Markdown> description) {}

    /// What another body says to it.
    record Response(Stance stance, Optional<Note> text, Optional<ProjectId> own) {}

    Responsibility responsibility() {
        return new Responsibility(
                responsible,
                claim,
                stage,
                visibility,
                active != Stage.IDEA && active != Stage.PLANNED);
    }

    Optional<Response> responseOf(OrganisationId body) {
        return Optional.ofNullable(responses.get(body));
    }

    Project with(Said other) {
        return new Project(
                id,
                responsible,
                claim,
                other,
                classification,
                stage,
                on,
                active,
                visibility,
                shown,
                deleted,
                responses);
    }

    Project with(Classification other) {
        return new Project(
                id,
                responsible,
                claim,
                said,
                other,
                stage,
                on,
                active,
                visibility,
                shown,
                deleted,
                responses);
    }

    Project with(Stage next, LocalDate day) {
        return new Project(
                id,
                responsible,
                claim,
                said,
                classification,
                next,
                day,
                Stages.active(next).orElse(active),
                visibility,
                shown,
                deleted,
                responses);
    }

    Project with(Visibility other) {
        return new Project(
                id,
                responsible,
                claim,
                said,
                classification,
                stage,
                on,
                active,
                other,
                shown || other != Visibility.DRAFT,
                deleted,
                responses);
    }

    /// The same with what a body says, or with nothing from it.
    Project with(OrganisationId body, Optional<Response> response) {
        var all = new LinkedHashMap<>(responses);
        response.ifPresentOrElse(it -> all.put(body, it), () -> all.remove(body));
        return new Project(
                id,
                responsible,
                claim,
                said,
                classification,
                stage,
                on,
                active,
                visibility,
                shown,
                deleted,
                all);
    }

    Project asDeleted() {
        return new Project(
                id,
                responsible,
                claim,
                said,
                classification,
                stage,
                on,
                active,
                visibility,
                shown,
                true,
                responses);
    }
}
