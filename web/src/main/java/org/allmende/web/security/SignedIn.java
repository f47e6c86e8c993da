package org.allmende.web.security;

import org.allmende.kernel.person.PersonId;

/// Who signed in, however it was proved.
///
/// @param operator whether the person operates the platform
public record SignedIn(PersonId person, boolean operator) {}
