package org.allmende.platform.edition;

import org.allmende.platform.json.EventCatalogue;
import org.allmende.platform.json.KernelJson;
import org.allmende.platform.json.LogicalNameSerializer;
import org.allmende.platform.store.EventLog;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/// What every process of every edition has.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllmendeProperties.class)
public class CommonWiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LogicalNameSerializer serializer() {
        return LogicalNameSerializer.of(EventCatalogue.names());
    }

    /// The JSON of the kernel's messages and views.
    @Bean
    JsonMapper kernelJson() {
        return KernelJson.mapper();
    }

    @Bean
    StartBanner startBanner(List<Wired> parts) {
        return new StartBanner(parts);
    }

    @Bean
    WiringGuard wiringGuard(
            ObjectProvider<EventStore> stores,
            ObjectProvider<EventLog> logs,
            ObjectProvider<TokenStore> tokens) {
        return new WiringGuard(stores, logs, tokens);
    }

    @Bean
    Wired editionWired(AllmendeProperties allmende) {
        return new Wired(
                0,
                "edition",
                () ->
                        allmende.edition().name().toLowerCase(Locale.ROOT)
                                + (allmende.demo() ? ", demo content" : ""));
    }
}
