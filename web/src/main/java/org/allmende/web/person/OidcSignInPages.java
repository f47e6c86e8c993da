package org.allmende.web.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.web.Blocking;
import org.allmende.web.page.OwnAddress;
import org.allmende.web.page.Visit;
import org.allmende.web.problem.Languages;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/// Signing in and out where an identity provider has the accounts: the browser goes there and comes
/// back with a code. Between the two it alone keeps what belongs together.
@Controller
@Conditional(OidcWiring.NotEmbedded.class)
final class OidcSignInPages {
    private static final String ANSWER = "/anmelden/antwort";
    private static final String UNDER_WAY = "anmeldung-laeuft";
    private static final Duration MOST = Duration.ofMinutes(15);

    private final OidcProvider provider;
    private final ReactiveAuthenticationManager bearers;
    private final Blocking blocking;

    OidcSignInPages(
            OidcProvider provider, ReactiveAuthenticationManager bearers, Blocking blocking) {
        this.provider = provider;
        this.bearers = bearers;
        this.blocking = blocking;
    }

    /// Who has no account yet makes it there, too.
    @GetMapping({"/anmelden", "/registrieren"})
    ResponseEntity<Void> signIn(ServerHttpRequest request, ServerHttpResponse response) {
        if (!provider.offered()) throw Refused.because(Code.PROVIDER_DECIDES);
        var back = OwnAddress.of(parameter(request, "weiter"));
        var state = Secret.random().value();
        var verifier = Secret.random().value();
        var door =
                provider.door(
                        own(request, ANSWER),
                        state,
                        verifier,
                        Languages.of(request).name().toLowerCase(java.util.Locale.ROOT));
        var kept = String.join(".", state, verifier, text(back));
        response.addCookie(underWay(request, kept, MOST));
        return to(door);
    }

    /// A token that opens nothing here would lead to signing in again and again.
    @GetMapping(ANSWER)
    Mono<ResponseEntity<Void>> answer(ServerHttpRequest request, ServerHttpResponse response) {
        response.addCookie(underWay(request, "", Duration.ZERO));
        var kept =
                Optional.ofNullable(request.getCookies().getFirst(UNDER_WAY))
                        .map(HttpCookie::getValue)
                        .map(it -> it.split("\\."))
                        .filter(it -> it.length == 3)
                        .orElseThrow(() -> Refused.because(Code.WRONG_CREDENTIALS));
        var code = parameter(request, "code");
        if (code.isEmpty() || !same(kept[0], parameter(request, "state").orElse("")))
            throw Refused.because(Code.WRONG_CREDENTIALS);
        return blocking.call(() -> provider.redeem(code.get(), kept[1], own(request, ANSWER)))
                .flatMap(it -> bearers.authenticate(bearer(it)).thenReturn(it))
                .onErrorMap(
                        AuthenticationException.class, e -> Refused.because(Code.WRONG_CREDENTIALS))
                .map(
                        issued -> {
                            OidcSession.keep(issued, request, response);
                            return to(URI.create(back(kept[2])));
                        });
    }

    private static BearerTokenAuthenticationToken bearer(OidcProvider.Issued issued) {
        return new BearerTokenAuthenticationToken(issued.access());
    }

    private static String back(String kept) {
        return OwnAddress.of(Optional.of(new String(Base64.getUrlDecoder().decode(kept), UTF_8)));
    }

    @PostMapping("/abmelden")
    ResponseEntity<Void> signOut(ServerHttpRequest request, ServerHttpResponse response) {
        OidcSession.end(request, response);
        return to(URI.create("/abgemeldet"));
    }

    /// Whether to leave the provider, too, is the person's choice: others may share the session.
    @GetMapping("/abgemeldet")
    Rendering signedOut(Visit visit, ServerHttpRequest request) {
        return visit.page("person/signed-out")
                .modelAttribute("exit", provider.exit(own(request, "/")).orElse(null))
                .build();
    }

    private static Optional<String> parameter(ServerHttpRequest request, String name) {
        return Optional.ofNullable(request.getQueryParams().getFirst(name));
    }

    private static String own(ServerHttpRequest request, String path) {
        return UriComponentsBuilder.fromUri(request.getURI())
                .replacePath(path)
                .replaceQuery(null)
                .build()
                .toUriString();
    }

    private static String text(String back) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(back.getBytes(UTF_8));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static ResponseCookie underWay(ServerHttpRequest request, String value, Duration age) {
        return ResponseCookie.from(UNDER_WAY, value)
                .path("/anmelden")
                .httpOnly(true)
                .secure("https".equals(request.getURI().getScheme()))
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }

    private static ResponseEntity<Void> to(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }
}
