package org.allmende.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Every row of the contract, asked by everybody with a request that is right in all else, against
/// the packaged application. The table of the answers is `docs/access.md`: `-Daccess.write=true`
/// writes it, and without that every difference is a failure.
class AccessJourney {
    private static final Path FILE = Path.of("../docs/access.md");
    private static final String OPERATOR = "ein-passwort-fuer-den-betrieb";

    /// Rows that are no question of who asks: a stream, and what the credentials themselves decide.
    private static final Set<String> ELSEWHERE =
            Set.of("GET /live", "POST /tokens", "DELETE /tokens/current");

    private static final String HEAD =
            """
            # Who may do what

            Every row of the contract (`docs/api.md`), asked by everybody with a request that is right in all else. This
            page is the answers of the application: a test asks again and fails on every difference, and writes the page
            with `-Daccess.write=true`.

            The things asked about are those of one town: its projects, its reuse, and a community of which it is a
            member. *Visitor*: not signed in. *Stranger*: signed in, of no body. *Member* and *administrator*: of that
            town. *Coordinator*: of the body that coordinates the community and owns the projects the town reuses or
            answers. *Other body*: a verified one that has nothing to do with them, save that it was asked, invited or
            offered where a row is about that.

            ✓ is done, 401 not signed in, 403 not allowed, 404 not there for this one; another code is a rule that comes
            after the right.

            | row | visitor | stranger | member | administrator | coordinator | operator | other body |
            |---|---|---|---|---|---|---|---|
            """;

    private static final String FOOT =
            """

            `POST /tokens` asks for credentials alone, `DELETE /tokens/current` for the token it ends, and `GET /live`
            tells everybody of what that one may see.
            """;

    @TempDir static Path data;

    private Node node;

    @AfterEach
    void stop() {
        if (node != null) node.close();
    }

    @Test
    void everybodyGetsTheAnswerOfTheTable() throws Exception {
        node =
                Node.start(
                                "access",
                                "standalone",
                                Map.of(
                                        "allmende.data",
                                        data.toString(),
                                        "allmende.operator.password",
                                        OPERATOR,
                                        "allmende.sign-in.memory",
                                        "64",
                                        "allmende.feedback.per-address",
                                        "1000"),
                                Node.freePort())
                        .ready();
        var town = new Town(node.api(), OPERATOR);
        var rows = Rows.all();
        assertThat(
                        rows.keySet().stream()
                                .map(it -> it.replaceAll(" \\(.*", ""))
                                .collect(Collectors.toSet()))
                .as("a question for every row of the contract")
                .isEqualTo(contract(node.api()));
        var written = new StringBuilder(HEAD);
        for (var row : rows.entrySet()) {
            written.append("| `")
                    .append(row.getKey().replaceFirst(" \\((.*)\\)", "` ($1"))
                    .append(row.getKey().contains("(") ? ") |" : "` |");
            roles(town)
                    .forEach(
                            (name, api) -> {
                                var question = row.getValue().apply(town);
                                // What was made for the question is there when it is asked.
                                var answer = question.by(api.from(town.position()));
                                written.append(' ').append(cell(answer)).append(" |");
                            });
            written.append('\n');
        }
        written.append(FOOT);
        if (Boolean.getBoolean("access.write")) Files.writeString(FILE, written);
        assertThat(Files.readString(FILE)).isEqualTo(written.toString());
    }

    private static Map<String, Api> roles(Town town) {
        var roles = new LinkedHashMap<String, Api>();
        roles.put("visitor", town.visitor);
        roles.put("stranger", town.stranger);
        roles.put("member", town.member);
        roles.put("administrator", town.administrator);
        roles.put("coordinator", town.coordinator);
        roles.put("operator", town.operator);
        roles.put("other body", town.other);
        return roles;
    }

    private static String cell(Api.Answer answer) {
        if (answer.status() / 100 == 2) return "✓";
        var code = answer.json().path("code").asString();
        return switch (code) {
            case "not-signed-in" -> "401";
            case "not-allowed" -> "403";
            case "not-found" -> "404";
            default -> answer.status() + " `" + code + "`";
        };
    }

    private static Set<String> contract(Api api) {
        var rows = new TreeSet<String>();
        for (var path : api.get("/openapi.json").expect(200).json().path("paths").properties())
            for (var method : path.getValue().properties())
                rows.add(
                        method.getKey().toUpperCase(Locale.ROOT)
                                + " "
                                + path.getKey().replaceFirst("^/api", ""));
        rows.removeAll(ELSEWHERE);
        return rows;
    }
}
