package org.allmende.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The services of the distributed edition come up in any order, also before their Axon Server.
class LateServerJourney {
    private static final String DATABASE = Servers.unique();
    private static final String WAITS = "does not answer yet";

    @TempDir Path data;

    @Test
    void theServicesWaitForTheirServerAndGoOnByThemselves() throws Exception {
        try (var gate = new Gate(Servers.axonServer());
                var tokens = new SignedTokens();
                var commandSide = start(gate, "command-side", Map.of(), 0);
                var querySide = start(gate, "query-side", Map.of(), 0);
                var web = web(gate, tokens)) {
            for (var service : new Node[] {commandSide, querySide, web}) {
                assertThat(service.said(WAITS).log())
                        .contains("Axon Server at " + gate.address())
                        .doesNotContain("Allmende is ready", "\tat ");
            }
            assertThatThrownBy(() -> web.api().get("/actuator/health"))
                    .isInstanceOf(Api.NoAnswer.class);

            gate.open();
            for (var service : new Node[] {commandSide, querySide}) {
                assertThat(service.said("Allmende is ready").log())
                        .containsOnlyOnce("answers; the start goes on");
            }
            web.ready();
            var register = web.api().get("/register?q=Flensburg").expect(200).json();
            assertThat(register.at("/items/0/key").asString()).isEqualTo("01001000");
        }
    }

    private Node web(Gate gate, SignedTokens tokens) {
        var port = Node.freePort();
        var edge =
                Map.of(
                        "allmende.oidc.issuer-uri", tokens.issuer(),
                        "allmende.oidc.jwk-set-uri", tokens.keys(),
                        "allmende.oidc.operator-claim", "roles",
                        "server.address", "127.0.0.1",
                        "server.port", Integer.toString(port));
        return start(gate, "web", edge, port);
    }

    private Node start(Gate gate, String module, Map<String, String> more, int port) {
        var all = new HashMap<>(more);
        all.put("allmende.edition", "distributed");
        all.put("allmende.axonserver.servers", gate.address());
        all.put("allmende.documents.uri", Servers.mongodb());
        all.put("allmende.documents.database", DATABASE);
        all.put("allmende.data", data.resolve(module).toString());
        return Node.start("late-" + module, module, all, port);
    }
}
