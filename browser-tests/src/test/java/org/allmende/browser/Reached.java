package org.allmende.browser;

import static org.allmende.browser.Who.COORDINATOR;
import static org.allmende.browser.Who.OPERATOR;
import static org.allmende.browser.Who.TOWN;
import static org.allmende.browser.Who.VISITOR;

import com.microsoft.playwright.Response;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Pages to which no address leads that everybody knows: one comes there by a form, by a link that
/// is a secret, or by mishap.
final class Reached {
    private static final String OWN_PEOPLE = "/kommunen/05382901/personen";

    private Reached() {}

    static List<Place> all() {
        var broken = new Place(VISITOR, "zerbrochen", 500, it -> it.answer(Broken.HERE));
        var own = Allmende.isOwn() ? Stream.of(broken) : Stream.<Place>empty();
        return Stream.concat(sent().stream(), own).toList();
    }

    private static List<Place> sent() {
        return List.of(
                new Place(OPERATOR, "passwort-link", 200, Reached::passwordLink),
                new Place(VISITOR, "neues-passwort", 200, it -> it.answer(sentToVera())),
                new Place(VISITOR, "neues-passwort-zu-kurz", 422, Reached::tooShort),
                new Place(VISITOR, "link-benutzt", 409, Reached::usedLink),
                new Place(TOWN, "einladungslink", 200, Reached::invitationLink),
                new Place(VISITOR, "einladung", 200, it -> it.answer(invitation())),
                new Place(COORDINATOR, "einladung", 200, it -> it.answer(invitation())),
                new Place(TOWN, "einladung", 200, it -> it.answer(invitation())),
                new Place(TOWN, "fehler-im-formular", 422, Reached::incomplete),
                new Place(TOWN, "konflikt", 412, Reached::conflict),
                new Place(TOWN, "anmeldung-abgelaufen", 401, Reached::signInEnded),
                new Place(TOWN, "wieder-angemeldet", 200, Reached::signedInAgain));
    }

    /// Each for an account of its own, since a newer link ends the one before.
    private static Response passwordLink(Guest operator) {
        var email = UUID.randomUUID() + "@vergess.example";
        try (var vera = Guest.visitor()) {
            vera.register("Vera Vergess", email);
        }
        operator.open("/betrieb/personen?person=" + email);
        return operator.sent("Link für ein neues Passwort machen");
    }

    private static String sentToVera() {
        return sent(OPERATOR, Reached::passwordLink, "#link");
    }

    private static Response tooShort(Guest vera) {
        return vera.open(sentToVera()).type("password", "kurz").sent("Passwort setzen");
    }

    private static Response usedLink(Guest vera) {
        var link = sentToVera();
        vera.open(link).type("password", Guest.NEW_PASSWORD).press("Passwort setzen");
        vera.sees("Ihr Passwort ist gesetzt.");
        return vera.answer(link);
    }

    private static Response invitationLink(Guest administrator) {
        return administrator.open(OWN_PEOPLE).sent("Link erzeugen");
    }

    private static String invitation() {
        return sent(TOWN, Reached::invitationLink, "#link-feld");
    }

    /// The path of a link that somebody makes for somebody else.
    private static String sent(Who maker, Function<Guest, Response> made, String field) {
        try (var guest = Guest.of(maker)) {
            made.apply(guest);
            return URI.create(guest.page().locator(field).inputValue()).getPath();
        }
    }

    private static Response incomplete(Guest clerk) {
        return clerk.open("/projekte/neu").type("title", "Ohne Worte").sent("Speichern");
    }

    /// Somebody else of the same body was quicker.
    private static Response conflict(Guest clerk) {
        clerk.open("/projekte/neu").type("title", "Zugleich geändert");
        clerk.type("summary", "Zwei ändern dasselbe.").press("Speichern").sees("Angelegt. Danke!");
        var edit = clerk.path() + "/bearbeiten";
        UnaryOperator<Guest> begun = it -> it.open(edit).unfold("Titel und Beschreibung");
        begun.apply(clerk).type("title", "So sagt es die eine");
        try (var other = Guest.of(TOWN)) {
            begun.apply(other).type("title", "So sagt es die andere").press("Speichern");
            other.sees("Gespeichert.");
        }
        return clerk.sent("Speichern");
    }

    private static Response signInEnded(Guest clerk) {
        clerk.open("/projekte/neu").type("title", "Abgelaufen");
        clerk.type("summary", "Während des Tippens endet die Anmeldung.").forget("anmeldung");
        return clerk.sent("Speichern");
    }

    private static Response signedInAgain(Guest clerk) {
        signInEnded(clerk);
        clerk.type("email", TOWN.email()).type("password", Who.PASSWORD);
        return clerk.sent("Anmelden");
    }
}
