package org.allmende.web.person;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// Lets people in who know their password.
@Component
@ConditionalOnProperty(name = "allmende.edition", havingValue = "embedded", matchIfMissing = true)
final class SignIn {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final FailedSignIns failures;

    SignIn(Accounts accounts, Passwords passwords, Tokens tokens, FailedSignIns failures) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.failures = failures;
    }

    /// A token for who comes with the right password; empty for everybody else.
    ///
    /// @param address of the network, from which only so many may guess
    /// @throws org.allmende.kernel.Refused `too-many-requests`
    Optional<Tokens.Issued> with(BasicCredentials credentials, String address) {
        var account = accounts.byAddress(credentials.email());
        var password = account.flatMap(Account::password);
        return failures.attempt(
                        credentials.email(),
                        address,
                        () -> passwords.match(credentials.password(), password))
                ? account.map(tokens::issue)
                : Optional.empty();
    }

    /// Ends a token.
    void out(String token) {
        tokens.giveBack(token);
    }
}
