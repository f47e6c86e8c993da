package org.allmende.web.person;

import org.allmende.web.NewId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// At the first start somebody must be able to operate the platform.
///
/// @param password as configured; blank for a random one that the log shows once
record FirstOperator(Accounts accounts, SignUp signUp, String password) {
    static final String EMAIL = "operator@localhost";

    private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);

    void appoint() {
        if (accounts.anyOperator()) return;
        if (!password.isBlank()) {
            signUp.operator(EMAIL, password);
            return;
        }
        var random = NewId.random();
        if (signUp.operator(EMAIL, random))
            LOG.warn(
                    "The operator signs in as {} with the password {} (shown this once).",
                    EMAIL,
                    random);
    }
}
