package org.allmende.web.person;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How signing in with a password behaves (`allmende.sign-in`).
///
/// @param failuresPerAccount how many wrong passwords an account takes within the window
/// @param failuresPerAddress how many wrong passwords may come from one network address in it
/// @param window after which failures are forgotten
/// @param tokenLifetime how long a token is good
/// @param memory KiB that each hashing of a password takes; guessing costs as much
@ConfigurationProperties("allmende.sign-in")
record SignInProperties(
        @DefaultValue("10") int failuresPerAccount,
        @DefaultValue("100") int failuresPerAddress,
        @DefaultValue("PT15M") Duration window,
        @DefaultValue("P7D") Duration tokenLifetime,
        @DefaultValue("19456") int memory) {}
