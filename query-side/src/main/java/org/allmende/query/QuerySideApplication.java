package org.allmende.query;

import org.allmende.platform.edition.CommonWiring;
import org.allmende.platform.edition.DistributedService;
import org.allmende.platform.edition.DocumentsWiring;
import org.allmende.platform.edition.EventsWiring;
import org.allmende.platform.edition.MessagingWiring;
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
        DistributedService.of(QuerySideApplication.class).run(args);
    }
}
