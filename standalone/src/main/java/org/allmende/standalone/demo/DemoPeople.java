package org.allmende.standalone.demo;

import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.standalone.demo.content.DemoPerson;
import org.allmende.web.person.SignUp;
import org.allmende.web.start.DemoAccounts;

import java.util.List;
import java.util.Optional;

/// The accounts of demo mode. Their password is public: demo mode answers on the loopback only.
final class DemoPeople {
    private static final String PASSWORD = "gemeinsam-statt-einsam";

    private DemoPeople() {}

    /// Makes the accounts that are not there yet.
    static void signUp(SignUp accounts, List<DemoPerson> people) {
        accounts.given(
                people.stream()
                        .map(it -> new SignUp.Given(it.id(), it.email(), it.name(), it.operator()))
                        .toList(),
                PASSWORD);
    }

    /// The accounts the start page names: who administers a town, who coordinates a community, and
    /// the operator.
    static DemoAccounts shown() {
        var shown =
                List.of(
                        account(
                                "verwaltung@musterstadt.example",
                                Optional.of(DemoRegister.MUSTERSTADT.value())),
                        account(
                                "digital@neuhafen.example",
                                Optional.of(DemoRegister.NEUHAFEN.value())),
                        account("betrieb@allmende.example", Optional.empty()));
        return () -> shown;
    }

    private static DemoAccounts.Account account(String email, Optional<String> body) {
        return new DemoAccounts.Account(email, PASSWORD, body.map(OrganisationId::new));
    }
}
