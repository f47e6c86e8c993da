package org.allmende.standalone.demo;

import org.allmende.command.register.FirstRegister;
import org.allmende.platform.store.EventLog;
import org.allmende.web.person.SignUp;
import org.allmende.web.start.DemoAccounts;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    @Bean
    DemoFilling demoFilling(SignUp accounts, EventLog events, CommandGateway commands) {
        return new DemoFilling(accounts, events, commands);
    }
}
