package org.allmende.query.documents;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.text.FreeText;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was said of a project.
///
/// @param steps its stages in order, each with the day since when
public record ProjectDocument(
        ProjectId id,
        String title,
        String summary,
        Optional<String> description,
        Classification classification,
        Visibility visibility,
        OrganisationId responsible,
        OrganisationId proposedBy,
        List<Link> links,
        List<Step> steps,
        List<Response> responses,
        Instant createdAt,
        Instant changedAt) {

    public record Step(Stage stage, LocalDate on, Optional<String> reason) {}

    public record Response(
            OrganisationId body,
            Stance stance,
            Optional<String> text,
            Optional<ProjectId> own,
            Instant at) {}

    public Stage stage() {
        return steps.getLast().stage();
    }

    /// @param before null before the first event
    public static ProjectDocument fold(ProjectDocument before, ProjectEvent event, Instant at) {
        return event instanceof ProjectEvent.Proposed it
                ? proposed(it, at)
                : before.changed(event, at).changedAt(at);
    }

    private static ProjectDocument proposed(ProjectEvent.Proposed it, Instant at) {
        return new ProjectDocument(
                it.project(),
                it.title().value(),
                it.summary().value(),
                it.description().map(FreeText::value),
                it.classification(),
                it.visibility(),
                it.responsible(),
                it.responsible(),
                it.links(),
                List.of(new Step(it.stage(), it.on(), Optional.empty())),
                List.of(),
                at,
                at);
    }

    private ProjectDocument changed(ProjectEvent event, Instant at) {
        return switch (event) {
            case ProjectEvent.Proposed it -> proposed(it, at);
            case ProjectEvent.Described it -> described(it);
            case ProjectEvent.Classified it -> with(it.classification(), visibility);
            case ProjectEvent.StageChanged it -> moved(it);
            case ProjectEvent.VisibilityChanged it -> with(classification, it.visibility());
            case ProjectEvent.Responded it ->
                    responses(
                            Stream.concat(
                                    without(it.body()),
                                    Stream.of(
                                            new Response(
                                                    it.body(),
                                                    it.stance(),
                                                    it.text().map(FreeText::value),
                                                    it.own(),
                                                    at))));
            case ProjectEvent.ResponseWithdrawn it -> responses(without(it.body()));
            // It is gone from all lists; nobody asks for the document any more.
            case ProjectEvent.DraftDeleted _ -> this;
        };
    }

    private Stream<Response> without(OrganisationId body) {
        return responses.stream().filter(it -> !it.body.equals(body));
    }

    private ProjectDocument described(ProjectEvent.Described it) {
        return new ProjectDocument(
                id,
                it.title().value(),
                it.summary().value(),
                it.description().map(FreeText::value),
                classification,
                visibility,
                responsible,
                proposedBy,
                links,
                steps,
                responses,
                createdAt,
                changedAt);
    }

    private ProjectDocument moved(ProjectEvent.StageChanged it) {
        var step = new Step(it.stage(), it.on(), it.reason().map(FreeText::value));
        // The same stage again corrects the day since when.
        var kept = it.stage() == stage() ? steps.subList(0, steps.size() - 1) : steps;
        return with(Stream.concat(kept.stream(), Stream.of(step)).toList(), responses, changedAt);
    }

    private ProjectDocument responses(Stream<Response> said) {
        return with(steps, said.toList(), changedAt);
    }

    private ProjectDocument changedAt(Instant at) {
        return with(steps, responses, at);
    }

    private ProjectDocument with(List<Step> steps, List<Response> responses, Instant changedAt) {
        return new ProjectDocument(
                id,
                title,
                summary,
                description,
                classification,
                visibility,
                responsible,
                proposedBy,
                links,
                steps,
                responses,
                createdAt,
                changedAt);
    }

    private ProjectDocument with(Classification classification, Visibility visibility) {
        return new ProjectDocument(
                id,
                title,
                summary,
                description,
                classification,
                visibility,
                responsible,
                proposedBy,
                links,
                steps,
                responses,
                createdAt,
                changedAt);
    }
}
