package org.allmende.kernel.project;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationId;

import java.util.Optional;

/// Answers from the event store itself who is responsible for a project. Stated limit: a command
/// running at the very same moment may still pass.
public interface Projects {

    /// Who answers for the project now; empty where there is no such project, or it was deleted.
    Optional<Responsibility> responsible(ProjectId project);

    /// @param claim for a draft made under an open claim: that claim
    record Responsibility(
            OrganisationId body, Optional<ClaimId> claim, Stage stage, Visibility visibility) {}
}
