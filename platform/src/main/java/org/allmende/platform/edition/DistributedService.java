package org.allmende.platform.edition;

import org.springframework.boot.SpringApplication;

import java.util.Map;

/// How each service of the distributed edition begins, unless its operator says otherwise.
public final class DistributedService {
    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    "allmende.edition", "distributed",
                    "spring.main.banner-mode", "off",
                    "spring.main.keep-alive", "true",
                    // Refusals are answers, not accidents.
                    "logging.level.org.axonframework", "ERROR",
                    "logging.level.io.axoniq", "WARN",
                    // Each of its attempts to connect would be told with forty lines.
                    "logging.level.io.axoniq.axonserver.connector.impl", "ERROR",
                    "logging.level.org.mongodb.driver", "WARN",
                    // Why a start was refused is said once, in one sentence.
                    "logging.level.org.springframework.boot.web.server.reactive.context", "ERROR",
                    "logging.level.org.springframework.context.annotation", "ERROR");

    private DistributedService() {}

    /// The service, ready to run.
    public static SpringApplication of(Class<?> service) {
        var application = new SpringApplication(service);
        application.setDefaultProperties(DEFAULTS);
        return application;
    }
}
