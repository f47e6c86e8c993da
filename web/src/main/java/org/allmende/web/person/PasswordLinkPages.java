package org.allmende.web.person;

import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/// Where the link leads that an operator sends to who forgot the password. Looking does not use it
/// up.
@Controller
@ConditionalOnProperty(name = "allmende.edition", havingValue = "embedded", matchIfMissing = true)
final class PasswordLinkPages {
    private static final String HERE = "/password-links/{secret}";

    private final AccountChanges accounts;

    PasswordLinkPages(AccountChanges accounts) {
        this.accounts = accounts;
    }

    @GetMapping(HERE)
    Rendering form(Visit visit, @PathVariable String secret) {
        var link = accounts.requireGood(secret);
        return visit.page("person/new-password")
                .modelAttribute("expiresAt", link.expiresAt())
                .build();
    }

    @PostMapping(HERE)
    Rendering set(Form form, @PathVariable String secret) {
        return form.attempt(
                () -> {
                    var chosen = form.body(AccountController.NewPassword.class).block().chosen();
                    accounts.setPassword(secret, chosen);
                    form.saying("password-set");
                    return "/anmelden";
                },
                () -> form(form.visit(), secret));
    }
}
