package org.allmende.web.start;

import org.allmende.kernel.organisation.OrganisationId;

import java.util.List;
import java.util.Optional;

/// The accounts with which a demonstration can be tried. Whoever fills a demonstration provides
/// them; without, the start page shows nothing that needs one.
public interface DemoAccounts {

    /// In the order in which they should be tried; never empty, and the first speaks for a body.
    List<Account> accounts();

    /// @param body for which the account speaks; empty for the operator's
    /// @param password known to everybody: a demonstration runs on the loopback alone
    record Account(String email, String password, Optional<OrganisationId> body) {}
}
