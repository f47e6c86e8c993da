package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.web.Caller;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says that accounts, passwords and operators are not kept here, where an identity provider has
/// them. Nothing of the request is read.
@RestController
@Conditional(OidcWiring.NotEmbedded.class)
class ProviderController {

    @PostMapping({"/api/accounts", "/api/tokens"})
    void signIn() {
        throw Refused.because(Code.PROVIDER_DECIDES);
    }

    @PutMapping("/api/password-links/{secret}/password")
    void setPassword() {
        throw Refused.because(Code.PROVIDER_DECIDES);
    }

    @PutMapping("/api/me")
    void change(Caller caller) {
        caller.signedIn();
        throw Refused.because(Code.PROVIDER_DECIDES);
    }

    @DeleteMapping("/api/tokens/current")
    void giveBack(Caller caller) {
        caller.signedIn();
        throw Refused.because(Code.PROVIDER_DECIDES);
    }

    @PostMapping("/api/people/{person}/password-link")
    void passwordLink(Caller caller) {
        caller.requireOperator();
        throw Refused.because(Code.PROVIDER_DECIDES);
    }

    @PutMapping("/api/operators/{person}")
    void appoint(Caller caller) {
        caller.requireOperator();
        throw Refused.because(Code.PROVIDER_DECIDES);
    }

    @DeleteMapping("/api/operators/{person}")
    void dismiss(Caller caller) {
        caller.requireOperator();
        throw Refused.because(Code.PROVIDER_DECIDES);
    }
}
