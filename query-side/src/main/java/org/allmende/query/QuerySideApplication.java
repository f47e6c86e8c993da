package org.allmende.query;

import org.allmende.platform.edition.CommonWiring;
import org.allmende.platform.edition.DocumentsWiring;
import org.allmende.platform.edition.EventsWiring;
import org.allmende.platform.edition.MessagingWiring;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The query side as a service of the distributed edition.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommonWiring.class,
    MessagingWiring.class,
    EventsWiring.class,
    DocumentsWiring.class,
    QuerySide.class
})
public class QuerySideApplication {

    static void main(String[] args) {
        var application = new SpringApplication(QuerySideApplication.class);
        application.setDefaultProperties(
                java.util.Map.of(
                        "allmende.edition", "distributed",
                        "spring.main.banner-mode", "off",
                        "spring.main.keep-alive", "true",
                        "logging.level.org.axonframework", "ERROR",
                        "logging.level.io.axoniq", "WARN",
                        "logging.level.org.mongodb.driver", "WARN"));
        application.run(args);
    }
}
