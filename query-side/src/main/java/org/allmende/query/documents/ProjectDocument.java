package org.allmende.query.documents;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.PlannedStage;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.project.Terms;
import org.allmende.kernel.text.FreeText;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was said of a project.
///
/// @param steps its stages in order, each with the day since when
/// @param plan when which stage is meant to be reached
/// @param handoverTo the body that may take it over
/// @param retirementAsked the project in favour of which it is to be retired
/// @param retiredInFavourOf the project in favour of which it is retired
public record ProjectDocument(
        ProjectId id,
        String title,
        String summary,
        Optional<String> description,
        Classification classification,
        Visibility visibility,
        OrganisationId responsible,
        OrganisationId proposedBy,
        Terms terms,
        List<Link> links,
        List<Step> steps,
        List<PlannedStage> plan,
        List<Response> responses,
        Optional<OrganisationId> handoverTo,
        Optional<ProjectId> retirementAsked,
        Optional<ProjectId> retiredInFavourOf,
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
        if (event instanceof ProjectEvent.Proposed it) {
            return proposed(it, at);
        }
        var next = new Draft(before);
        next.changedAt = at;
        next.on(event, at);
        return next.done();
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
                Terms.NONE,
                it.links(),
                List.of(new Step(it.stage(), it.on(), Optional.empty())),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at,
                at);
    }

    /// The next document while an event makes it.
    private static final class Draft {
        private final ProjectDocument before;
        private String title;
        private String summary;
        private Optional<String> description;
        private Classification classification;
        private Visibility visibility;
        private OrganisationId responsible;
        private Terms terms;
        private List<Link> links;
        private List<Step> steps;
        private List<PlannedStage> plan;
        private List<Response> responses;
        private Optional<OrganisationId> handoverTo;
        private Optional<ProjectId> retirementAsked;
        private Optional<ProjectId> retiredInFavourOf;
        private Instant changedAt;

        private Draft(ProjectDocument it) {
            before = it;
            title = it.title;
            summary = it.summary;
            description = it.description;
            classification = it.classification;
            visibility = it.visibility;
            responsible = it.responsible;
            terms = it.terms;
            links = it.links;
            steps = it.steps;
            plan = it.plan;
            responses = it.responses;
            handoverTo = it.handoverTo;
            retirementAsked = it.retirementAsked;
            retiredInFavourOf = it.retiredInFavourOf;
        }

        private void on(ProjectEvent event, Instant at) {
            switch (event) {
                case ProjectEvent.Proposed it -> throw new IllegalStateException(it.toString());
                case ProjectEvent.Described it -> {
                    title = it.title().value();
                    summary = it.summary().value();
                    description = it.description().map(FreeText::value);
                }
                case ProjectEvent.Classified it -> classification = it.classification();
                case ProjectEvent.StageChanged it -> move(it);
                case ProjectEvent.VisibilityChanged it -> visibility = it.visibility();
                case ProjectEvent.Responded it ->
                        responses =
                                and(
                                        without(it.body()),
                                        new Response(
                                                it.body(),
                                                it.stance(),
                                                it.text().map(FreeText::value),
                                                it.own(),
                                                at));
                case ProjectEvent.ResponseWithdrawn it -> responses = without(it.body());
                case ProjectEvent.DraftDeleted _ -> {
                    // It is gone from all lists; nobody asks for the document any more.
                }
                case ProjectEvent.Planned it -> plan = it.dates();
                case ProjectEvent.TermsChanged it -> terms = it.terms();
                case ProjectEvent.LinkAdded it -> links = and(links, it.link());
                case ProjectEvent.LinkRemoved it ->
                        links = links.stream().filter(one -> one.n() != it.n()).toList();
                case ProjectEvent.HandoverOffered it -> handoverTo = Optional.of(it.to());
                case ProjectEvent.HandoverEnded _ -> handoverTo = Optional.empty();
                case ProjectEvent.HandedOver it -> {
                    responsible = it.to();
                    handoverTo = Optional.empty();
                }
                case ProjectEvent.RetirementAsked it ->
                        retirementAsked = Optional.of(it.inFavourOf());
                case ProjectEvent.RetirementEnded _ -> retirementAsked = Optional.empty();
                case ProjectEvent.Retired it -> {
                    retirementAsked = Optional.empty();
                    retiredInFavourOf = Optional.of(it.inFavourOf());
                }
                case ProjectEvent.RetirementUndone _ -> retiredInFavourOf = Optional.empty();
            }
        }

        private void move(ProjectEvent.StageChanged it) {
            var same = it.stage() == steps.getLast().stage();
            // The same stage again corrects the day since when.
            steps =
                    and(
                            same ? steps.subList(0, steps.size() - 1) : steps,
                            new Step(it.stage(), it.on(), it.reason().map(FreeText::value)));
        }

        private List<Response> without(OrganisationId body) {
            return responses.stream().filter(it -> !it.body.equals(body)).toList();
        }

        private static <T> List<T> and(List<T> all, T one) {
            return Stream.concat(all.stream(), Stream.of(one)).toList();
        }

        private ProjectDocument done() {
            return new ProjectDocument(
                    before.id,
                    title,
                    summary,
                    description,
                    classification,
                    visibility,
                    responsible,
                    before.proposedBy,
                    terms,
                    links,
                    steps,
                    plan,
                    responses,
                    handoverTo,
                    retirementAsked,
                    retiredInFavourOf,
                    before.createdAt,
                    changedAt);
        }
    }
}
