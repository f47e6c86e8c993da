package org.allmende.standalone.journey;

import java.util.Base64;

/// Accounts the application keeps itself.
public record OwnAccounts(Api api, String operatorPassword) implements Accounts {
    private static final String PASSWORD = "ein-langes-passwort-fuer-tests";

    @Override
    public String token(String name) {
        var email = name + "@example.org";
        var made =
                api.post(
                        "/accounts",
                        """
                        {"email": "%s", "name": "%s", "password": "%s"}\
                        """
                                .formatted(email, name, PASSWORD));
        if (made.status() != 409) {
            made.expect(201);
        }
        return signIn(email, PASSWORD);
    }

    @Override
    public String operator() {
        return signIn("operator@localhost", operatorPassword);
    }

    /// A token for an account that is there.
    public String signIn(String email, String password) {
        var basic = Base64.getEncoder().encodeToString((email + ":" + password).getBytes());
        return api.with("Authorization", "Basic " + basic)
                .send("POST", "/tokens", null)
                .expect(201)
                .json()
                .path("token")
                .asString();
    }
}
