package org.allmende.web;

import org.allmende.platform.edition.CommonWiring;
import org.allmende.platform.edition.DistributedService;
import org.allmende.platform.edition.MessagingWiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The edge as a service of the distributed edition.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommonWiring.class, MessagingWiring.class, WebSide.class})
public class WebApplication {

    static void main(String[] args) {
        DistributedService.of(WebApplication.class).run(args);
    }
}
