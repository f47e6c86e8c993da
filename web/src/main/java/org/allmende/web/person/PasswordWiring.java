package org.allmende.web.person;

import org.allmende.platform.edition.DataFolder;
import org.allmende.platform.edition.Wired;
import org.allmende.web.Blocking;
import org.allmende.web.security.Bearers;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;

import java.time.Clock;

/// The embedded edition keeps accounts itself, in a file beside the events.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "allmende.edition", havingValue = "embedded", matchIfMissing = true)
class PasswordWiring {

    @Bean(destroyMethod = "close")
    JdbcPeople people(DataFolder folder) {
        return JdbcPeople.sqlite(folder.resolve("people.db"));
    }

    @Bean
    Tokens tokens(Accounts accounts, Clock clock, SignInProperties signIn) {
        return new Tokens(accounts, clock, signIn.tokenLifetime());
    }

    @Bean
    SignUp signUp(Accounts accounts, Passwords passwords, Clock clock) {
        return new SignUp(accounts, passwords, clock);
    }

    @Bean
    ReactiveAuthenticationManager bearers(Tokens tokens, Blocking blocking) {
        return Bearers.stored(blocking, tokens::bearer);
    }

    @Bean
    InitializingBean firstOperator(
            Accounts accounts,
            SignUp signUp,
            @Value("${allmende.operator.password:}") String password) {
        return () -> new FirstOperator(accounts, signUp, password).appoint();
    }

    @Bean
    Wired accountsWired(People people) {
        return new Wired(
                50, "accounts", () -> "own, with password, in " + people.getClass().getName());
    }
}
