package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Name;
import org.allmende.web.NewId;

import java.time.Clock;
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
        if (!add(person, email.value(), name.value(), password, false))
            throw Refused.because(Code.ADDRESS_TAKEN);
        return person;
    }

    /// Makes the account of a person whose pseudonym is given, for content that comes with its
    /// people. An account that exists stays as it is.
    public void given(PersonId person, Email email, Name name, String password, boolean operator) {
        add(person, email.value(), name.value(), password, operator);
    }

    boolean operator(String email, String password) {
        return add(new PersonId(NewId.random()), email, "Operator", password, true);
    }

    private boolean add(
            PersonId person, String email, String name, String password, boolean operator) {
        // Hashing is dear: not for an address that is taken anyway.
        if (accounts.byAddress(email).isPresent()) return false;
        var account =
                new Account(
                        person,
                        Optional.of(email),
                        Optional.of(name),
                        Optional.of(passwords.hash(password)),
                        operator);
        return accounts.add(account, clock.instant());
    }
}
