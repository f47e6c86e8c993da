package org.allmende.standalone.access;

import static org.allmende.standalone.access.Question.delete;
import static org.allmende.standalone.access.Question.get;
import static org.allmende.standalone.access.Question.post;
import static org.allmende.standalone.access.Question.put;
import static org.allmende.standalone.access.Town.BONN;
import static org.allmende.standalone.access.Town.COORDINATOR;
import static org.allmende.standalone.access.Town.OTHER;
import static org.allmende.standalone.access.Town.idea;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// For every row of the contract a right request, in the order of the contract. The things are
/// Bonn's: its project, its reuse, a community it is a member of; a row's second question is
/// marked.
final class Rows {
    private final Map<String, Function<Town, Question>> all = new LinkedHashMap<>();

    static Map<String, Function<Town, Question>> all() {
        var rows = new Rows();
        rows.people();
        rows.bodies();
        rows.projects();
        rows.communities();
        rows.reuse();
        rows.figures();
        rows.operation();
        return rows.all;
    }

    private void row(String name, Function<Town, Question> question) {
        all.put(name, question);
    }

    /// One whose path needs nothing made for it.
    private void open(String path) {
        row("GET " + path.replaceAll("\\?.*", ""), _ -> get(path));
    }

    private void people() {
        row(
                "POST /accounts",
                it ->
                        post(
                                "/accounts",
                                """
                                {"email": "%s@example.org", "name": "Neu", "password": "ein-langes-passwort-fuer-tests"}\
                                """
                                        .formatted(it.name("neu").replace(' ', '-'))));
        open("/me");
        row("PUT /me", it -> put("/me", "{\"name\": \"%s\"}".formatted(it.name("Name"))));
        open("/me/export");
        row(
                "POST /people/{person}/password-link",
                it -> post("/people/" + Town.person(it.newcomer()) + "/password-link", null));
        row(
                "PUT /password-links/{secret}/password",
                it ->
                        put(
                                "/password-links/" + it.passwordLink() + "/password",
                                "{\"password\": \"zwoelf-boote-am-steg\"}"));
        row("PUT /operators/{person}", it -> put("/operators/" + Town.person(it.newcomer()), "{}"));
        row("DELETE /operators/{person}", it -> delete("/operators/" + it.anotherOperator()));
        open("/tasks");
    }

    private void bodies() {
        open("/register?q=Bonn");
        row("PUT /register", _ -> put("/register", oldRegister()).as("text/plain"));
        row(
                "POST /register/preview",
                _ -> post("/register/preview", oldRegister()).as("text/plain"));
        row(
                "POST /organisations",
                it ->
                        post(
                                "/organisations",
                                "{\"name\": \"%s\", \"kind\": \"civil-society\"}"
                                        .formatted(it.name("Verein"))));
        row(
                "PUT /organisations/{id}/verification",
                it -> put("/organisations/" + it.claimed() + "/verification", "{}"));
        row(
                "PUT /organisations/{id}/rejection",
                it -> put("/organisations/" + it.claimed() + "/rejection", "{}"));
        row(
                "POST /organisations/{id}/requests",
                _ -> post("/organisations/" + COORDINATOR + "/requests", "{}"));
        row(
                "POST /organisations/{id}/invitations",
                _ -> post("/organisations/" + BONN + "/invitations", "{\"roles\": [\"editor\"]}"));
        row(
                "DELETE /organisations/{id}/invitations/{invitation}",
                it ->
                        delete(
                                "/organisations/%s/invitations/%s"
                                        .formatted(BONN, it.openInvitation())));
        row(
                "PUT /invitations/{secret}/acceptance",
                it -> put("/invitations/" + it.invitation() + "/acceptance", null));
        open("/organisations");
        row("GET /organisations/{id}", _ -> get("/organisations/" + BONN));
        row("GET /organisations/{id} (claimed)", it -> get("/organisations/" + it.claimed()));
        row("GET /organisations/{id}/history", _ -> get("/organisations/" + BONN + "/history"));
        row("GET /organisations/{id}/people", _ -> get("/organisations/" + BONN + "/people"));
        row(
                "PUT /organisations/{id}/people/{person}",
                it ->
                        put(
                                "/organisations/" + BONN + "/people/" + it.colleague(),
                                "{\"roles\": [\"administrator\"], \"reason\": \"Vertretung\"}"));
        row(
                "DELETE /organisations/{id}/people/{person}",
                it -> delete("/organisations/" + BONN + "/people/" + it.colleague()));
        row(
                "PUT /organisations/{id}/contact",
                _ -> put("/organisations/" + BONN + "/contact", CONTACT));
    }

    /// A whole file, of a day long ago: one city for each Land.
    private static String oldRegister() {
        return IntStream.rangeClosed(1, 16)
                .mapToObj("%02d"::formatted)
                .flatMap(
                        land ->
                                Stream.of(
                                        line("10", land, ""),
                                        line("40", land + "001", "41"),
                                        line("50", land + "001   0000", "50"),
                                        line("60", land + "0010000000", "61")))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String kind, String keys, String code) {
        return "%-220s"
                .formatted("%-22s%-100s%-2s".formatted(kind + "19901003" + keys, "Stadt", code));
    }

    private static final String CONTACT =
            "{\"function\": \"Digitalisierung\", \"email\": \"digital@example.org\"}";

    private void projects() {
        row("POST /projects", it -> post("/projects", idea(it.name("Idee"))));
        open("/projects");
        row("GET /projects/{id}", it -> get("/projects/" + it.project()));
        row("GET /projects/{id} (draft)", it -> get("/projects/" + it.draft()));
        row("GET /projects/{id}/history", it -> get("/projects/" + it.project() + "/history"));
        row("DELETE /projects/{id}", it -> delete("/projects/" + it.draft()));
        change("description", it -> idea(it.name("Titel")));
        change("classification", _ -> "{\"topics\": [\"umwelt\"]}");
        change("terms", _ -> "{\"licence\": \"EUPL-1.2\", \"operation\": [\"own\"]}");
        change("contact", _ -> CONTACT);
        change("stage", _ -> "{\"stage\": \"completed\"}");
        change(
                "plan",
                _ -> "{\"dates\": [{\"stage\": \"completed\", \"planned\": \"2030-01-01\"}]}");
        change("visibility", _ -> "{\"visibility\": \"bodies\"}");
        row("POST /projects/{id}/links", it -> post("/projects/" + it.project() + "/links", LINK));
        row(
                "DELETE /projects/{id}/links/{n}",
                it -> {
                    var project = it.project();
                    it.administrator.post("/projects/" + project + "/links", LINK).expect(201);
                    return delete("/projects/" + project + "/links/1");
                });
        row(
                "PUT /projects/{id}/response",
                it ->
                        put(
                                "/projects/" + it.project(it.coordinator) + "/response",
                                "{\"stance\": \"need\"}"));
        row(
                "DELETE /projects/{id}/response",
                it -> delete("/projects/" + it.project(it.coordinator) + "/response"));
        change("handover", _ -> "{\"to\": \"%s\"}".formatted(OTHER));
        row(
                "DELETE /projects/{id}/handover",
                it -> delete("/projects/" + it.offered() + "/handover"));
        row(
                "PUT /projects/{id}/handover/acceptance",
                it -> put("/projects/" + it.offered() + "/handover/acceptance", "{}"));
        change("retirement", it -> "{\"inFavourOf\": \"%s\"}".formatted(it.project(it.other)));
        row(
                "DELETE /projects/{id}/retirement",
                it -> delete("/projects/" + it.retiring() + "/retirement"));
        row(
                "PUT /projects/{id}/retirement/consent",
                it -> put("/projects/" + it.retiring() + "/retirement/consent", "{}"));
        open("/catalogue/services?q=Wohnen");
    }

    private static final String LINK =
            "{\"kind\": \"website\", \"url\": \"https://example.org/\", \"label\": \"Seite\"}";

    private void change(String part, Function<Town, String> body) {
        row(
                "PUT /projects/{id}/" + part,
                it -> put("/projects/" + it.project() + "/" + part, body.apply(it)));
    }

    private void communities() {
        row(
                "POST /communities",
                it ->
                        post(
                                "/communities",
                                """
                                {"name": "%s", "purpose": "Zusammen bauen.", "projects": ["%s"],
                                 "admission": "open"}\
                                """
                                        .formatted(it.name("Gemeinschaft"), it.project())));
        open("/communities");
        row("GET /communities/{id}", it -> get("/communities/" + it.community()));
        row(
                "GET /communities/{id}/members",
                it -> get("/communities/" + it.community() + "/members"));
        row(
                "GET /communities/{id}/history",
                it -> get("/communities/" + it.community() + "/history"));
        row(
                "PUT /communities/{id}/charter",
                it ->
                        put(
                                "/communities/" + it.community() + "/charter",
                                """
                                {"name": "%s", "purpose": "Besser bauen.", "projects": ["%s"],
                                 "admission": "open"}\
                                """
                                        .formatted(it.name("Gemeinschaft"), it.project())));
        row(
                "POST /communities/{id}/requests",
                it -> post("/communities/" + it.community() + "/requests", "{\"as\": \"member\"}"));
        row(
                "PUT /communities/{id}/requests/{organisation}",
                it ->
                        put(
                                "/communities/" + it.asked() + "/requests/" + OTHER,
                                "{\"decision\": \"admitted\"}"));
        row(
                "DELETE /communities/{id}/requests/{organisation}",
                it -> delete("/communities/" + it.asked() + "/requests/" + OTHER));
        row(
                "POST /communities/{id}/invitations",
                it ->
                        post(
                                "/communities/" + it.community() + "/invitations",
                                "{\"organisation\": \"%s\"}".formatted(OTHER)));
        row(
                "PUT /communities/{id}/invitations/{organisation}/acceptance",
                it ->
                        put(
                                "/communities/"
                                        + it.invited()
                                        + "/invitations/"
                                        + OTHER
                                        + "/acceptance",
                                "{}"));
        row(
                "DELETE /communities/{id}/invitations/{organisation}",
                it -> delete("/communities/" + it.invited() + "/invitations/" + OTHER));
        row(
                "PUT /communities/{id}/members/{organisation}",
                it ->
                        put(
                                "/communities/" + it.community() + "/members/" + BONN,
                                "{\"role\": \"observer\"}"));
        row(
                "PUT /communities/{id}/members/{organisation}/removal",
                it ->
                        put(
                                "/communities/" + it.community() + "/members/" + BONN + "/removal",
                                "{\"reason\": \"Auf Wunsch\"}"));
        row(
                "DELETE /communities/{id}/members/{organisation}",
                it -> delete("/communities/" + it.community() + "/members/" + BONN));
        row(
                "POST /communities/{id}/contributions",
                it -> post("/communities/" + it.community() + "/contributions", CONTRIBUTION));
        row(
                "DELETE /communities/{id}/contributions/{n}",
                it -> {
                    var community = it.community();
                    it.administrator
                            .post("/communities/" + community + "/contributions", CONTRIBUTION)
                            .expect(201);
                    return delete("/communities/" + community + "/contributions/1");
                });
        row(
                "POST /communities/{id}/decisions",
                it ->
                        post(
                                "/communities/" + it.community() + "/decisions",
                                """
                                {"title": "Wir beginnen", "decidedOn": "2026-01-15",
                                 "outcome": "accepted"}\
                                """));
        row(
                "PUT /communities/{id}/contact",
                it -> put("/communities/" + it.community() + "/contact", CONTACT));
        row(
                "PUT /communities/{id}/visibility",
                it ->
                        put(
                                "/communities/" + it.community() + "/visibility",
                                "{\"visibility\": \"bodies\"}"));
        row(
                "PUT /communities/{id}/dissolution",
                it ->
                        put(
                                "/communities/" + it.community() + "/dissolution",
                                "{\"reason\": \"Fertig\"}"));
    }

    private static final String CONTRIBUTION = "{\"kind\": \"person-days\", \"amount\": 5}";

    private void reuse() {
        row(
                "POST /projects/{id}/reuse",
                it ->
                        post(
                                "/projects/" + it.project(it.coordinator) + "/reuse",
                                "{\"stage\": \"productive\", \"how\": \"unchanged\"}"));
        row("GET /projects/{id}/reuse", it -> get("/projects/" + it.project() + "/reuse"));
        open("/reuse");
        row("GET /reuse/{id}", it -> get("/reuse/" + it.reuse()));
        row("GET /reuse/{id}/history", it -> get("/reuse/" + it.reuse() + "/history"));
        row(
                "PUT /reuse/{id}/stage",
                it ->
                        put(
                                "/reuse/" + it.reuse() + "/stage",
                                "{\"stage\": \"ended\", \"reason\": \"Abgelöst\"}"));
        row(
                "PUT /reuse/{id}/visibility",
                it -> put("/reuse/" + it.reuse() + "/visibility", "{\"public\": false}"));
        row(
                "PUT /reuse/{id}/declaration",
                it -> put("/reuse/" + it.reuse() + "/declaration", "{\"how\": \"adapted\"}"));
        row(
                "POST /reuse/{id}/confirmation",
                it -> post("/reuse/" + it.reuse() + "/confirmation", "{}"));
        row(
                "PUT /reuse/{id}/experience",
                it ->
                        put(
                                "/reuse/" + it.reuse() + "/experience",
                                "{\"rating\": 4, \"text\": \"Läuft gut.\"}"));
        row(
                "DELETE /reuse/{id}",
                it -> new Question("DELETE", "/reuse/" + it.reuse(), "{\"reason\": \"Irrtum\"}"));
    }

    private void figures() {
        open("/statistics/reuse?by=land");
        open("/statistics/reuse/facts");
        open("/statistics/overview");
        open("/statistics/network");
        open("/codes");
    }

    private void operation() {
        open("/processors");
        row("POST /feedback", _ -> post("/feedback", "{\"page\": \"/\", \"text\": \"Gut.\"}"));
        open("/feedback");
        row("POST /processors/{name}/replay", _ -> post("/processors/texts/replay", "{}"));
        row("GET /processors/{name}/replay", _ -> get("/processors/texts/replay"));
        row("DELETE /processors/{name}/replay", _ -> delete("/processors/texts/replay"));
        row("POST /backup", _ -> post("/backup", "{}"));
    }
}
