package org.allmende.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.web.Blocking;
import org.allmende.web.security.SessionCookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;

import reactor.core.publisher.Mono;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Signing in with an identity provider, by browser.
class OidcSignInTest {
    private static final String UNDER_WAY = "anmeldung-laeuft";

    private final Blocking blocking = new Blocking();
    private FakeProvider provider;
    private boolean known = true;

    @BeforeEach
    void open() throws IOException {
        provider = new FakeProvider();
    }

    @AfterEach
    void close() {
        provider.close();
        blocking.close();
    }

    private WebTestClient client(String id) {
        var oidc =
                new OidcProvider(
                        new OidcProperties("", provider.issuer(), "", "", ""),
                        new OidcClientProperties(id, "", "openid"));
        ReactiveAuthenticationManager bearers =
                it ->
                        known
                                ? Mono.just(it)
                                : Mono.error(new BadCredentialsException("not from there"));
        return WebTestClient.bindToController(
                        new OidcSignInPages(oidc, bearers, blocking), new Mirror())
                .webFilter(OidcSignInTest::refused, new OidcSession(oidc, blocking))
                .configureClient()
                .responseTimeout(Duration.ofSeconds(10))
                .build();
    }

    /// Says which token it was asked with. An inner class, which no scan finds.
    @RestController
    class Mirror {
        @GetMapping("/katalog")
        ResponseEntity<String> token(ServerHttpRequest request) {
            return ResponseEntity.ok(SessionCookie.token(request).orElse("nobody"));
        }
    }

    private static Mono<Void> refused(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .onErrorResume(
                        Refused.class,
                        it -> {
                            var status = it.problem().code().status();
                            exchange.getResponse().setRawStatusCode(status);
                            return exchange.getResponse().setComplete();
                        });
    }

    private record Begun(URI door, String cookie) {
        String parameter(String name) {
            return UriComponentsBuilder.fromUri(door).build().getQueryParams().getFirst(name);
        }
    }

    private static Begun begin(WebTestClient client) {
        var answer = get(client, "/anmelden?weiter=/katalog?q=x", null, null);
        assertThat(answer.getStatus().value()).isEqualTo(303);
        return new Begun(
                answer.getResponseHeaders().getLocation(),
                answer.getResponseCookies().getFirst(UNDER_WAY).getValue());
    }

    private static EntityExchangeResult<String> get(
            WebTestClient client, String address, String cookie, String value) {
        var request = client.get().uri(URI.create(address));
        if (cookie != null) request.cookie(cookie, value);
        return request.exchange().expectBody(String.class).returnResult();
    }

    private static EntityExchangeResult<String> comeBack(
            WebTestClient client, Begun begun, String code, String state) {
        return get(
                client,
                "/anmelden/antwort?code=" + code + "&state=" + state,
                UNDER_WAY,
                begun.cookie());
    }

    @Test
    void whoSignedInThereComesBackToTheSamePageWithTheToken() {
        var client = client("pages");
        var begun = begin(client);
        assertThat(begun.door().toString()).startsWith(provider.issuer() + "/auth?realm=a&");
        assertThat(begun.parameter("code_challenge_method")).isEqualTo("S256");
        assertThat(begun.door().toString())
                .as("the verifier stays with the browser")
                .doesNotContain(begun.cookie().split("\\.")[1]);
        var back = comeBack(client, begun, provider.enter(begun.door()), begun.parameter("state"));
        assertThat(back.getStatus().value()).isEqualTo(303);
        assertThat(back.getResponseHeaders().getLocation()).hasToString("/katalog?q=x");
        var session = back.getResponseCookies().getFirst("anmeldung");
        assertThat(session.getValue()).isEqualTo("access-1");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
        assertThat(session.getMaxAge()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(300));
        assertThat(back.getResponseCookies().getFirst("erneuerung").isHttpOnly()).isTrue();
        assertThat(back.getResponseCookies().getFirst(UNDER_WAY).getMaxAge()).isZero();
    }

    @Test
    void nobodyIsSignedInByWhatAnotherBegan() {
        var client = client("pages");
        var begun = begin(client);
        var other = begin(client);
        var code = provider.enter(begun.door());
        assertThat(comeBack(client, begun, code, "erfunden").getStatus().value()).isEqualTo(401);
        assertThat(comeBack(client, other, code, other.parameter("state")).getStatus().value())
                .as("the code belongs to another verifier")
                .isEqualTo(401);
        assertThat(get(client, "/anmelden/antwort?code=a&state=b", null, null).getStatus().value())
                .isEqualTo(401);
        assertThat(
                        comeBack(client, begun, "", begun.parameter("state"))
                                .getResponseCookies()
                                .containsKey("anmeldung"))
                .isFalse();
    }

    @Test
    void aTokenThatOpensNothingHereIsNotKept() {
        known = false;
        var client = client("pages");
        var begun = begin(client);
        var back = comeBack(client, begun, provider.enter(begun.door()), begun.parameter("state"));
        assertThat(back.getStatus().value()).isEqualTo(401);
        assertThat(back.getResponseCookies().containsKey("anmeldung")).isFalse();
    }

    @Test
    void theSessionGoesOnByTheRefreshTokenWhichIsUsedOnce() {
        var client = client("pages");
        var begun = begin(client);
        comeBack(client, begun, provider.enter(begun.door()), begun.parameter("state"));
        var page = get(client, "/katalog", "erneuerung", "refresh-1");
        assertThat(page.getResponseBody()).isEqualTo("access-2");
        assertThat(page.getResponseCookies().getFirst("anmeldung").getValue())
                .isEqualTo("access-2");
        assertThat(page.getResponseCookies().getFirst("erneuerung").getValue())
                .isEqualTo("refresh-2");
        assertThat(get(client, "/katalog", "erneuerung", "refresh-1").getResponseBody())
                .as("a twin that was under way")
                .isEqualTo("access-2");
        assertThat(provider.made()).isEqualTo(2);
        assertThat(get(client, "/katalog", "anmeldung", "access-2").getResponseBody())
                .isEqualTo("access-2");
    }

    @Test
    void whoseRefreshTokenIsGoodNoMoreIsAVisitor() {
        var page = get(client("pages"), "/katalog", "erneuerung", "refresh-9");
        assertThat(page.getResponseBody()).isEqualTo("nobody");
        assertThat(page.getResponseCookies().getFirst("erneuerung").getMaxAge()).isZero();
    }

    @Test
    void aProviderThatIsAwayMakesVisitorsAndForgetsNobody() {
        var client = client("pages");
        provider.close();
        var page = get(client, "/katalog", "erneuerung", "refresh-1");
        assertThat(page.getResponseBody()).isEqualTo("nobody");
        assertThat(page.getResponseCookies().containsKey("erneuerung")).isFalse();
    }

    @Test
    void signingOutTakesBothAway() {
        var answer = client("pages").post().uri("/abmelden").exchange().expectBody().returnResult();
        assertThat(answer.getResponseHeaders().getLocation()).hasToString("/abgemeldet");
        assertThat(answer.getResponseCookies().getFirst("anmeldung").getMaxAge()).isZero();
        assertThat(answer.getResponseCookies().getFirst("erneuerung").getMaxAge()).isZero();
    }

    @Test
    void withoutAClientNobodySignsInByBrowser() {
        assertThat(get(client(""), "/anmelden", null, null).getStatus().value())
                .isEqualTo(Code.PROVIDER_DECIDES.status());
    }

    @Test
    void onlyWhereAProviderHasTheAccountsItIsThere() {
        assertThat(pages("cluster")).isEqualTo(1);
        assertThat(pages("distributed")).isEqualTo(1);
        assertThat(pages("embedded")).isZero();
    }

    private int pages(String edition) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("allmende.edition", edition)));
            context.registerBean(
                    OidcProperties.class,
                    () -> new OidcProperties("", provider.issuer(), "", "", ""));
            context.registerBean(
                    OidcClientProperties.class, () -> new OidcClientProperties("", "", ""));
            context.registerBean(Blocking.class);
            context.registerBean(ReactiveAuthenticationManager.class, () -> Mono::just);
            context.register(OidcProvider.class, OidcSession.class, OidcSignInPages.class);
            context.refresh();
            return context.getBeanNamesForType(OidcSignInPages.class).length;
        }
    }
}
