package org.allmende.command.project;

import org.allmende.command.project.Project.Response;
import org.allmende.command.project.Project.Said;
import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectCommand.ChangeStage;
import org.allmende.kernel.project.ProjectCommand.ChangeVisibility;
import org.allmende.kernel.project.ProjectCommand.Classify;
import org.allmende.kernel.project.ProjectCommand.DeleteDraft;
import org.allmende.kernel.project.ProjectCommand.Describe;
import org.allmende.kernel.project.ProjectCommand.Propose;
import org.allmende.kernel.project.ProjectCommand.Respond;
import org.allmende.kernel.project.ProjectCommand.WithdrawResponse;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectEvent.Classified;
import org.allmende.kernel.project.ProjectEvent.Described;
import org.allmende.kernel.project.ProjectEvent.DraftDeleted;
import org.allmende.kernel.project.ProjectEvent.Proposed;
import org.allmende.kernel.project.ProjectEvent.Responded;
import org.allmende.kernel.project.ProjectEvent.ResponseWithdrawn;
import org.allmende.kernel.project.ProjectEvent.StageChanged;
import org.allmende.kernel.project.ProjectEvent.VisibilityChanged;
import org.allmende.kernel.project.Projects;
import org.allmende.kernel.project.Projects.Responsibility;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.platform.command.Decider;
import org.allmende.platform.command.Party;
import org.allmende.platform.command.States;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides about projects and ideas. The fact it asks for is the own project that a response names.
public final class ProjectDecider
        implements Decider<ProjectCommand, Project, ProjectEvent, Optional<Responsibility>> {

    private final Projects projects;

    public ProjectDecider(States states) {
        this.projects = new StoredProjects(states, this);
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
        return 1;
    }

    @Override
    public Optional<Responsibility> ask(
            ProjectCommand command, Project project, Given<Void> given) {
        return command instanceof Respond respond
                ? respond.own().flatMap(projects::responsible)
                : Optional.empty();
    }

    @Override
    public boolean visible(Project project, Given<Optional<Responsibility>> given) {
        return !project.deleted()
                && project.responsibility().visibleTo(given.actor(), given.standing());
    }

    @Override
    public Set<Party> parties(
            ProjectCommand command, Project project, Given<Optional<Responsibility>> given) {
        var parties = Party.of(given.actor(), given.standing());
        if (project != null && project.responsibility().heldBy(given.actor(), given.standing())) {
            parties.add(Party.RESPONSIBLE);
        }
        // Whoever only claims its body may prepare, but show nothing.
        if (parties.contains(Party.CLAIMANT) && command instanceof ChangeVisibility) {
            parties.remove(Party.RESPONSIBLE);
        }
        return parties;
    }

    @Override
    public List<ProjectEvent> decide(
            ProjectCommand command, Project project, Given<Optional<Responsibility>> given) {
        return switch (command) {
            case Propose it -> decide(it, project, given);
            case Describe it -> decide(it, project);
            case Classify it -> decide(it, project);
            case ChangeStage it -> decide(it, project, given);
            case ChangeVisibility it -> decide(it, project);
            case Respond it -> decide(it, project, given);
            case WithdrawResponse _ -> withdraw(project, given.actor().requireBody());
            case DeleteDraft _ -> delete(project);
        };
    }

    private static List<ProjectEvent> decide(
            Propose command, Project project, Given<Optional<Responsibility>> given) {
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
            ChangeStage command, Project project, Given<Optional<Responsibility>> given) {
        var same = command.stage() == project.stage();
        var on = given.day(command.on(), "on");
        if (same && (command.on().isEmpty() || on.equals(project.on()))) {
            return List.of();
        }
        if (!same
                && command.reason().isEmpty()
                && Stages.needReason(project.stage(), command.stage())) {
            throw Refused.field("reason", Code.REASON_NEEDED);
        }
        return List.of(
                new StageChanged(
                        project.id(), project.stage(), command.stage(), on, command.reason()));
    }

    private static List<ProjectEvent> decide(ChangeVisibility command, Project project) {
        return command.visibility() == project.visibility()
                ? List.of()
                : List.of(
                        new VisibilityChanged(
                                project.id(), project.visibility(), command.visibility()));
    }

    private static List<ProjectEvent> decide(
            Respond command, Project project, Given<Optional<Responsibility>> given) {
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

    private static void requireOwn(
            String own, Stance stance, Given<Optional<Responsibility>> given) {
        if (stance != Stance.ALREADY_HAS) {
            throw Refused.field("project", Code.UNKNOWN_FIELD);
        }
        given.facts()
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

    @Override
    public Project evolve(Project project, ProjectEvent event) {
        return switch (event) {
            case Proposed it -> proposed(it);
            case Described it -> project.with(new Said(it.title(), it.summary(), it.description()));
            case Classified it -> project.with(it.classification());
            case StageChanged it -> project.with(it.stage(), it.on());
            case VisibilityChanged it -> project.with(it.visibility());
            case Responded it ->
                    project.with(
                            it.body(), Optional.of(new Response(it.stance(), it.text(), it.own())));
            case ResponseWithdrawn it -> project.with(it.body(), Optional.empty());
            case DraftDeleted _ -> project.asDeleted();
        };
    }

    private static Project proposed(Proposed event) {
        return new Project(
                event.project(),
                event.responsible(),
                event.claim(),
                new Said(event.title(), event.summary(), event.description()),
                event.classification(),
                event.stage(),
                event.on(),
                // One that is shown as paused from the start has more to it than an idea.
                Stages.active(event.stage()).orElse(Stage.IN_PROGRESS),
                event.visibility(),
                event.visibility() != Visibility.DRAFT,
                false,
                Map.of());
    }
}
