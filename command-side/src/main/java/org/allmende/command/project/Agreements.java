package org.allmende.command.project;

import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectCommand.AcceptHandover;
import org.allmende.kernel.project.ProjectCommand.ConsentToRetirement;
import org.allmende.kernel.project.ProjectCommand.EndHandover;
import org.allmende.kernel.project.ProjectCommand.EndRetirement;
import org.allmende.kernel.project.ProjectCommand.OfferHandover;
import org.allmende.kernel.project.ProjectCommand.Retire;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectEvent.HandedOver;
import org.allmende.kernel.project.ProjectEvent.HandoverEnded;
import org.allmende.kernel.project.ProjectEvent.HandoverOffered;
import org.allmende.kernel.project.ProjectEvent.ResponseWithdrawn;
import org.allmende.kernel.project.ProjectEvent.Retired;
import org.allmende.kernel.project.ProjectEvent.RetirementAsked;
import org.allmende.kernel.project.ProjectEvent.RetirementEnded;
import org.allmende.kernel.project.ProjectEvent.RetirementUndone;
import org.allmende.kernel.project.Projects.Responsibility;

import java.util.ArrayList;
import java.util.List;

/// What two bodies have to want: that another becomes responsible for a project, and that a project
/// is retired in favour of another's. One side says it, the other agrees, either may end it.
final class Agreements {

    /// Whether the actor speaks for the other body.
    static boolean isOtherSide(ProjectCommand command, Project project, Given<Facts> given) {
        return switch (command) {
            case EndHandover _ ->
                    project.owner().offered().filter(it -> speaksFor(it, given)).isPresent();
            // Who has accepted already may say so again.
            case AcceptHandover _ ->
                    speaksFor(project.owner().offered().orElse(project.responsible()), given);
            case EndRetirement _ -> keepsTheOther(given);
            case ConsentToRetirement _ -> keepsTheOther(given);
            default -> false;
        };
    }

    private static boolean speaksFor(OrganisationId body, Given<Facts> given) {
        return given.standing().speaks() && given.actor().body().filter(body::equals).isPresent();
    }

    private static boolean keepsTheOther(Given<Facts> given) {
        return given.facts()
                .other()
                .filter(it -> it.heldBy(given.actor(), given.standing()))
                .isPresent();
    }

    static List<ProjectEvent> offer(OfferHandover command, Project project, Given<Facts> given) {
        if (command.to().equals(project.responsible())) {
            throw Refused.because(Code.OWN_PROJECT);
        }
        if (project.owner().offered().filter(command.to()::equals).isPresent()) {
            return List.of();
        }
        if (!given.facts().verified()) {
            throw Refused.field("to", Code.UNKNOWN_ORGANISATION, command.to().value());
        }
        requireShown(project);
        var events = new ArrayList<>(endOffer(project));
        events.add(new HandoverOffered(project.id(), project.responsible(), command.to()));
        return events;
    }

    static List<ProjectEvent> endOffer(Project project) {
        return project.owner().offered().stream()
                .<ProjectEvent>map(it -> new HandoverEnded(project.id(), it))
                .toList();
    }

    /// What the new body said to the project while it was another's ends with it.
    static List<ProjectEvent> accept(Project project, Given<Facts> given) {
        var body = given.actor().requireBody();
        if (project.owner().offered().isEmpty()) {
            if (project.owner().accepted()) {
                return List.of();
            }
            throw Refused.because(Code.NOT_OFFERED);
        }
        var events = new ArrayList<ProjectEvent>();
        events.add(new HandedOver(project.id(), project.responsible(), body));
        project.responseOf(body)
                .ifPresent(_ -> events.add(new ResponseWithdrawn(project.id(), body)));
        return events;
    }

    static List<ProjectEvent> retire(Retire command, Project project, Given<Facts> given) {
        var other = command.inFavourOf();
        if (project.retirement().other().filter(other::equals).isPresent()) {
            return List.of();
        }
        if (other.equals(project.id()) || project.retirement().inFavourOf().isPresent()) {
            throw Refused.because(Code.NOT_RETIRABLE);
        }
        var facts =
                given.facts()
                        .other()
                        .filter(it -> it.visibleTo(given.actor(), given.standing()))
                        .orElseThrow(
                                () ->
                                        Refused.field(
                                                "inFavourOf", Code.UNKNOWN_PROJECT, other.value()));
        requireShown(project);
        requireThere(facts);
        var events = new ArrayList<ProjectEvent>(endRetirement(project));
        events.add(
                facts.body().equals(project.responsible())
                        ? new Retired(project.id(), other)
                        : new RetirementAsked(project.id(), other, facts.body()));
        return events;
    }

    static List<ProjectEvent> consent(Project project, Given<Facts> given) {
        if (project.retirement().asked().isEmpty()) {
            return List.of();
        }
        requireThere(given.facts().other().orElseThrow());
        return List.of(new Retired(project.id(), project.retirement().asked().get()));
    }

    static List<ProjectEvent> endRetirement(Project project) {
        var retirement = project.retirement();
        if (retirement.inFavourOf().isPresent()) {
            return List.of(new RetirementUndone(project.id(), retirement.inFavourOf().get()));
        }
        return retirement.asked().stream()
                .<ProjectEvent>map(it -> new RetirementEnded(project.id(), it))
                .toList();
    }

    /// What others are asked to agree to they have to see.
    private static void requireShown(Project project) {
        if (project.visibility() == Visibility.DRAFT) {
            throw Refused.because(Code.STILL_A_DRAFT);
        }
    }

    /// In favour of what is hidden or retired itself nothing retires.
    private static void requireThere(Responsibility other) {
        if (other.retired() || other.visibility() == Visibility.DRAFT) {
            throw Refused.because(Code.NOT_RETIRABLE);
        }
    }

    private Agreements() {}
}
