package org.allmende.standalone.demo.content;

import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Name;

/// A person of the demo, with the account it signs in with.
public record DemoPerson(PersonId id, Email email, Name name, boolean operator) {}
