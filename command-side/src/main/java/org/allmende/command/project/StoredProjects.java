package org.allmende.command.project;

import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Projects;
import org.allmende.platform.command.States;

import java.util.Optional;

/// Tells who is responsible for a project from its own events.
public final class StoredProjects implements Projects {

    private final States states;
    private final ProjectDecider projects;

    public StoredProjects(States states, ProjectDecider projects) {
        this.states = states;
        this.projects = projects;
    }

    @Override
    public Optional<Responsibility> responsible(ProjectId project) {
        return states.of(projects, project.value())
                .filter(it -> !it.deleted())
                .map(Project::responsibility);
    }
}
