package org.allmende.standalone.journey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/// The story on PostgreSQL and a real MongoDB replica set.
class ClusterJourney extends SliceJourney {
    @TempDir static Path data;

    private final String name = Servers.unique();
    private SignedTokens tokens;
    private Node node;

    @BeforeAll
    void start() throws SQLException {
        var postgres = Servers.postgres();
        var mongodb = Servers.mongodb();
        try (var connection = DriverManager.getConnection(postgres);
                var statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        }
        tokens = new SignedTokens();
        node =
                Node.start(
                                "cluster",
                                "standalone",
                                Map.of(
                                        "allmende.edition",
                                        "cluster",
                                        "allmende.data",
                                        data.toString(),
                                        "allmende.events.url",
                                        postgres + "&currentSchema=" + name,
                                        "allmende.documents.uri",
                                        mongodb,
                                        "allmende.documents.database",
                                        name,
                                        "allmende.oidc.issuer-uri",
                                        tokens.issuer(),
                                        "allmende.oidc.jwk-set-uri",
                                        tokens.keys(),
                                        "allmende.oidc.operator-claim",
                                        "roles"),
                                Node.freePort())
                        .ready();
    }

    @AfterAll
    void stop() {
        if (node != null) {
            node.close();
            tokens.close();
        }
    }

    @Test
    @Order(5)
    void passwordsAndOperatorsAreTheProviders() {
        var person = api().as(accounts().token("gerd"));
        var operator = api().as(accounts().operator());
        person.put("/me", "{\"name\": \"Gerd\"}").refused(409, "provider-decides");
        person.put("/operators/somebody00", null).refused(403, "not-allowed");
        operator.put("/operators/somebody00", null).refused(409, "provider-decides");
        api().post("/accounts", "{}").refused(409, "provider-decides");
    }

    @Override
    Api api() {
        return node.api();
    }

    @Override
    Accounts accounts() {
        return tokens;
    }

    @Override
    void restart() {
        node.kill();
        node.start();
        node.ready();
    }
}
