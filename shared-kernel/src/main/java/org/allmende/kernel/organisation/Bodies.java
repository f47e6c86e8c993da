package org.allmende.kernel.organisation;

import org.allmende.kernel.person.PersonId;

/// Answers from the event store itself what a body is and who speaks for it. Stated limit: a
/// command running at the very same moment may still pass.
public interface Bodies {

    /// What the person is in the body now.
    Standing standing(OrganisationId body, PersonId person);
}
