package org.allmende.standalone.demo;

import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Name;
import org.allmende.web.person.SignUp;
import org.allmende.web.start.DemoAccounts;

import java.util.List;

/// The people of demo mode. Their password is public: demo mode answers on the loopback only.
final class DemoPeople {
    static final Person MUSTERSTADT =
            person("demomusterstadt", "verwaltung@musterstadt.example", "Mara Muster");
    static final Person BEISPIELHAUSEN =
            person("demobeispielhausen", "rathaus@beispielhausen.example", "Ben Beispiel");
    static final Person NEUHAFEN = person("demoneuhafen", "digital@neuhafen.example", "Nele Neu");
    static final Person MUSTERLAND =
            person("demomusterland", "kreis@musterland.example", "Ludwig Land");
    static final Person DEICHLAND = person("demodeichland", "amt@deichland.example", "Dörte Deich");
    static final Person OPERATOR =
            person("demobetrieb", "betrieb@allmende.example", "Otto Operator");

    private static final String PASSWORD = "gemeinsam-statt-einsam";

    private DemoPeople() {}

    /// A person with the account it signs in with.
    record Person(PersonId id, String email, String name) {
        private void signUp(SignUp accounts) {
            accounts.given(id, new Email(email), new Name(name), PASSWORD, equals(OPERATOR));
        }

        private DemoAccounts.Account speaking(OrganisationId body) {
            return new DemoAccounts.Account(email, PASSWORD, body);
        }
    }

    /// Makes the accounts that are not there yet.
    static void signUp(SignUp accounts) {
        for (var each :
                List.of(MUSTERSTADT, BEISPIELHAUSEN, NEUHAFEN, MUSTERLAND, DEICHLAND, OPERATOR)) {
            each.signUp(accounts);
        }
    }

    /// The accounts the start page names.
    static DemoAccounts shown() {
        var shown =
                List.of(
                        MUSTERSTADT.speaking(DemoContent.MUSTERSTADT),
                        NEUHAFEN.speaking(DemoContent.NEUHAFEN));
        return () -> shown;
    }

    private static Person person(String id, String email, String name) {
        return new Person(new PersonId(id), email, name);
    }
}
