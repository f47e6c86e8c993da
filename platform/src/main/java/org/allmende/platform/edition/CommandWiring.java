package org.allmende.platform.edition;

import org.allmende.kernel.organisation.Bodies;
import org.allmende.platform.command.Access;
import org.allmende.platform.command.Aggregates;
import org.allmende.platform.command.CommandHandlers;
import org.allmende.platform.command.Decider;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;

/// The command side's half of the technique: aggregates folded from the store, and every decider's
/// commands on the bus.
@Configuration(proxyBeanMethods = false)
public class CommandWiring {

    @Bean
    Aggregates aggregates(EventStore store, JsonMapper kernelJson, AllmendeProperties allmende) {
        return new Aggregates(store, kernelJson, allmende.cached());
    }

    @Bean
    CommandHandlers commandHandlers(
            EventStore store, Aggregates aggregates, Access access, Bodies bodies, Clock clock) {
        return new CommandHandlers(store, aggregates, access, bodies, clock);
    }

    @Bean
    SmartInitializingSingleton commandsSubscribed(
            CommandHandlers handlers, CommandBus bus, List<Decider<?, ?, ?, ?>> deciders) {
        return () -> handlers.subscribe(bus, deciders);
    }
}
