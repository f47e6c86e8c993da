package org.allmende.web.person;

import org.allmende.kernel.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Accounts kept by the application itself, and the tokens of who signed in. Tokens are known only
/// by their hash.
interface Accounts {

    /// Adds an account.
    ///
    /// @return false if there is one for its address already
    boolean add(Account account, Instant now);

    Optional<Account> byAddress(String email);

    boolean anyOperator();

    /// Who operates the platform, by address.
    List<Account> operators();

    /// Changes what is given and leaves the rest.
    ///
    /// @param password as hash
    /// @return false if another account has the address
    boolean change(
            PersonId person,
            Optional<String> name,
            Optional<String> email,
            Optional<String> password);

    /// The person operates the platform from now on.
    void appoint(PersonId person);

    /// The person no longer operates the platform.
    ///
    /// @return false if nobody else does
    boolean dismiss(PersonId person);

    void keep(Token token);

    /// A token that has not been given back, expired or not.
    Optional<Token> token(String hash);

    void forget(String hash);

    void forgetExpired(Instant now);

    /// Ends the tokens of a person.
    ///
    /// @param but the hash of one that stays good
    void forgetTokens(PersonId person, Optional<String> but);

    /// One address, however it is written.
    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /// @param hash SHA-256 of what the person bears
    /// @param operator of its person, now
    record Token(String hash, PersonId person, boolean operator, Instant expiresAt) {}
}
