package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.web.page.Filled;
import org.allmende.web.page.Form;
import org.allmende.web.page.OwnAddress;
import org.allmende.web.page.Visit;
import org.allmende.web.page.Visits;
import org.allmende.web.security.SessionCookie;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Signing in and out, and making an account, where the application keeps accounts itself.
@Controller
@ConditionalOnProperty(name = "allmende.edition", havingValue = "embedded", matchIfMissing = true)
final class SignInPages {
    private static final String TYPED = "_typed.";
    private static final String CLAIM = "/kommunen/anmelden";

    private final SignIn signIn;
    private final SignUp signUp;
    private final ReactiveAuthenticationManager bearers;
    private final Visits visits;
    private final Clock clock;

    SignInPages(
            SignIn signIn,
            SignUp signUp,
            ReactiveAuthenticationManager bearers,
            Visits visits,
            Clock clock) {
        this.signIn = signIn;
        this.signUp = signUp;
        this.bearers = bearers;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping("/anmelden")
    Rendering form(Visit visit) {
        return page(visit, visit.parameter("weiter"), Filled.NONE);
    }

    private static Rendering page(Visit visit, Optional<String> back, Filled carried) {
        return visit.page("person/sign-in")
                .modelAttribute("weiter", OwnAddress.of(back))
                .modelAttribute("carried", carried)
                .build();
    }

    @PostMapping("/anmelden")
    Rendering signIn(Form form, ServerWebExchange exchange) {
        var email = form.value("email").orElse("");
        var carried = carried(form);
        if (carried.isEmpty())
            return form.attempt(
                    () -> {
                        signIn(form, exchange.getRequest(), email);
                        form.saying("welcome");
                        return OwnAddress.of(form.value("weiter"));
                    },
                    () -> page(form.visit(), form.value("weiter"), Filled.NONE));
        return form.answer(
                () ->
                        sendAgain(
                                signIn(form, exchange.getRequest(), email),
                                exchange,
                                carried.get()),
                () -> page(form.visit(), Optional.empty(), carried.get()));
    }

    /// The request came from nobody; its answer is for who signed in by it.
    private Rendering sendAgain(Tokens.Issued issued, ServerWebExchange exchange, Filled carried) {
        return bearers.authenticate(new BearerTokenAuthenticationToken(issued.token()))
                .map(ReactiveSecurityContextHolder::withAuthentication)
                .flatMap(known -> visits.of(exchange).contextWrite(known))
                .map(visit -> visit.page("person/send-again"))
                .map(page -> page.modelAttribute("carried", carried).build())
                .block();
    }

    /// The form that was being sent when the last token ended.
    private static Optional<Filled> carried(Form form) {
        return form.value("_action")
                .map(
                        action -> {
                            var typed = new LinkedMultiValueMap<String, String>();
                            form.values()
                                    .forEach(
                                            (name, values) -> {
                                                if (name.startsWith(TYPED))
                                                    typed.put(
                                                            name.substring(TYPED.length()), values);
                                            });
                            return Filled.carried(
                                    OwnAddress.of(Optional.of(action)),
                                    typed,
                                    form.visit().language());
                        });
    }

    private Tokens.Issued signIn(Form form, ServerHttpRequest request, String email) {
        var credentials =
                new BasicCredentials(
                        email, Optional.ofNullable(form.values().getFirst("password")).orElse(""));
        var issued =
                signIn.with(credentials, NetworkAddress.of(request))
                        .orElseThrow(() -> Refused.because(Code.WRONG_CREDENTIALS));
        var age = Duration.between(clock.instant(), issued.expiresAt());
        form.keep(SessionCookie.of(request, issued.token(), age));
        return issued;
    }

    @PostMapping("/abmelden")
    Rendering signOut(Form form, ServerHttpRequest request) {
        SessionCookie.token(request).ifPresent(signIn::out);
        form.keep(SessionCookie.none(request));
        form.saying("signed-out");
        return form.to("/");
    }

    @GetMapping("/registrieren")
    Rendering register(Visit visit) {
        return visit.page("person/register")
                .modelAttribute("weiter", visit.parameter("weiter").orElse(""))
                .build();
    }

    @PostMapping("/registrieren")
    Rendering register(Form form, ServerHttpRequest request) {
        return form.attempt(
                () -> {
                    form.body(SignInController.NewAccount.class).block().by(signUp).get();
                    signIn(form, request, form.value("email").orElse(""));
                    form.saying("registered");
                    // Who came by the link of an invitation goes on with it.
                    return OwnAddress.of(form.value("_weiter").or(() -> Optional.of(CLAIM)));
                },
                () -> register(form.visit()));
    }
}
