package org.allmende.standalone;

import org.allmende.command.CommandSide;
import org.allmende.platform.edition.CommandWiring;
import org.allmende.platform.edition.CommonWiring;
import org.allmende.platform.edition.DocumentsWiring;
import org.allmende.platform.edition.EventsWiring;
import org.allmende.platform.edition.MessagingWiring;
import org.allmende.query.QuerySide;
import org.allmende.standalone.demo.Demo;
import org.allmende.web.WebSide;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// All of Allmende in one process: the embedded edition, and each node of the cluster edition.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommonWiring.class,
    MessagingWiring.class,
    EventsWiring.class,
    CommandWiring.class,
    DocumentsWiring.class,
    CommandSide.class,
    QuerySide.class,
    WebSide.class,
    Demo.class
})
public class StandaloneApplication {

    static void main(String[] args) {
        SpringApplication.run(StandaloneApplication.class, args);
    }
}
