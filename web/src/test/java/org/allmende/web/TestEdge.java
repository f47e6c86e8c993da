package org.allmende.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonId;
import org.allmende.web.contact.Contact;
import org.allmende.web.contact.Contacts;
import org.allmende.web.security.SignedIn;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.WebFilter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The edge without its doors: whoever is named as a bearer is signed in.
public final class TestEdge {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    public static final String PERSON = "person0001";
    public static final String OPERATOR = "operator01";

    private static TestEdge instance;

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(Wiring.class);

    private TestEdge() {}

    /// One for all tests of a run.
    public static synchronized TestEdge get() {
        if (instance == null) instance = new TestEdge();
        instance.sides().forget();
        return instance;
    }

    public FakeSides sides() {
        return context.getBean(FakeSides.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public WebTestClient visitor() {
        return WebTestClient.bindToApplicationContext(context)
                .configureClient()
                .responseTimeout(Duration.ofSeconds(10))
                .build();
    }

    public WebTestClient person() {
        return signedIn(PERSON);
    }

    public WebTestClient operator() {
        return signedIn(OPERATOR);
    }

    private WebTestClient signedIn(String name) {
        return visitor()
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + name)
                .build();
    }

    // No @Configuration: the scan of the whole edge must not find it.
    @EnableWebFlux
    @ComponentScan(
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "org\\.allmende\\.web\\.((person|security|openapi)\\..*|WebSide.*|WebApplication.*|start\\.LoopbackGuard|.*Test.*|WholeEdge.*)"))
    static class Wiring {

        @Bean
        FakeSides sides() {
            return new FakeSides();
        }

        @Bean
        CommandGateway commandGateway(FakeSides sides) {
            return sides.commandGateway();
        }

        @Bean
        QueryGateway queryGateway(FakeSides sides) {
            return sides.queryGateway();
        }

        @Bean
        Contacts contacts() {
            var kept = new ConcurrentHashMap<String, Contact>();
            return new Contacts() {
                @Override
                public Optional<Contact> of(String thing) {
                    return Optional.ofNullable(kept.get(thing));
                }

                @Override
                public void keep(String thing, Contact contact, Optional<PersonId> writer) {
                    kept.put(thing, contact);
                }

                @Override
                public void forget(String thing) {
                    kept.remove(thing);
                }

                @Override
                public List<Written> writtenBy(PersonId writer) {
                    return List.of();
                }
            };
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        PrometheusRegistry prometheus() {
            return new PrometheusRegistry();
        }

        @Bean
        PersonNames personNames() {
            return people -> Map.of(new PersonId(PERSON), "Anna Amsel");
        }

        @Bean
        InvitationLinks invitationLinks() {
            return new InvitationLinks() {
                @Override
                public Made make(OrganisationId body, InvitationId invitation, Instant end) {
                    return new Made("secret-" + body + "-" + invitation, end);
                }

                @Override
                public Meant of(String secret) {
                    if (!secret.startsWith("secret-")) throw Refused.because(Code.NOT_FOUND);
                    var parts = secret.split("-");
                    return new Meant(new OrganisationId(parts[1]), new InvitationId(parts[2]));
                }
            };
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        WebFluxConfigurer forms(Callers callers) {
            return new WebSide().forms(callers, DataSize.ofMegabytes(1));
        }

        @Bean
        WebFilter signingIn() {
            return (exchange, chain) -> {
                var bearer = exchange.getRequest().getHeaders().getFirst("Authorization");
                if (bearer == null) return chain.filter(exchange);
                var name = bearer.substring("Bearer ".length());
                var person = new SignedIn(new PersonId(name), name.equals(OPERATOR));
                return chain.filter(exchange)
                        .contextWrite(
                                ReactiveSecurityContextHolder.withAuthentication(
                                        UsernamePasswordAuthenticationToken.authenticated(
                                                person, null, AuthorityUtils.NO_AUTHORITIES)));
            };
        }
    }
}
