package org.allmende.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

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

    @TempDir static Path other;

    private final String name = Servers.unique();
    private SignedTokens tokens;
    private Node node;

    @BeforeAll
    void start() throws SQLException {
        Servers.mongodb();
        try (var connection = DriverManager.getConnection(Servers.postgres());
                var statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        }
        tokens = new SignedTokens();
        node = node("cluster", data).ready();
    }

    private Node node(String log, Path folder) {
        return Node.start(
                log,
                "standalone",
                Map.of(
                        "allmende.edition",
                        "cluster",
                        "allmende.data",
                        folder.toString(),
                        "allmende.events.url",
                        Servers.postgres() + "&currentSchema=" + name,
                        "allmende.documents.uri",
                        Servers.mongodb(),
                        "allmende.documents.database",
                        name,
                        "allmende.oidc.issuer-uri",
                        tokens.issuer(),
                        "allmende.oidc.jwk-set-uri",
                        tokens.keys(),
                        "allmende.oidc.operator-claim",
                        "roles"),
                Node.freePort());
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

    @Test
    @Order(20)
    void aSecondNodeStartsBesideTheFirstAndSaysTheSame() {
        try (var second = node("cluster-second", other).ready()) {
            var idea =
                    "{\"title\": \"Zweiter Knoten\", \"summary\": \"Dort gesagt, hier gelesen.\"}";
            var made =
                    second.api()
                            .as(tokens.token("anna"))
                            .with("Prefer", "wait=10")
                            .post("/projects", idea)
                            .expect(201);
            var anna = api().as(tokens.token("anna")).from(made.position());
            var here = anna.get("/projects/" + made.id()).expect(200);
            assertThat(here.json().path("title").asString()).isEqualTo("Zweiter Knoten");
            var list = "/projects?size=100";
            var there = second.api().from(made.position()).get(list).expect(200);
            assertThat(there.json().path("items"))
                    .isEqualTo(
                            api().from(made.position()).get(list).expect(200).json().path("items"));
        }
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
