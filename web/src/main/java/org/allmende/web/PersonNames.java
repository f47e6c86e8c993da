package org.allmende.web;

import org.allmende.kernel.person.PersonId;

import java.util.Collection;
import java.util.Map;

/// What people are called, as the erasable store of people knows it.
public interface PersonNames {

    /// The names of those of these people that have one; who was forgotten has none.
    Map<PersonId, String> names(Collection<PersonId> people);
}
