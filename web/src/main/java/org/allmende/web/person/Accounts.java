package org.allmende.web.person;

import org.allmende.kernel.person.PersonId;

import java.time.Instant;
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

    void keep(Token token);

    /// A token that has not been given back, expired or not.
    Optional<Token> token(String hash);

    void forget(String hash);

    void forgetExpired(Instant now);

    /// One address, however it is written.
    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /// @param hash SHA-256 of what the person bears
    /// @param operator of its person, now
    record Token(String hash, PersonId person, boolean operator, Instant expiresAt) {}
}
