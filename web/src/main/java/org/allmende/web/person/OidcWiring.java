package org.allmende.web.person;

import org.allmende.platform.edition.AllmendeProperties;
import org.allmende.platform.edition.Edition;
import org.allmende.platform.edition.Wired;
import org.allmende.web.Blocking;
import org.allmende.web.security.Bearers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;

import java.time.Clock;

/// In the other editions an identity provider signs people in; kept is only who is whom.
@Configuration(proxyBeanMethods = false)
@Conditional(OidcWiring.NotEmbedded.class)
class OidcWiring {

    @Bean(destroyMethod = "close")
    People people(AllmendeProperties allmende) {
        return allmende.edition() == Edition.CLUSTER ? postgres(allmende) : mongo(allmende);
    }

    private static People postgres(AllmendeProperties allmende) {
        var events = allmende.events();
        return JdbcPeople.postgres(events.requireUrl(), events.user(), events.password());
    }

    private static People mongo(AllmendeProperties allmende) {
        var documents = allmende.documents();
        return MongoPeople.open(documents.requireUri(), documents.database() + "-people");
    }

    @Bean
    ReactiveAuthenticationManager bearers(
            OidcProperties oidc, People people, Blocking blocking, Clock clock) {
        var decoder = JwtDecoding.of(oidc);
        var recognition = new Recognition(decoder, people, oidc, blocking, clock);
        return Bearers.recognised(recognition::of);
    }

    @Bean
    Wired accountsWired(People people, OidcProperties oidc) {
        var provider = oidc.issuerUri().isBlank() ? oidc.jwkSetUri() : oidc.issuerUri();
        return new Wired(
                50, "accounts", () -> provider + ", people in " + people.getClass().getName());
    }

    static final class NotEmbedded
            extends org.springframework.boot.autoconfigure.condition.AnyNestedCondition {
        NotEmbedded() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty(name = "allmende.edition", havingValue = "cluster")
        static class Cluster {}

        @ConditionalOnProperty(name = "allmende.edition", havingValue = "distributed")
        static class Distributed {}
    }
}
