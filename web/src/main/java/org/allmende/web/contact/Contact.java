package org.allmende.web.contact;

import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.Phone;
import org.allmende.kernel.text.Name;

import java.util.Optional;

/// Whom to turn to about a thing. It may name a person, so it is kept with the people and can be
/// erased; a functional mailbox is preferred.
///
/// @param function what the person or the mailbox is there for, for example *Projektleitung*
public record Contact(
        Name function, Optional<Name> name, Optional<Email> email, Optional<Phone> phone) {}
