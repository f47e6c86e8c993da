package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Name;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Changes accounts that the application keeps itself.
@Component
@ConditionalOnProperty(name = "allmende.edition", havingValue = "embedded", matchIfMissing = true)
final class AccountChanges {
    /// How long a link to set a password is good.
    static final Duration LINK_LIFETIME = Duration.ofHours(24);

    private final People people;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final FailedSignIns failures;
    private final Clock clock;

    AccountChanges(
            People people,
            Accounts accounts,
            Passwords passwords,
            Tokens tokens,
            FailedSignIns failures,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.failures = failures;
        this.clock = clock;
    }

    /// @param old needed for a new password
    record Change(
            Optional<Name> name,
            Optional<Email> email,
            Optional<String> password,
            Optional<String> old) {}

    /// A person changes its own account. With the password all its tokens end but the one it bears.
    ///
    /// @throws Refused `wrong-password`, `address-taken`, `too-many-requests`
    void change(PersonId person, Change change, String bearing, String networkAddress) {
        var account = people.of(person).orElseThrow(() -> Refused.because(Code.NOT_SIGNED_IN));
        if (change.password().isPresent())
            requireOld(account, change.old().orElseThrow(), networkAddress);
        if (!accounts.change(
                person,
                change.name().map(Name::value),
                change.email().map(Email::value),
                change.password().map(passwords::hash))) throw Refused.because(Code.ADDRESS_TAKEN);
        if (change.password().isPresent()) tokens.end(person, Optional.of(bearing));
    }

    /// Who found an unlocked screen must not guess quicker than who signs in.
    private void requireOld(Account account, String old, String networkAddress) {
        if (!failures.attempt(
                account.email().orElse(account.person().value()),
                networkAddress,
                () -> passwords.match(old, account.password())))
            throw Refused.field("oldPassword", Code.WRONG_PASSWORD);
    }

    record PasswordLink(String secret, Instant expiresAt) {}

    /// Makes a link by which a person sets its password; an earlier one is worth nothing any more.
    ///
    /// @throws Refused `not-found` for an unknown person
    PasswordLink linkFor(PersonId person) {
        requireKnown(person);
        people.forgetLinks(Links.Kind.PASSWORD, person.value());
        var secret = Secret.random();
        var end = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(LINK_LIFETIME);
        people.keep(
                new Links.Link(
                        secret.hash(),
                        Links.Kind.PASSWORD,
                        person.value(),
                        Optional.empty(),
                        end,
                        false));
        return new PasswordLink(secret.value(), end);
    }

    /// Sets the password of the person whose link it is, and ends all its tokens.
    ///
    /// @throws Refused `not-found` for an unknown link, `link-used`, `link-expired`
    void setPassword(String secret, String password) {
        var link = requireGood(secret);
        var person = new PersonId(link.target());
        var hashed = passwords.hash(password);
        if (!people.use(link.hash(), clock.instant())) throw Refused.because(Code.LINK_USED);
        accounts.change(person, Optional.empty(), Optional.empty(), Optional.of(hashed));
        tokens.end(person, Optional.empty());
    }

    /// A link by which a password can be set.
    ///
    /// @throws Refused `not-found` for an unknown link, `link-used`, `link-expired`
    Links.Link requireGood(String secret) {
        var link =
                people.link(new Secret(secret).hash())
                        .filter(it -> it.kind() == Links.Kind.PASSWORD)
                        .orElseThrow(() -> Refused.because(Code.NOT_FOUND));
        if (link.used()) throw Refused.because(Code.LINK_USED);
        if (!link.expiresAt().isAfter(clock.instant())) throw Refused.because(Code.LINK_EXPIRED);
        return link;
    }

    /// @throws Refused `not-found` for an unknown person
    void appoint(PersonId person) {
        requireKnown(person);
        accounts.appoint(person);
        tokens.refresh(person);
    }

    /// @throws Refused `not-found` for an unknown person, `last-operator`
    void dismiss(PersonId person) {
        requireKnown(person);
        if (!accounts.dismiss(person)) throw Refused.because(Code.LAST_OPERATOR);
        tokens.refresh(person);
    }

    private void requireKnown(PersonId person) {
        if (people.of(person).isEmpty()) throw Refused.because(Code.NOT_FOUND);
    }
}
