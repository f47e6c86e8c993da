package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Name;
import org.allmende.web.NewId;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Makes accounts.
public final class SignUp {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    SignUp(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Makes an account; its person gets a pseudonym.
    ///
    /// @throws Refused `address-taken`
    public PersonId person(Email email, Name name, String password) {
        var person = new PersonId(NewId.random());
        if (!added(person, email.value(), name.value(), password, false))
            throw Refused.because(Code.ADDRESS_TAKEN);
        return person;
    }

    /// An account of a person whose pseudonym is given.
    public record Given(PersonId person, Email email, Name name, boolean operator) {}

    /// Makes the accounts of people for content that comes with its people, all with one password,
    /// which therefore is hashed but once. An account that exists stays as it is.
    public void given(List<Given> people, String password) {
        var missing =
                people.stream()
                        .filter(it -> accounts.byAddress(it.email().value()).isEmpty())
                        .toList();
        if (missing.isEmpty()) return;
        var hash = passwords.hash(password);
        for (var each : missing) {
            add(each.person(), each.email().value(), each.name().value(), hash, each.operator());
        }
    }

    boolean operator(String email, String password) {
        return added(new PersonId(NewId.random()), email, "Operator", password, true);
    }

    private boolean added(
            PersonId person, String email, String name, String password, boolean operator) {
        // Hashing is dear: not for an address that is taken anyway.
        return accounts.byAddress(email).isEmpty()
                && add(person, email, name, passwords.hash(password), operator);
    }

    private boolean add(PersonId person, String email, String name, String hash, boolean operator) {
        var account =
                new Account(
                        person, Optional.of(email), Optional.of(name), Optional.of(hash), operator);
        return accounts.add(account, clock.instant());
    }
}
