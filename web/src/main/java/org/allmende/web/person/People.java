package org.allmende.web.person;

import org.allmende.kernel.person.PersonId;
import org.allmende.web.PersonNames;
import org.allmende.web.contact.Contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of people: which pseudonym is whom.
interface People extends Links, PersonNames, AutoCloseable {

    Optional<Account> of(PersonId person);

    /// The person whom an identity provider knows; on first sight the person begins to exist here.
    Account known(Identity identity, Instant now);

    /// What was said about the platform, kept in the same store.
    Feedbacks feedbacks();

    /// Whom to turn to, kept in the same store.
    Contacts contacts();

    /// What else is kept about a person; empty for an unknown one.
    Optional<Kept> kept(PersonId person);

    @Override
    void close();

    /// @param issuer the identity provider
    /// @param subject its name for the person, which never changes
    record Identity(String issuer, String subject, Optional<String> email, Optional<String> name) {}

    /// @param since when the person began to exist here
    /// @param identities by which identity providers know the person
    /// @param tokens until when each is good
    record Kept(Instant since, List<KnownBy> identities, List<Instant> tokens) {}

    record KnownBy(String issuer, String subject) {}
}
