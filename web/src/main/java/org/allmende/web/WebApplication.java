package org.allmende.web;

import org.allmende.platform.edition.CommonWiring;
import org.allmende.platform.edition.MessagingWiring;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The edge as a service of the distributed edition.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommonWiring.class, MessagingWiring.class, WebSide.class})
public class WebApplication {

    static void main(String[] args) {
        var application = new SpringApplication(WebApplication.class);
        application.setDefaultProperties(
                java.util.Map.of(
                        "allmende.edition", "distributed",
                        "spring.main.banner-mode", "off",
                        "logging.level.org.axonframework", "ERROR",
                        "logging.level.io.axoniq", "WARN",
                        "logging.level.org.mongodb.driver", "WARN"));
        application.run(args);
    }
}
