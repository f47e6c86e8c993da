package org.allmende.standalone.journey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The story on Axon Server and a real MongoDB, with the edge and both sides as three processes.
class DistributedJourney extends SliceJourney {
    @TempDir static Path data;

    private final String name = Servers.unique();
    private SignedTokens tokens;
    private Node commandSide;
    private Node querySide;
    private Node web;

    @BeforeAll
    void start() {
        var axonServer = Servers.axonServer();
        var mongodb = Servers.mongodb();
        tokens = new SignedTokens();
        var common =
                Map.of(
                        "allmende.edition", "distributed",
                        "allmende.axonserver.servers", axonServer,
                        "allmende.documents.uri", mongodb,
                        "allmende.documents.database", name);
        commandSide =
                Node.start(
                        "command-side",
                        "command-side",
                        with(common, "allmende.data", data("c")),
                        0);
        querySide =
                Node.start("query-side", "query-side", with(common, "allmende.data", data("q")), 0);
        var edge = new HashMap<>(with(common, "allmende.oidc.issuer-uri", tokens.issuer()));
        edge.put("allmende.oidc.jwk-set-uri", tokens.keys());
        edge.put("allmende.oidc.operator-claim", "roles");
        edge.put("server.address", "127.0.0.1");
        var port = Node.freePort();
        edge.put("server.port", Integer.toString(port));
        web = Node.start("web", "web", edge, port);
        commandSide.said("Allmende is ready");
        querySide.said("Allmende is ready");
        web.ready();
    }

    private static String data(String side) {
        return data.resolve(side).toString();
    }

    private static Map<String, String> with(Map<String, String> all, String key, String value) {
        var more = new HashMap<>(all);
        more.put(key, value);
        return more;
    }

    @AfterAll
    void stop() {
        for (var node : java.util.Arrays.asList(web, querySide, commandSide)) {
            if (node != null) {
                node.close();
            }
        }
        if (tokens != null) {
            tokens.close();
        }
    }

    @Override
    Api api() {
        return web.api();
    }

    @Override
    Accounts accounts() {
        return tokens;
    }

    @Override
    void restart() {
        var all = List.of(web, querySide, commandSide);
        all.forEach(Node::kill);
        all.forEach(Node::start);
        web.ready();
    }
}
