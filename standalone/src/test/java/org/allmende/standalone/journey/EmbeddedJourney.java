package org.allmende.standalone.journey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
