package org.allmende.web.person;

import org.allmende.kernel.person.PersonId;

import java.util.Optional;

/// What the platform holds about a person, apart from the events and erasable.
///
/// @param password as Argon2 hash; empty where an identity provider signs the person in
/// @param operator whether the person operates the platform
record Account(
        PersonId person,
        Optional<String> email,
        Optional<String> name,
        Optional<String> password,
        boolean operator) {}
