package org.allmende.command.project;

import org.allmende.command.project.Project.Owner;
import org.allmende.command.project.Project.Response;
import org.allmende.command.project.Project.Retirement;
import org.allmende.command.project.Project.Said;
import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.Bodies;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.PlannedStage;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectCommand.AcceptHandover;
import org.allmende.kernel.project.ProjectCommand.AddLink;
import org.allmende.kernel.project.ProjectCommand.ChangeStage;
import org.allmende.kernel.project.ProjectCommand.ChangeVisibility;
import org.allmende.kernel.project.ProjectCommand.Classify;
import org.allmende.kernel.project.ProjectCommand.ConsentToRetirement;
import org.allmende.kernel.project.ProjectCommand.DeleteDraft;
import org.allmende.kernel.project.ProjectCommand.Describe;
import org.allmende.kernel.project.ProjectCommand.EndHandover;
import org.allmende.kernel.project.ProjectCommand.EndRetirement;
import org.allmende.kernel.project.ProjectCommand.KeepContact;
import org.allmende.kernel.project.ProjectCommand.OfferHandover;
import org.allmende.kernel.project.ProjectCommand.Plan;
import org.allmende.kernel.project.ProjectCommand.Propose;
import org.allmende.kernel.project.ProjectCommand.RemoveLink;
import org.allmende.kernel.project.ProjectCommand.Respond;
import org.allmende.kernel.project.ProjectCommand.Retire;
import org.allmende.kernel.project.ProjectCommand.SetTerms;
import org.allmende.kernel.project.ProjectCommand.WithdrawResponse;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectEvent.Classified;
import org.allmende.kernel.project.ProjectEvent.Described;
import org.allmende.kernel.project.ProjectEvent.DraftDeleted;
import org.allmende.kernel.project.ProjectEvent.HandedOver;
import org.allmende.kernel.project.ProjectEvent.HandoverEnded;
import org.allmende.kernel.project.ProjectEvent.HandoverOffered;
import org.allmende.kernel.project.ProjectEvent.LinkAdded;
import org.allmende.kernel.project.ProjectEvent.LinkRemoved;
import org.allmende.kernel.project.ProjectEvent.Planned;
import org.allmende.kernel.project.ProjectEvent.Proposed;
import org.allmende.kernel.project.ProjectEvent.Responded;
import org.allmende.kernel.project.ProjectEvent.ResponseWithdrawn;
import org.allmende.kernel.project.ProjectEvent.Retired;
import org.allmende.kernel.project.ProjectEvent.RetirementAsked;
import org.allmende.kernel.project.ProjectEvent.RetirementEnded;
import org.allmende.kernel.project.ProjectEvent.RetirementUndone;
import org.allmende.kernel.project.ProjectEvent.StageChanged;
import org.allmende.kernel.project.ProjectEvent.TermsChanged;
import org.allmende.kernel.project.ProjectEvent.VisibilityChanged;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Projects;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.platform.command.Decider;
import org.allmende.platform.command.Party;
import org.allmende.platform.command.States;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides about projects and ideas; what another body has to agree to is decided in [Agreements].
public final class ProjectDecider implements Decider<ProjectCommand, Project, ProjectEvent, Facts> {

    private static final int MOST_LINKS = 100;

    private final Projects projects;
    private final Bodies bodies;

    public ProjectDecider(States states, Bodies bodies) {
        this.projects = new StoredProjects(states, this);
        this.bodies = bodies;
    }

    @Override
    public String type() {
        return "project";
    }

    @Override
    public Class<ProjectCommand> commands() {
        return ProjectCommand.class;
    }

    @Override
    public Class<ProjectEvent> events() {
        return ProjectEvent.class;
    }

    @Override
    public Class<Project> state() {
        return Project.class;
    }

    @Override
    public int stateRevision() {
        return 2;
    }

    @Override
    public Facts ask(ProjectCommand command, Project project, Given<Void> given) {
        return switch (command) {
            case Respond it -> about(it.own());
            case Retire it -> about(Optional.of(it.inFavourOf()));
            case EndRetirement _ -> aboutTheOther(project);
            case ConsentToRetirement _ -> aboutTheOther(project);
            case OfferHandover it ->
                    new Facts(
                            Optional.empty(),
                            given.actor()
                                    .person()
                                    .filter(person -> bodies.standing(it.to(), person).verified())
                                    .isPresent());
            default -> Facts.NONE;
        };
    }

    private Facts about(Optional<ProjectId> other) {
        return new Facts(other.flatMap(projects::responsible), false);
    }

    private Facts aboutTheOther(Project project) {
        return project == null ? Facts.NONE : about(project.retirement().other());
    }

    @Override
    public boolean visible(Project project, Given<Facts> given) {
        return !project.deleted()
                && project.responsibility().visibleTo(given.actor(), given.standing());
    }

    @Override
    public Set<Party> parties(ProjectCommand command, Project project, Given<Facts> given) {
        var parties = Party.of(given.actor(), given.standing());
        if (project != null && project.responsibility().heldBy(given.actor(), given.standing())) {
            parties.add(Party.RESPONSIBLE);
        }
        if (project != null && Agreements.isOtherSide(command, project, given)) {
            parties.add(Party.OTHER_SIDE);
        }
        // Whoever only claims its body may prepare, but show nothing.
        if (parties.contains(Party.CLAIMANT) && command instanceof ChangeVisibility) {
            parties.remove(Party.RESPONSIBLE);
        }
        return parties;
    }

    @Override
    public List<ProjectEvent> decide(ProjectCommand command, Project project, Given<Facts> given) {
        return switch (command) {
            case Propose it -> decide(it, project, given);
            case Describe it -> decide(it, project);
            case Classify it -> decide(it, project);
            case ChangeStage it -> decide(it, project, given);
            case ChangeVisibility it -> decide(it, project);
            case Respond it -> decide(it, project, given);
            case WithdrawResponse _ -> withdraw(project, given.actor().requireBody());
            case DeleteDraft _ -> delete(project);
            case KeepContact _ -> List.of();
            case Plan it -> decide(it, project);
            case SetTerms it -> decide(it, project);
            case AddLink it -> decide(it, project);
            case RemoveLink it -> decide(it, project);
            case OfferHandover it -> Agreements.offer(it, project, given);
            case EndHandover _ -> Agreements.endOffer(project);
            case AcceptHandover _ -> Agreements.accept(project, given);
            case Retire it -> Agreements.retire(it, project, given);
            case EndRetirement _ -> Agreements.endRetirement(project);
            case ConsentToRetirement _ -> Agreements.consent(project, given);
        };
    }

    private static List<ProjectEvent> decide(Propose command, Project project, Given<Facts> given) {
        var standing = given.standing();
        if (!standing.speaks() && command.visibility() != Visibility.DRAFT) {
            throw Refused.because(Code.NOT_VERIFIED);
        }
        if (project != null) {
            throw Refused.because(Code.CONFLICT);
        }
        return List.of(
                new Proposed(
                        command.project(),
                        given.actor().requireBody(),
                        standing.speaks() ? Optional.empty() : standing.claim(),
                        command.title(),
                        command.summary(),
                        command.description(),
                        command.classification(),
                        command.stage(),
                        given.day(command.on(), "on"),
                        command.links(),
                        command.visibility()));
    }

    private static List<ProjectEvent> decide(Describe command, Project project) {
        var said = new Said(command.title(), command.summary(), command.description());
        return said.equals(project.said())
                ? List.of()
                : List.of(
                        new Described(
                                project.id(), said.title(), said.summary(), said.description()));
    }

    private static List<ProjectEvent> decide(Classify command, Project project) {
        return command.classification().equals(project.classification())
                ? List.of()
                : List.of(new Classified(project.id(), command.classification()));
    }

    private static List<ProjectEvent> decide(
            ChangeStage command, Project project, Given<Facts> given) {
        var same = command.stage() == project.progress().stage();
        var on = given.day(command.on(), "on");
        if (same && (command.on().isEmpty() || on.equals(project.progress().on()))) {
            return List.of();
        }
        if (!same
                && command.reason().isEmpty()
                && Stages.needReason(project.progress().stage(), command.stage())) {
            throw Refused.field("reason", Code.REASON_NEEDED);
        }
        return List.of(
                new StageChanged(
                        project.id(),
                        project.progress().stage(),
                        command.stage(),
                        on,
                        command.reason()));
    }

    private static List<ProjectEvent> decide(ChangeVisibility command, Project project) {
        return command.visibility() == project.visibility()
                ? List.of()
                : List.of(
                        new VisibilityChanged(
                                project.id(), project.visibility(), command.visibility()));
    }

    private static List<ProjectEvent> decide(Respond command, Project project, Given<Facts> given) {
        var body = given.actor().requireBody();
        if (body.equals(project.responsible())) {
            throw Refused.because(Code.OWN_PROJECT);
        }
        command.own().ifPresent(own -> requireOwn(own.value(), command.stance(), given));
        var response = new Response(command.stance(), command.text(), command.own());
        return project.responseOf(body).filter(response::equals).isPresent()
                ? List.of()
                : List.of(
                        new Responded(
                                project.id(),
                                body,
                                command.stance(),
                                command.text(),
                                command.own()));
    }

    private static void requireOwn(String own, Stance stance, Given<Facts> given) {
        if (stance != Stance.ALREADY_HAS) {
            throw Refused.field("project", Code.UNKNOWN_FIELD);
        }
        given.facts()
                .other()
                .filter(it -> it.heldBy(given.actor(), given.standing()))
                .orElseThrow(() -> Refused.field("project", Code.UNKNOWN_PROJECT, own));
    }

    private static List<ProjectEvent> withdraw(Project project, OrganisationId body) {
        return project.responseOf(body).isEmpty()
                ? List.of()
                : List.of(new ResponseWithdrawn(project.id(), body));
    }

    private static List<ProjectEvent> delete(Project project) {
        if (project.shown()) {
            throw Refused.because(Code.WAS_PUBLISHED);
        }
        return List.of(new DraftDeleted(project.id()));
    }

    private static List<ProjectEvent> decide(Plan command, Project project) {
        var stages = EnumSet.noneOf(Stage.class);
        for (var i = 0; i < command.dates().size(); i++) {
            if (!stages.add(command.dates().get(i).stage())) {
                throw Refused.field("dates[" + i + "].stage", Code.DUPLICATE);
            }
        }
        var dates =
                command.dates().stream().sorted(Comparator.comparing(PlannedStage::stage)).toList();
        return dates.equals(project.plan()) ? List.of() : List.of(new Planned(project.id(), dates));
    }

    private static List<ProjectEvent> decide(SetTerms command, Project project) {
        return command.terms().equals(project.terms())
                ? List.of()
                : List.of(new TermsChanged(project.id(), command.terms()));
    }

    private static List<ProjectEvent> decide(AddLink command, Project project) {
        if (same(command, project).isPresent()) {
            return List.of();
        }
        if (project.links().all().size() >= MOST_LINKS) {
            throw Refused.field("url", Code.TOO_MANY, String.valueOf(MOST_LINKS));
        }
        var n = project.links().last() + 1;
        return List.of(
                new LinkAdded(
                        project.id(), new Link(n, command.kind(), command.url(), command.label())));
    }

    private static Optional<Link> same(AddLink command, Project project) {
        return project.links().all().stream()
                .filter(
                        it ->
                                it.kind() == command.kind()
                                        && it.url().equals(command.url())
                                        && it.label().equals(command.label()))
                .findFirst();
    }

    private static List<ProjectEvent> decide(RemoveLink command, Project project) {
        if (command.n() > project.links().last()) {
            throw Refused.because(Code.NOT_FOUND);
        }
        return project.links().all().stream().noneMatch(it -> it.n() == command.n())
                ? List.of()
                : List.of(new LinkRemoved(project.id(), command.n()));
    }

    @Override
    public Optional<Made> made(ProjectEvent event) {
        return event instanceof LinkAdded it
                ? Optional.of(made(it.project(), it.link()))
                : Optional.empty();
    }

    @Override
    public Made made(ProjectCommand command, Project project, Given<Facts> given) {
        return command instanceof AddLink it
                ? made(project.id(), same(it, project).orElseThrow())
                : new Made(command.target(), Optional.empty());
    }

    private static Made made(ProjectId project, Link link) {
        return new Made(project.value(), Optional.of(String.valueOf(link.n())));
    }

    @Override
    public Project evolve(Project project, ProjectEvent event) {
        return switch (event) {
            case Proposed it -> Project.of(it);
            case Described it -> project.with(new Said(it.title(), it.summary(), it.description()));
            case Classified it -> project.with(it.classification());
            case StageChanged it -> project.with(it.stage(), it.on());
            case VisibilityChanged it -> project.with(it.visibility());
            case Responded it ->
                    project.with(
                            it.body(), Optional.of(new Response(it.stance(), it.text(), it.own())));
            case ResponseWithdrawn it -> project.with(it.body(), Optional.empty());
            case DraftDeleted _ -> project.asDeleted();
            case Planned it -> project.planning(it.dates());
            case TermsChanged it -> project.with(it.terms());
            case LinkAdded it -> project.with(project.links().with(it.link()));
            case LinkRemoved it -> project.with(project.links().without(it.n()));
            case HandoverOffered it -> project.with(project.owner().offering(Optional.of(it.to())));
            case HandoverEnded _ -> project.with(project.owner().offering(Optional.empty()));
            // From now on it is the new body's, whatever claim it once began under.
            case HandedOver it ->
                    project.with(new Owner(it.to(), Optional.empty(), Optional.empty(), true));
            case RetirementAsked it -> project.with(Retirement.asking(it.inFavourOf()));
            case Retired it -> project.with(Retirement.retired(it.inFavourOf()));
            case RetirementEnded _ -> project.with(Retirement.NONE);
            case RetirementUndone _ -> project.with(Retirement.NONE);
        };
    }
}
