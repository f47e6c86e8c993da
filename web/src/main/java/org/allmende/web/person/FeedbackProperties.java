package org.allmende.web.person;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How much feedback is taken and how long it is kept (`allmende.feedback`).
///
/// @param perAddress how often within the window from one network address
/// @param inAll how often within the window from all together
/// @param keep after which it is erased
@ConfigurationProperties("allmende.feedback")
record FeedbackProperties(
        @DefaultValue("10") int perAddress,
        @DefaultValue("1000") int inAll,
        @DefaultValue("PT1H") Duration window,
        @DefaultValue("P365D") Duration keep) {}
