package org.allmende.web.contact;

import org.allmende.kernel.person.PersonId;

import java.util.List;
import java.util.Optional;

/// Whom to turn to about each thing; of a thing at most one, and no former ones.
public interface Contacts {

    /// @param thing its kind and its id, which of different kinds may be equal
    Optional<Contact> of(String thing);

    /// @param writer who says so, where a person does
    void keep(String thing, Contact contact, Optional<PersonId> writer);

    void forget(String thing);

    /// What a person wrote and nobody has replaced or taken away since.
    List<Written> writtenBy(PersonId writer);

    record Written(String thing, Contact contact) {}
}
