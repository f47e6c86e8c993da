package org.allmende.web.organisation;

import org.allmende.kernel.Page;
import org.allmende.kernel.Ref;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.register.RegisterQuery;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Saying for which body one speaks: one of the official register, found by its name as people
/// write it, or another one.
@Controller
final class ClaimingPages {
    private static final Page FOUND = new Page(0, 10);
    private static final int LANDS = 16;

    private final OrganisationWrites writes;

    ClaimingPages(OrganisationWrites writes) {
        this.writes = writes;
    }

    @GetMapping("/kommunen/anmelden")
    Rendering claim(Visit visit) {
        visit.requirePerson();
        var form = visit.filled().of("/kommunen/anmelden");
        var key = form.typedIn() ? Optional.of(form.value("key", "")) : visit.parameter("key");
        var q = visit.parameters("q").words("q");
        return visit.page("organisation/claim")
                .modelAttribute("q", q.orElse(""))
                .modelAttribute("found", q.map(it -> found(visit, it)))
                .modelAttribute("chosen", key.flatMap(it -> registered(visit, it)))
                .modelAttribute("kinds", unregistered())
                .modelAttribute("lands", lands(visit))
                .build();
    }

    private static RegisterQuery.Found found(Visit visit, String q) {
        return visit.ask(new RegisterQuery.Find(q, FOUND, visit.reading()));
    }

    /// The body of the register with this very key.
    private static Optional<RegisterQuery.Item> registered(Visit visit, String key) {
        if (!key.matches("\\d{2,9}")) return Optional.empty();
        return found(visit, key).items().stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private static List<OrganisationKind> unregistered() {
        return Arrays.stream(OrganisationKind.values()).filter(it -> !it.registered()).toList();
    }

    /// Two of them are in the register as towns only.
    private static List<Ref> lands(Visit visit) {
        return IntStream.rangeClosed(1, LANDS)
                .mapToObj("%02d"::formatted)
                .flatMap(
                        key ->
                                found(visit, key).items().stream()
                                        .map(RegisterQuery.Item::land)
                                        .filter(it -> it.id().equals(key))
                                        .limit(1))
                .toList();
    }

    @PostMapping("/kommunen/anmelden")
    Rendering claim(Form form) {
        return form.send(
                caller -> writes.claim(caller, form.body(NewClaim.class)),
                outcome -> {
                    form.saying("organisation.claimed");
                    return "/kommunen/" + outcome.id();
                },
                () -> claim(form.visit()));
    }
}
