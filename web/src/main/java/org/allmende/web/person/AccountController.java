package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Name;
import org.allmende.web.Blocking;
import org.allmende.web.Caller;
import org.allmende.web.Fields;
import org.allmende.web.Parameters;
import org.allmende.web.PathId;
import org.allmende.web.SecretLink;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;
import org.allmende.web.openapi.Row;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// Changes to accounts in the embedded edition; elsewhere an identity provider has them.
@RestController
@ConditionalOnProperty(name = "allmende.edition", havingValue = "embedded", matchIfMissing = true)
class AccountController {
    private final AccountChanges accounts;
    private final Profiles profiles;
    private final Blocking blocking;

    AccountController(AccountChanges accounts, Profiles profiles, Blocking blocking) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.blocking = blocking;
    }

    /// What is absent stays as it is.
    record NewProfile(
            @May(Name.class) String name,
            @May(Email.class) String email,
            @May(String.class) String password,
            @May(String.class) String oldPassword) {
        AccountChanges.Change change() {
            var fields = new Fields();
            var called = fields.optional("name", name, Name::new);
            var address = fields.optional("email", email, Email::new);
            var chosen = fields.optional("password", password, Passwords::chosen);
            var old = fields.optional("oldPassword", oldPassword, it -> it);
            if (password != null && oldPassword == null) fields.error("oldPassword", Code.REQUIRED);
            return fields.then(() -> new AccountChanges.Change(called, address, chosen, old));
        }
    }

    @Row(
            value = "Change my name, my address or, with the old one, my password.",
            answer = Profiles.Me.class,
            past = false)
    @PutMapping("/api/me")
    Mono<ResponseEntity<Profiles.Me>> change(
            Caller caller,
            Parameters parameters,
            ServerHttpRequest request,
            @RequestBody Mono<NewProfile> body) {
        var person = caller.signedIn();
        return body.map(
                        wanted -> {
                            parameters.only();
                            return wanted.change();
                        })
                .flatMap(
                        it ->
                                blocking.call(
                                        () -> {
                                            accounts.change(
                                                    person,
                                                    it,
                                                    SignInController.bearer(request).orElse(""),
                                                    NetworkAddress.of(request));
                                            return person;
                                        }))
                .flatMap(it -> profiles.of(caller));
    }

    @Row(
            value = "Make a link by which a person sets its password once: for the operator.",
            answer = SecretLink.class,
            status = 201,
            past = false)
    @PostMapping("/api/people/{person}/password-link")
    Mono<ResponseEntity<SecretLink>> passwordLink(
            Caller caller,
            Parameters parameters,
            ServerHttpRequest request,
            @PathVariable String person) {
        caller.requireOperator();
        var whom = PathId.of(person, PersonId::new);
        parameters.only();
        return blocking.call(() -> accounts.linkFor(whom))
                .map(
                        link ->
                                ResponseEntity.status(HttpStatus.CREATED)
                                        .cacheControl(CacheControl.noStore())
                                        .body(
                                                SecretLink.at(
                                                        request,
                                                        "/password-links/" + link.secret(),
                                                        link.expiresAt())));
    }

    record NewPassword(@Must(String.class) String password) {
        String chosen() {
            var fields = new Fields();
            var chosen = fields.required("password", password, Passwords::chosen);
            return fields.then(() -> chosen);
        }
    }

    @Row(
            value = "Set a password by the secret at the end of a link.",
            answer = Void.class,
            status = 204,
            past = false,
            open = true)
    @PutMapping("/api/password-links/{secret}/password")
    Mono<ResponseEntity<Void>> password(
            Parameters parameters,
            @PathVariable String secret,
            @RequestBody Mono<NewPassword> body) {
        return body.map(
                        wanted -> {
                            parameters.only();
                            return wanted.chosen();
                        })
                .flatMap(
                        chosen ->
                                blocking.call(
                                        () -> {
                                            accounts.setPassword(secret, chosen);
                                            return ResponseEntity.noContent().build();
                                        }));
    }

    record Operator(PersonId person, boolean operator) {}

    @Row(
            value = "Let a person operate the platform: for the operator.",
            answer = Operator.class,
            past = false)
    @PutMapping("/api/operators/{person}")
    Mono<ResponseEntity<Operator>> appoint(
            Caller caller, Parameters parameters, @PathVariable String person) {
        caller.requireOperator();
        var whom = PathId.of(person, PersonId::new);
        parameters.only();
        return blocking.call(
                () -> {
                    accounts.appoint(whom);
                    return ResponseEntity.ok(new Operator(whom, true));
                });
    }

    @Row(
            value = "Let a person no longer operate the platform: for the operator.",
            answer = Operator.class,
            past = false)
    @DeleteMapping("/api/operators/{person}")
    Mono<ResponseEntity<Operator>> dismiss(
            Caller caller, Parameters parameters, @PathVariable String person) {
        caller.requireOperator();
        var whom = PathId.of(person, PersonId::new);
        parameters.only();
        return blocking.call(
                () -> {
                    accounts.dismiss(whom);
                    return ResponseEntity.ok(new Operator(whom, false));
                });
    }
}
