package org.allmende.command.project;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.PlannedStage;
import org.allmende.kernel.project.ProjectEvent.Proposed;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Projects.Responsibility;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.project.Terms;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A project or an idea, as far as decisions need it.
///
/// @param shown whether anybody but its body could ever see it
/// @param responses of other bodies
record Project(
        ProjectId id,
        Owner owner,
        Said said,
        Classification classification,
        Progress progress,
        List<PlannedStage> plan,
        Terms terms,
        Links links,
        Visibility visibility,
        boolean shown,
        boolean deleted,
        Map<OrganisationId, Response> responses,
        Retirement retirement) {

    /// Who answers for it.
    ///
    /// @param claim for one that began as a draft under a claim: that claim
    /// @param offered the body that may take it over
    /// @param accepted whether the responsible body took it over
    record Owner(
            OrganisationId body,
            Optional<ClaimId> claim,
            Optional<OrganisationId> offered,
            boolean accepted) {

        Owner offering(Optional<OrganisationId> to) {
            return new Owner(body, claim, to, accepted);
        }
    }

    /// What the project says it is.
    record Said(Title title, Summary summary, Optional<Markdown> description) {}

    /// @param active the last of the six stages in which it was at work or a thought; the stage
    ///   itself unless it is paused or discontinued
    record Progress(Stage stage, LocalDate on, Stage active) {}

    /// @param last the greatest number a link ever had
    record Links(List<Link> all, int last) {

        Links with(Link link) {
            return new Links(
                    Stream.concat(all.stream(), Stream.of(link)).toList(),
                    Math.max(last, link.n()));
        }

        Links without(int n) {
            return new Links(all.stream().filter(it -> it.n() != n).toList(), last);
        }
    }

    /// What another body says to it.
    record Response(Stance stance, Optional<Note> text, Optional<ProjectId> own) {}

    /// @param asked the project in favour of which it is to be retired, while consent is missing
    /// @param inFavourOf the project in favour of which it is retired
    record Retirement(Optional<ProjectId> asked, Optional<ProjectId> inFavourOf) {
        static final Retirement NONE = new Retirement(Optional.empty(), Optional.empty());

        static Retirement asking(ProjectId other) {
            return new Retirement(Optional.of(other), Optional.empty());
        }

        static Retirement retired(ProjectId other) {
            return new Retirement(Optional.empty(), Optional.of(other));
        }

        /// The project at the other end, if there is one.
        Optional<ProjectId> other() {
            return asked.or(() -> inFavourOf);
        }
    }

    static Project of(Proposed it) {
        return new Project(
                it.project(),
                new Owner(it.responsible(), it.claim(), Optional.empty(), false),
                new Said(it.title(), it.summary(), it.description()),
                it.classification(),
                // One that is shown as paused from the start has more to it than an idea.
                new Progress(
                        it.stage(), it.on(), Stages.active(it.stage()).orElse(Stage.IN_PROGRESS)),
                List.of(),
                Terms.NONE,
                new Links(it.links(), it.links().stream().mapToInt(Link::n).max().orElse(0)),
                it.visibility(),
                it.visibility() != Visibility.DRAFT,
                false,
                Map.of(),
                Retirement.NONE);
    }

    OrganisationId responsible() {
        return owner.body;
    }

    Responsibility responsibility() {
        return new Responsibility(
                owner.body,
                owner.claim,
                progress.stage,
                visibility,
                retirement.inFavourOf.isPresent(),
                progress.active != Stage.IDEA && progress.active != Stage.PLANNED);
    }

    Optional<Response> responseOf(OrganisationId body) {
        return Optional.ofNullable(responses.get(body));
    }

    Project with(Owner other) {
        return change(it -> it.owner = other);
    }

    Project with(Said other) {
        return change(it -> it.said = other);
    }

    Project with(Classification other) {
        return change(it -> it.classification = other);
    }

    Project with(Stage next, LocalDate day) {
        var active = Stages.active(next).orElse(progress.active);
        return change(it -> it.progress = new Progress(next, day, active));
    }

    Project planning(List<PlannedStage> dates) {
        return change(it -> it.plan = dates);
    }

    Project with(Terms other) {
        return change(it -> it.terms = other);
    }

    Project with(Links other) {
        return change(it -> it.links = other);
    }

    Project with(Visibility other) {
        return change(
                it -> {
                    it.visibility = other;
                    it.shown = shown || other != Visibility.DRAFT;
                });
    }

    /// The same with what a body says, or with nothing from it.
    Project with(OrganisationId body, Optional<Response> response) {
        var all = new LinkedHashMap<>(responses);
        response.ifPresentOrElse(it -> all.put(body, it), () -> all.remove(body));
        return change(it -> it.responses = all);
    }

    Project with(Retirement other) {
        return change(it -> it.retirement = other);
    }

    Project asDeleted() {
        return change(it -> it.deleted = true);
    }

    private Project change(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.done(id);
    }

    /// The next state while it is made.
    private static final class Draft {
        private Owner owner;
        private Said said;
        private Classification classification;
        private Progress progress;
        private List<PlannedStage> plan;
        private Terms terms;
        private Links links;
        private Visibility visibility;
        private boolean shown;
        private boolean deleted;
        private Map<OrganisationId, Response> responses;
        private Retirement retirement;

        private Draft(Project it) {
            owner = it.owner;
            said = it.said;
            classification = it.classification;
            progress = it.progress;
            plan = it.plan;
            terms = it.terms;
            links = it.links;
            visibility = it.visibility;
            shown = it.shown;
            deleted = it.deleted;
            responses = it.responses;
            retirement = it.retirement;
        }

        private Project done(ProjectId id) {
            return new Project(
                    id,
                    owner,
                    said,
                    classification,
                    progress,
                    plan,
                    terms,
                    links,
                    visibility,
                    shown,
                    deleted,
                    responses,
                    retirement);
        }
    }
}
