package org.allmende.web.person;

import org.allmende.kernel.Refused;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.web.PathId;
import org.allmende.web.SecretLink;
import org.allmende.web.page.Desk;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.List;
import java.util.Optional;

/// Where the operator finds a person by its whole e-mail address or its pseudonym, helps it to a
/// new password, and says who else operates. Nobody can leaf through the people.
@Controller
@ConditionalOnProperty(name = "allmende.edition", havingValue = "embedded", matchIfMissing = true)
final class PeoplePages implements Desk.Place {
    private static final String HERE = "/betrieb/personen";

    private final Desk desk;
    private final People people;
    private final Accounts accounts;
    private final AccountChanges changes;

    PeoplePages(Desk desk, People people, Accounts accounts, AccountChanges changes) {
        this.desk = desk;
        this.people = people;
        this.accounts = accounts;
        this.changes = changes;
    }

    /// @param bodies for which the person speaks, or claims to
    record Known(Account account, List<PersonQuery.Belonging> bodies) {}

    @GetMapping(HERE)
    Rendering find(Visit visit) {
        visit.requireOperator();
        return page(visit, visit.parameter("person")).build();
    }

    private Rendering.Builder<?> page(Visit visit, Optional<String> asked) {
        return desk.page(visit, "person/people")
                .modelAttribute("asked", asked.orElse(""))
                .modelAttribute(
                        "found",
                        asked.flatMap(this::account).map(it -> known(visit, it)).orElse(null))
                .modelAttribute("operators", accounts.operators());
    }

    private Optional<Account> account(String asked) {
        if (asked.contains("@")) return accounts.byAddress(asked);
        try {
            return people.of(new PersonId(asked));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private static Known known(Visit visit, Account account) {
        var bodies = visit.ask(new PersonQuery.Bodies(account.person(), 0));
        return new Known(account, bodies.organisations());
    }

    /// The link is said on this one answer and nowhere else.
    @PostMapping(HERE + "/{person}/passwort-link")
    Rendering link(Form form, @PathVariable String person, ServerHttpRequest request) {
        form.visit().requireOperator();
        var made = changes.linkFor(PathId.of(person, PersonId::new));
        var link = SecretLink.at(request, "/password-links/" + made.secret(), made.expiresAt());
        return page(form.visit(), Optional.of(person))
                .header(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue())
                .modelAttribute("link", link)
                .build();
    }

    @PostMapping(HERE + "/{person}/berufung")
    Rendering appoint(Form form, @PathVariable String person) {
        return operate(form, person, "operator-appointed", changes::appoint);
    }

    @PostMapping(HERE + "/{person}/entlassung")
    Rendering dismiss(Form form, @PathVariable String person) {
        return operate(form, person, "operator-dismissed", changes::dismiss);
    }

    private Rendering operate(
            Form form, String person, String done, java.util.function.Consumer<PersonId> change) {
        form.visit().requireOperator();
        return form.attempt(
                () -> {
                    change.accept(PathId.of(person, PersonId::new));
                    form.saying(done);
                    return HERE + "?person=" + person;
                },
                () -> page(form.visit(), Optional.of(person)).build());
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public String address() {
        return HERE;
    }

    @Override
    public int order() {
        return 50;
    }

    /// How many operate.
    @Override
    public Object now(Visit visit) {
        return accounts.operators().size();
    }
}
