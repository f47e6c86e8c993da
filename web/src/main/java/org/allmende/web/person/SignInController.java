package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Name;
import org.allmende.web.Blocking;
import org.allmende.web.Fields;
import org.allmende.web.Parameters;
import org.allmende.web.openapi.Must;
import org.allmende.web.openapi.Row;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.util.Optional;
import java.util.function.Supplier;

/// Accounts and tokens of the embedded edition; elsewhere an identity provider has them.
@RestController
@ConditionalOnProperty(name = "allmende.edition", havingValue = "embedded", matchIfMissing = true)
class SignInController {
    private static final String CHALLENGE = "Basic realm=\"Allmende\", charset=\"UTF-8\"";

    private final SignUp signUp;
    private final SignIn signIn;
    private final Blocking blocking;

    SignInController(SignUp signUp, SignIn signIn, Blocking blocking) {
        this.signUp = signUp;
        this.signIn = signIn;
        this.blocking = blocking;
    }

    record NewAccount(
            @Must(Email.class) String email,
            @Must(Name.class) String name,
            @Must(value = String.class, least = Passwords.LEAST) String password) {
        Supplier<PersonId> by(SignUp signUp) {
            var fields = new Fields();
            var address = fields.required("email", email, Email::new);
            var called = fields.required("name", name, Name::new);
            var chosen = fields.required("password", password, Passwords::chosen);
            return fields.then(() -> () -> signUp.person(address, called, chosen));
        }
    }

    record Created(PersonId person) {}

    @Row(
            value = "Make an account.",
            answer = Created.class,
            status = 201,
            past = false,
            open = true)
    @PostMapping("/api/accounts")
    Mono<ResponseEntity<Created>> account(
            Parameters parameters, @RequestBody Mono<NewAccount> body) {
        return body.map(
                        wanted -> {
                            parameters.only();
                            return wanted.by(signUp);
                        })
                .flatMap(account -> blocking.call(account::get))
                .map(person -> ResponseEntity.status(HttpStatus.CREATED).body(new Created(person)));
    }

    @Row(
            value = "Sign in with Basic credentials.",
            answer = Tokens.Issued.class,
            status = 201,
            past = false)
    @PostMapping("/api/tokens")
    Mono<ResponseEntity<Tokens.Issued>> token(Parameters parameters, ServerWebExchange exchange) {
        var credentials =
                BasicCredentials.of(exchange.getRequest().getHeaders())
                        .orElseThrow(() -> notSignedIn(exchange));
        parameters.only();
        var address = NetworkAddress.of(exchange.getRequest());
        return blocking.call(
                        () ->
                                signIn.with(credentials, address)
                                        .orElseThrow(() -> notSignedIn(exchange)))
                .map(
                        issued ->
                                ResponseEntity.status(HttpStatus.CREATED)
                                        .cacheControl(CacheControl.noStore())
                                        .body(issued));
    }

    @Row(value = "End this token.", answer = Void.class, status = 204, past = false)
    @DeleteMapping("/api/tokens/current")
    Mono<ResponseEntity<Void>> giveBack(Parameters parameters, ServerWebExchange exchange) {
        parameters.only();
        var token = bearer(exchange.getRequest());
        return blocking.call(
                () -> {
                    token.ifPresent(signIn::out);
                    return ResponseEntity.noContent().build();
                });
    }

    /// The token that a request bears.
    static Optional<String> bearer(ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return Optional.ofNullable(header).map(it -> it.substring("Bearer ".length()).strip());
    }

    private static Refused notSignedIn(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        return Refused.because(Code.NOT_SIGNED_IN);
    }
}
