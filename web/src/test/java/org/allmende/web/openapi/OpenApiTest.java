package org.allmende.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Code;
import org.allmende.kernel.Coded;
import org.allmende.web.WholeEdge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What `/openapi.json` says is what `docs/api.md` promises.
class OpenApiTest {

    private static final Set<String> EVERYWHERE = Set.of("size", "cursor", "format", "asOf");

    private static final String BODY = "/requestBody/content/application~1json/schema";
    private static final String CONTENT = "/content/application~1json/schema";

    private static JsonNode api;

    @BeforeAll
    static void readIt(@TempDir Path folder) {
        try (var edge = new WholeEdge(folder)) {
            api = new JsonMapper().readTree(edge.get("/openapi.json"));
        }
    }

    @Test
    void describesEveryRowOfTheContractAndNoOther() throws IOException {
        assertThat(operations().keySet()).isEqualTo(Contract.operations().keySet());
    }

    @Test
    void namesTheParametersOfEachRow() throws IOException {
        var described = new TreeMap<String, Set<String>>();
        operations().forEach((name, it) -> described.put(name, inQuery(it)));
        assertThat(described).isEqualTo(Contract.operations());
    }

    @Test
    void saysOfEachOperationWhatItDoesAndHowItAnswers() {
        operations()
                .forEach(
                        (name, it) -> {
                            assertThat(it.path("summary").asString()).as(name).endsWith(".");
                            assertThat(it.path("tags").size()).as(name).isEqualTo(1);
                            assertThat(it.path("operationId").asString()).as(name).isNotBlank();
                            assertThat(it.path("security").isMissingNode()).as(name).isFalse();
                            var statuses = new TreeSet<>(it.path("responses").propertyNames());
                            assertThat(statuses).as(name).anyMatch(s -> s.startsWith("2"));
                            statuses.stream()
                                    .filter(s -> !s.startsWith("2"))
                                    .forEach(
                                            s ->
                                                    assertThat(
                                                                    it.at(
                                                                                    "/responses/"
                                                                                            + s
                                                                                            + "/content")
                                                                            .propertyNames())
                                                            .as(name + " " + s)
                                                            .containsExactly(
                                                                    "application/problem+json"));
                        });
    }

    @Test
    void everyPathNamesItsParts() {
        operations()
                .forEach(
                        (name, it) -> {
                            var parts = new TreeSet<String>();
                            for (var each : it.path("parameters"))
                                if (each.path("in").asString().equals("path"))
                                    parts.add(each.path("name").asString());
                            var wanted = new TreeSet<String>();
                            for (var part : name.split("/"))
                                if (part.startsWith("{"))
                                    wanted.add(part.substring(1, part.length() - 1));
                            assertThat(parts).as(name).isEqualTo(wanted);
                        });
    }

    @Test
    void requestsHaveNoMoreThanTheirFieldsAndSayWhichAreNeeded() {
        var project = schema("NewProject");
        assertThat(project.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(texts(project.path("required"))).containsExactlyInAnyOrder("title", "summary");
        assertThat(project.at("/properties/title/minLength").asInt()).isEqualTo(3);
        assertThat(texts(project.at("/properties/stage/enum"))).contains("idea", "in-progress");
        assertThat(project.at("/properties/links/items/$ref").asString())
                .isEqualTo("#/components/schemas/NewLink");
        assertThat(schema("NewReuse").path("properties").propertyNames()).contains("public");
    }

    @Test
    void answersSayWhatIsAlwaysThere() {
        var view = schema("ReuseView");
        assertThat(texts(view.path("required"))).contains("id", "version", "public", "position");
        assertThat(texts(view.path("required"))).doesNotContain("note", "endedAt");
        assertThat(schema("HistoryChange").path("properties").propertyNames())
                .contains("old", "new");
    }

    @Test
    void everyFormThatIsNamedIsThere() {
        var named = new ArrayList<String>();
        api.findValues("$ref").forEach(it -> named.add(it.asString()));
        assertThat(named).isNotEmpty();
        assertThat(new TreeSet<>(named))
                .allSatisfy(it -> assertThat(api.at(it.substring(1)).isObject()).as(it).isTrue());
    }

    @Test
    void everyShapeOfTheContractIsThatOfARequestOrAnAnswer() throws IOException {
        for (var row : Contract.rows()) {
            var requests = new ArrayList<Set<String>>();
            var answers = new ArrayList<Set<String>>();
            for (var name : row.operations()) {
                shape(operations().get(name).at(BODY)).ifPresent(requests::add);
                for (var response : operations().get(name).path("responses"))
                    for (var form : List.of(CONTENT, CONTENT + "/properties/items/items"))
                        shape(response.at(form)).ifPresent(answers::add);
            }
            assertThat(row.shapes())
                    .as(row.operations() + ": in the description " + requests + answers)
                    .allMatch(
                            it ->
                                    requests.contains(it)
                                            || answers.stream()
                                                    .anyMatch(
                                                            all ->
                                                                    plain(all)
                                                                            .containsAll(plain(it)))
                                            || partOf(requests, it));
        }
    }

    @Test
    void everyRequestHasItsShapeInTheContract() throws IOException {
        for (var row : Contract.rows()) {
            if (row.said().contains("as for projects")) continue;
            var fields = new TreeSet<String>();
            row.shapes().forEach(it -> fields.addAll(plain(it)));
            for (var name : row.operations())
                shape(operations().get(name).at(BODY))
                        .ifPresent(it -> assertThat(fields).as(name).containsAll(plain(it)));
        }
    }

    @Test
    void everyRefusalOfTheContractHasItsStatus() throws IOException {
        for (var row : Contract.rows()) {
            var statuses = new TreeSet<String>();
            for (var name : row.operations())
                statuses.addAll(operations().get(name).path("responses").propertyNames());
            row.refusals()
                    .forEach(
                            (code, status) -> {
                                assertThat(Coded.of(Code.class, code).status()).isEqualTo(status);
                                assertThat(statuses).as(row.said()).contains("" + status);
                            });
            assertThat(statuses).as(row.said()).containsAll(row.successes());
        }
    }

    /// Of several shapes for one request each is a part of it.
    private static boolean partOf(List<Set<String>> requests, Set<String> shape) {
        return requests.stream()
                .anyMatch(it -> plain(it).containsAll(plain(shape)) && it.size() > shape.size());
    }

    private static Set<String> plain(Set<String> shape) {
        var names = new TreeSet<String>();
        shape.forEach(it -> names.add(it.replace("?", "")));
        return names;
    }

    /// The fields of a form, those that may be absent with `?`; none for what is no object.
    private static Optional<Set<String>> shape(JsonNode declared) {
        var reference = declared.path("$ref").asString("");
        var form = reference.isEmpty() ? declared : api.at(reference.substring(1));
        if (form.path("properties").isMissingNode()) return Optional.empty();
        var required = texts(form.path("required"));
        var fields = new TreeSet<String>();
        for (var name : form.path("properties").propertyNames())
            fields.add(required.contains(name) ? name : name + "?");
        return Optional.of(fields);
    }

    private static JsonNode schema(String name) {
        return api.at("/components/schemas/" + name);
    }

    private static TreeMap<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        api.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                it ->
                                                        operations.put(
                                                                it.getKey()
                                                                                .toUpperCase(
                                                                                        java.util
                                                                                                .Locale
                                                                                                .ROOT)
                                                                        + " "
                                                                        + path.getKey(),
                                                                it.getValue())));
        return operations;
    }

    private static Set<String> inQuery(JsonNode operation) {
        var names = new TreeSet<String>();
        for (var each : operation.path("parameters"))
            if (each.path("in").asString().equals("query")) names.add(each.path("name").asString());
        names.removeAll(EVERYWHERE);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(it -> texts.add(it.asString()));
        return texts;
    }
}
