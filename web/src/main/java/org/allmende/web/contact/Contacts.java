package org.allmende.web.contact;

import java.util.Optional;

/// Whom to turn to about each thing; of a thing at most one, and no former ones.
public interface Contacts {

    /// @param thing its kind and its id, which of different kinds may be equal
    Optional<Contact> of(String thing);

    void keep(String thing, Contact contact);

    void forget(String thing);
}
