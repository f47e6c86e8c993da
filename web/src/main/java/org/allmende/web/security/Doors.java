package org.allmende.web.security;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem;
import org.allmende.web.PagePaths;
import org.allmende.web.problem.Problems;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.authorization.AuthenticatedReactiveAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.util.function.Function;

/// Who may knock at which door. Reading is open, and what is not public is decided by each answer;
/// everything else needs a person, except becoming one.
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Doors {
    static final String OPERATOR = "OPERATOR";

    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
                    + " frame-ancestors 'none'; form-action 'self'";

    /// Pages: whoever brings a good token in the cookie is somebody, everybody else is a visitor.
    /// What a visitor may not do is refused where it is done.
    @Bean
    @Order(1)
    SecurityWebFilterChain pageDoors(
            ServerHttpSecurity http, ReactiveAuthenticationManager bearers) {
        return http.securityMatcher(
                        exchange ->
                                PagePaths.isPage(exchange)
                                        ? MatchResult.match()
                                        : MatchResult.notMatch())
                // Forms of others are turned away by where they come from.
                .csrf(CsrfSpec::disable)
                .cors(CorsSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(it -> it.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(Doors::headers)
                .addFilterAt(session(bearers), SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(it -> it.anyExchange().permitAll())
                .build();
    }

    /// A token that is good no more makes a visitor of its bearer.
    private static AuthenticationWebFilter session(ReactiveAuthenticationManager bearers) {
        var filter = new AuthenticationWebFilter(bearers);
        filter.setServerAuthenticationConverter(
                exchange ->
                        Mono.justOrEmpty(SessionCookie.token(exchange.getRequest()))
                                .map(BearerTokenAuthenticationToken::new));
        filter.setAuthenticationFailureHandler((at, e) -> at.getChain().filter(at.getExchange()));
        return filter;
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain chain(
            ServerHttpSecurity http,
            ReactiveAuthenticationManager bearers,
            Problems problems,
            @Qualifier("requestMappingHandlerMapping") HandlerMapping rows,
            @Value("${allmende.metrics.token:}") String scrapeToken) {
        return http.csrf(CsrfSpec::disable)
                .cors(CorsSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(it -> it.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(Doors::headers)
                .exceptionHandling(
                        it ->
                                it.authenticationEntryPoint(
                                                (exchange, e) ->
                                                        problems.write(
                                                                exchange,
                                                                Problem.of(Code.NOT_SIGNED_IN)))
                                        .accessDeniedHandler(
                                                (exchange, e) ->
                                                        problems.write(
                                                                exchange,
                                                                Problem.of(Code.NOT_ALLOWED))))
                .addFilterAt(
                        bearer(new Scraping(scrapeToken, bearers), problems),
                        SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(
                        it ->
                                it.pathMatchers("/actuator/health", "/actuator/health/**")
                                        .permitAll()
                                        .pathMatchers(Scraping.PATH)
                                        .hasAnyAuthority(OPERATOR, Scraping.SCRAPER)
                                        .pathMatchers("/actuator", "/actuator/**")
                                        .hasAuthority(OPERATOR)
                                        .pathMatchers(HttpMethod.GET, "/**")
                                        .permitAll()
                                        .pathMatchers(HttpMethod.HEAD, "/**")
                                        .permitAll()
                                        .pathMatchers(HttpMethod.OPTIONS, "/**")
                                        .permitAll()
                                        .pathMatchers(
                                                HttpMethod.POST,
                                                "/api/accounts",
                                                "/api/tokens",
                                                "/api/feedback")
                                        .permitAll()
                                        .pathMatchers(
                                                HttpMethod.PUT,
                                                "/api/password-links/{secret}/password")
                                        .permitAll()
                                        .anyExchange()
                                        .access(signedInOr(request -> noSuchMethod(rows, request))))
                .build();
    }

    /// Who is not signed in learns at least that a row has no such method.
    private static ReactiveAuthorizationManager<AuthorizationContext> signedInOr(
            Function<ServerWebExchange, Mono<Boolean>> open) {
        var signedIn =
                AuthenticatedReactiveAuthorizationManager.<AuthorizationContext>authenticated();
        return (who, at) ->
                signedIn.authorize(who, at)
                        .filter(AuthorizationResult::isGranted)
                        .switchIfEmpty(
                                open.apply(at.getExchange()).map(AuthorizationDecision::new));
    }

    private static Mono<Boolean> noSuchMethod(HandlerMapping rows, ServerWebExchange request) {
        return rows.getHandler(request)
                .map(row -> false)
                .defaultIfEmpty(false)
                .onErrorResume(e -> Mono.just(e instanceof MethodNotAllowedException));
    }

    /// A method that nothing answers to is refused like any other, by the handlers.
    @Bean
    ServerWebExchangeFirewall firewall() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    ServerExchangeRejectedHandler rejected(Problems problems) {
        return (exchange, e) ->
                problems.write(
                        exchange,
                        Problem.of(Code.MALFORMED, exchange.getRequest().getPath().value()));
    }

    private static AuthenticationWebFilter bearer(
            ReactiveAuthenticationManagerResolver<ServerWebExchange> bearers, Problems problems) {
        var filter = new AuthenticationWebFilter(bearers);
        filter.setServerAuthenticationConverter(new ServerBearerTokenAuthenticationConverter());
        filter.setAuthenticationFailureHandler(
                (at, e) ->
                        problems.write(
                                at.getExchange(),
                                Problem.of(
                                        e instanceof AuthenticationServiceException
                                                ? Code.UNAVAILABLE
                                                : Code.NOT_SIGNED_IN)));
        return filter;
    }

    private static void headers(HeaderSpec headers) {
        headers.cache(HeaderSpec.CacheSpec::disable)
                .contentSecurityPolicy(it -> it.policyDirectives(CONTENT))
                .frameOptions(it -> it.mode(Mode.DENY))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicy(
                        it -> it.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(it -> it.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
