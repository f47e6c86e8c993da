package org.allmende.web.person;

import org.allmende.web.contact.Contacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Contacts are kept with the people, in every edition.
@Configuration(proxyBeanMethods = false)
class ContactWiring {

    @Bean
    Contacts contacts(People people) {
        return people.contacts();
    }
}
