package org.allmende.web.start;

import org.allmende.kernel.organisation.OrganisationId;

import java.util.List;

/// The accounts with which a demonstration can be tried. Whoever fills a demonstration provides
/// them; without, the start page shows nothing that needs one.
public interface DemoAccounts {

    /// In the order in which they should be tried; never empty.
    List<Account> accounts();

    /// @param body for which the account speaks
    /// @param password known to everybody: a demonstration runs on the loopback alone
    record Account(String email, String password, OrganisationId body) {}
}
