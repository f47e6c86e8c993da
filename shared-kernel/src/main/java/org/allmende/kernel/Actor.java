package org.allmende.kernel;

import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonId;

import java.util.Optional;

/// Who acts: a person for a body, the operator, a person in its own matter, or the platform itself.
///
/// @param person empty for the platform itself
/// @param body the body the person says it acts for; whether it may is decided by the command side
/// @param operator whether the person operates the platform
public record Actor(Optional<PersonId> person, Optional<OrganisationId> body, boolean operator) {

    /// The platform itself, for example when it founds its register at the first start.
    public static Actor platform() {
        return new Actor(Optional.empty(), Optional.empty(), false);
    }

    /// A person in its own matter.
    public static Actor person(PersonId person) {
        return new Actor(Optional.of(person), Optional.empty(), false);
    }

    /// A person for a body.
    public static Actor of(PersonId person, OrganisationId body) {
        return new Actor(Optional.of(person), Optional.of(body), false);
    }

    /// The operator.
    public static Actor operator(PersonId person) {
        return new Actor(Optional.of(person), Optional.empty(), true);
    }

    /// The person, where only a person can act.
    ///
    /// @throws Refused `not-signed-in`
    public PersonId requirePerson() {
        return person.orElseThrow(() -> Refused.because(Code.NOT_SIGNED_IN));
    }

    /// The body, where only a body can act.
    ///
    /// @throws Refused `not-allowed`
    public OrganisationId requireBody() {
        return body.orElseThrow(() -> Refused.because(Code.NOT_ALLOWED));
    }
}
