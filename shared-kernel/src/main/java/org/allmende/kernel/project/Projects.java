package org.allmende.kernel.project;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Standing;

import java.util.Optional;

/// Answers from the event store itself who is responsible for a project. Stated limit: a command
/// running at the very same moment may still pass.
public interface Projects {

    /// Who answers for the project now; empty where there is no such project, or it was deleted.
    Optional<Responsibility> responsible(ProjectId project);

    /// @param claim for a project that began as a draft under a claim: that claim
    /// @param retired whether it was retired in favour of another
    /// @param reusable whether there is more than an idea or a plan; one that was paused or
    ///   discontinued counts as what it was before
    record Responsibility(
            OrganisationId body,
            Optional<ClaimId> claim,
            Stage stage,
            Visibility visibility,
            boolean retired,
            boolean reusable) {

        /// Whether the actor speaks for the responsible body, or prepares the draft under its
        /// claim.
        public boolean heldBy(Actor actor, Standing standing) {
            return actor.body().filter(body::equals).isPresent() && standing.keeps(claim);
        }

        /// Whether the project is there for the actor.
        public boolean visibleTo(Actor actor, Standing standing) {
            return switch (visibility) {
                case DRAFT -> heldBy(actor, standing);
                case BODIES -> standing.speaks();
                case PUBLIC -> true;
            };
        }
    }
}
