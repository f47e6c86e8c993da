package org.allmende.standalone.demo;

import org.allmende.command.register.FirstRegister;
import org.allmende.platform.store.EventLog;
import org.allmende.web.contact.Contacts;
import org.allmende.web.person.SignUp;
import org.allmende.web.start.DemoAccounts;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import java.time.Clock;
import java.util.Optional;

/// Demo mode: invented bodies in a store of their own.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "allmende.demo", havingValue = "true")
public class Demo {

    @Bean
    FirstRegister demoRegister() {
        return () -> Optional.of(DemoRegister.load());
    }

    @Bean
    DemoAccounts demoAccounts() {
        return DemoPeople.shown();
    }

    /// In the place of the application's clock.
    @Bean
    @Primary
    DemoClock demoClock(@Qualifier("clock") Clock clock, EventLog events) {
        return DemoClock.over(clock, events);
    }

    @Bean
    DemoFilling demoFilling(
            SignUp accounts,
            Contacts contacts,
            EventLog events,
            CommandGateway commands,
            DemoClock clock) {
        return new DemoFilling(accounts, contacts, events, commands, clock);
    }
}
