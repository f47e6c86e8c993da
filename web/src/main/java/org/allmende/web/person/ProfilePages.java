package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.allmende.web.security.SessionCookie;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/// A person's own account, where the application keeps it, and all that is kept about the person.
@Controller
final class ProfilePages {
    private static final String HERE = "/mein/konto";

    private final Profiles profiles;
    private final ExportController exports;
    private final ObjectProvider<AccountChanges> accounts;

    ProfilePages(
            Profiles profiles, ExportController exports, ObjectProvider<AccountChanges> accounts) {
        this.profiles = profiles;
        this.exports = exports;
        this.accounts = accounts;
    }

    @GetMapping(HERE)
    Rendering account(Visit visit) {
        return visit.page("person/account")
                .modelAttribute("me", visit.of(profiles.of(visit.caller())))
                .modelAttribute("own", accounts.getIfAvailable() != null)
                .build();
    }

    @PostMapping(HERE)
    Rendering profile(Form form, ServerHttpRequest request) {
        return change(form, request, "account-changed");
    }

    @PostMapping(HERE + "/passwort")
    Rendering password(Form form, ServerHttpRequest request) {
        return change(form, request, "password-changed");
    }

    private Rendering change(Form form, ServerHttpRequest request, String done) {
        var person = form.visit().caller().signedIn();
        var changes =
                accounts.getIfAvailable(
                        () -> {
                            throw Refused.because(Code.PROVIDER_DECIDES);
                        });
        return form.attempt(
                () -> {
                    var wanted = form.body(AccountController.NewProfile.class).block().change();
                    var bearing = SessionCookie.token(request).orElse("");
                    changes.change(person, wanted, bearing, NetworkAddress.of(request));
                    form.saying(done);
                    return HERE;
                },
                () -> account(form.visit()));
    }

    @GetMapping("/mein/daten")
    Rendering data(Visit visit) {
        return visit.page("person/data").modelAttribute("held", held(visit).getBody()).build();
    }

    @GetMapping("/mein/daten.json")
    ResponseEntity<ExportController.Export> file(Visit visit) {
        var held = held(visit);
        return ResponseEntity.ok()
                .headers(held.getHeaders())
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(held.getBody());
    }

    private ResponseEntity<ExportController.Export> held(Visit visit) {
        return exports.export(visit.caller(), visit.parameters()).block();
    }
}
