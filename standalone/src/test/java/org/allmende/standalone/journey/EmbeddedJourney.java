package org.allmende.standalone.journey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// The story in the embedded edition.
class EmbeddedJourney extends SliceJourney {
    @TempDir static Path data;

    private Node node;

    @BeforeAll
    void start() {
        node =
                Node.start(
                                "embedded",
                                "standalone",
                                Map.of(
                                        "allmende.data",
                                        data.toString(),
                                        "allmende.operator.password",
                                        "ein-passwort-fuer-den-betrieb"),
                                Node.freePort())
                        .ready();
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    @Order(5)
    void passwordsAndOperatorsAreKeptHere() {
        var gerd = api().as(accounts().token("gerd"));
        var operator = api().as(accounts().operator());
        var person = gerd.get("/me").expect(200).json().path("person").asString();
        var made = operator.post("/people/" + person + "/password-link", null).expect(201);
        var link = made.json().path("link").asString();
        var path = "/password-links/" + link.substring(link.lastIndexOf('/') + 1) + "/password";
        var password = "{\"password\": \"vierzehn-boote-am-steg\"}";
        api().put(path, password).expect(204);
        gerd.get("/me").refused(401, "not-signed-in");
        api().put(path, password).refused(409, "link-used");
        operator.put("/operators/" + person, null).expect(200);
        operator.delete("/operators/" + person).expect(200);
        var self = operator.get("/me").expect(200).json().path("person").asString();
        operator.delete("/operators/" + self).refused(409, "last-operator");
    }

    @Override
    Api api() {
        return node.api();
    }

    @Override
    Accounts accounts() {
        return new OwnAccounts(node.api(), "ein-passwort-fuer-den-betrieb");
    }

    @Override
    void restart() {
        node.kill();
        node.start();
        node.ready();
    }
}
