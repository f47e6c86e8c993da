package org.allmende.command;

import org.allmende.platform.edition.CommandWiring;
import org.allmende.platform.edition.CommonWiring;
import org.allmende.platform.edition.DistributedService;
import org.allmende.platform.edition.EventsWiring;
import org.allmende.platform.edition.MessagingWiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The command side as a service of the distributed edition.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommonWiring.class,
    MessagingWiring.class,
    EventsWiring.class,
    CommandWiring.class,
    CommandSide.class
})
public class CommandSideApplication {

    static void main(String[] args) {
        DistributedService.of(CommandSideApplication.class).run(args);
    }
}
